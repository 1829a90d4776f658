import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { choose } from '../src/cli/choose.ts';
import { describeUsage, parseCall } from '../src/cli/parse.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const files = [
  ...markdownIn('.').filter((name) => /^(README.*|ARCHITECTURE|CONTRIBUTING)\.md$/.test(name)),
  ...markdownIn('docs'),
  ...readdirSync(join(root, 'stages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => markdownIn(join('stages', name))),
];
/** A block of code: its language and what stands in it. */
const fenced = /^```(\w*)\n([\s\S]*?)^```$/gm;
const translated = files.filter((file) => file.endsWith('.zh-CN.md'));

test('there is something to check', () => {
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'docs/gpt.md', 'stages/pretrain/README.md']),
  );
  expect(translated).toEqual(expect.arrayContaining(['README.zh-CN.md', 'docs/gpt.zh-CN.md']));
  expect(files.flatMap((file) => linksOf(read(file))).length).toBeGreaterThan(50);
  expect(files.flatMap((file) => pipelineLines(read(file))).length).toBeGreaterThan(10);
});

describe.each(files)('%s', (file) => {
  test('links to files that are there, and to headings that they have', () => {
    expect(linksOf(read(file)).flatMap((link) => brokenLink(file, link))).toEqual([]);
  });

  test('names commands and options that there are', () => {
    expect(pipelineLines(read(file)).flatMap(({ words, whole }) => misuse(words, whole))).toEqual([]);
  });

  test('names tests that there are', () => {
    const missing = commandLines(read(file)).flatMap((line) => {
      const [, path, , pattern = ''] = /vitest run (tests\/\S+)( -t '([^']*)')?/.exec(line) ?? [];
      if (path === undefined) return [];
      return existsSync(join(root, path)) && read(path).includes(pattern) ? [] : [line];
    });
    expect(missing).toEqual([]);
  });
});

describe('the workflow that the project runs on itself', () => {
  const { jobs } = parse(read('.github/workflows/pipeline.yml')) as {
    readonly jobs: { readonly [name: string]: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  test('has scripts that a shell can read', () => {
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts)
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
  });

  test('names commands and options that there are', () => {
    const lines = scripts.flatMap((script) => pipelineLines(`\`\`\`sh\n${script}\n\`\`\`\n`));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.flatMap(({ words, whole }) => misuse(words, whole))).toEqual([]);
  });
});

describe.each(translated)('%s says what its original says', (file) => {
  const [ours, theirs] = [file, originalOf(file)];

  test('under as many headings of each level', () => {
    const levels = (of: string) => headingsOf(read(of)).map(({ level }) => level);
    expect(levels(ours)).toEqual(levels(theirs));
  });

  test('with the same links', () => {
    const targets = (of: string) => [...new Set(linksOf(read(of)).map((link) => meant(of, link)))].sort();
    expect(targets(ours)).toEqual(targets(theirs));
  });

  test('with the same commands and formulas', () => {
    expect(commandLines(read(ours))).toEqual(commandLines(read(theirs)));
    expect(formulasOf(read(ours))).toEqual(formulasOf(read(theirs)));
  });
});

function originalOf(file: string): string {
  return file.replace('.zh-CN.md', '.md');
}

function withoutCode(text: string): string {
  return text.replace(fenced, '').replace(/`[^`\n]*`/g, (code) => '`'.repeat(code.length));
}

/** Those of a sentence may stand in another order in another language. */
function formulasOf(text: string): string[] {
  const blocks = [...text.matchAll(fenced)].flatMap(([, language, body]) =>
    language === 'math' ? [body!] : [],
  );
  return [...blocks, ...(withoutCode(text).match(/\$[^$\n]+\$/g) ?? [])].sort();
}

/** Targets of links and pictures, those on the web left out. */
function linksOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^\w+:/.test(target));
}

function brokenLink(file: string, link: string): string[] {
  const { path, anchor } = targetOf(file, link);
  if (!existsSync(join(root, path))) return [`${link}: there is no ${path}`];
  if (anchor === undefined || anchorsOf(read(path)).includes(anchor)) return [];
  return [`${link}: ${path} has no heading for #${anchor}`];
}

function targetOf(file: string, link: string): { path: string; anchor: string | undefined } {
  const [to, anchor] = link.split('#') as [string, string?];
  const path = to === '' ? file : relative(root, resolve(root, dirname(file), to));
  return { path, anchor };
}

/** A link's target, the same in both languages: the original, and a heading by its place. */
function meant(file: string, link: string): string {
  const { path, anchor } = targetOf(file, link);
  const original = originalOf(path);
  return anchor === undefined ? original : `${original} ${anchorsOf(read(path)).indexOf(anchor)}`;
}

function headingsOf(text: string): { level: number; title: string }[] {
  return [...text.replace(fenced, '').matchAll(/^(#+) (.+)$/gm)].map(([, marks, title]) => ({
    level: marks!.length,
    title: title!,
  }));
}

/** As GitHub makes them of headings: lower case, without punctuation, and numbered where one comes again. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return headingsOf(text).map(({ title }) => {
    const slug = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

/** What is typed: each line of a shell's block, and what stands after a prompt in any other. */
function commandLines(text: string): string[] {
  return [...text.matchAll(fenced)].flatMap(([, language, body]) =>
    body!
      .split('\n')
      .filter((line) => line.trim() !== '' && (language === 'sh' || line.startsWith('$ ')))
      .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, '')),
  );
}

/** Every use of the command: whole where it is to be typed, possibly without its arguments where a sentence names it. */
function pipelineLines(text: string): { words: string[]; whole: boolean }[] {
  const typed = commandLines(text)
    .flatMap((line) => line.trim().split(/ && | \|+ |; | >>? /))
    .map((line) => ({ line, whole: true }));
  const named = [...text.replace(fenced, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => ({
    line: code!,
    whole: false,
  }));
  return [...typed, ...named].flatMap(({ line, whole }) => {
    const [, rest] = /^(?:npx )?pipeline (.+)$/.exec(line) ?? [];
    return rest === undefined ? [] : [{ words: wordsOf(rest), whole }];
  });
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replace(/['"]/g, ''));
}

function misuse(words: readonly string[], whole: boolean): string[] {
  const choice = choose(words);
  if (choice.chosen === 'nothing') return [describeUsage(choice.failure)];
  if (choice.chosen === 'group') return whole ? [`${words.join(' ')} is no whole command`] : [];
  const call = parseCall(choice.command, choice.rest);
  if (call.ok) return [];
  return call.failures
    .filter(({ code }) => whole || code !== 'missing-argument')
    .map((failure) => `pipeline ${words.join(' ')}: ${describeUsage(failure)}`);
}
