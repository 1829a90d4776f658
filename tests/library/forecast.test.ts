import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { forecaster } from '../../src/library/forecast.ts';
import { kind, Project, planOf } from '../execute/support.ts';

test('a build that is replaced meanwhile changes nothing of what one forecaster says; the next tells of it', () => {
  const project = new Project();
  const build = (code: string): string =>
    project.write(
      'dist/manifest.json',
      JSON.stringify({ kinds: { make: { code: { code }, packages: {} } } }),
    );
  const home = dirname(build('before'));
  const plan = planOf([kind('make', 'make', {})]);
  const before = forecaster(plan, project.store(), { home, environment: {} });
  const first = before();
  expect(first).toEqual([{ stage: 'make', decision: expect.objectContaining({ decision: 'run' }) }]);
  build('after');
  expect(before()).toEqual(first);
  expect(forecaster(plan, project.store(), { home, environment: {} })()).not.toEqual(first);
});
