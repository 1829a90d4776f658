import { expect, test } from 'vitest';
import { capabilities, coloured, isLive } from '../../src/cli/capabilities.ts';

const on = (environment: Record<string, string>, isTerminal = true, platform = 'linux') => ({
  environment,
  terminal: { isTerminal, platform, size: () => ({ columns: 90, rows: 30 }) },
});

test('colours: FORCE_COLOR goes before NO_COLOR, which goes before the terminal', () => {
  expect(coloured(on({}))).toBe(true);
  expect(coloured(on({ TERM: 'dumb' }))).toBe(false);
  expect(coloured(on({}, false))).toBe(false);
  expect(coloured(on({ NO_COLOR: '1' }))).toBe(false);
  expect(coloured(on({ NO_COLOR: '' }))).toBe(true);
  expect(coloured(on({ FORCE_COLOR: '1', NO_COLOR: '1' }, false))).toBe(true);
  expect(coloured(on({ FORCE_COLOR: '0' }))).toBe(false);
});

test('the cursor moves on terminals only: not in pipes, in CI, or where it cannot', () => {
  expect(isLive(on({}))).toBe(true);
  expect(isLive(on({ CI: 'false' }))).toBe(true);
  for (const one of [on({}, false), on({ CI: 'true' }), on({ TERM: 'dumb' })])
    expect(isLive(one)).toBe(false);
});

test('UTF-8 where the locale says so, and in files', () => {
  const unicode = (...args: Parameters<typeof on>) => capabilities(on(...args)).unicode;
  expect(unicode({ LANG: 'de_DE.UTF-8' })).toBe(true);
  expect(unicode({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe(false);
  expect(unicode({})).toBe(false);
  expect(unicode({}, true, 'darwin')).toBe(true);
  expect(unicode({ LC_ALL: 'C' }, false)).toBe(true);
});
