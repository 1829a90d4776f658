// Writes docs/api.md, what `transferline` and `transferline/stage` export, from the declarations that the build makes for other packages:
// `node scripts/api-docs.mjs`. The result is committed, and a test makes it again.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The text of the page. Throws where something that is exported is not described. */
export function apiDocs() {
  const modules = new Map();
  const moduleOf = (path) => {
    const known = modules.get(path) ?? parse(path);
    modules.set(path, known);
    return known;
  };
  const sections = Object.entries(entries).flatMap(([name, { types }]) => {
    if (types === undefined) return [];
    const shown = [...exportsOf(join(root, types), moduleOf)].sort(byName);
    const mentioned = reached(shown, moduleOf).sort(byName);
    const mute = shown.filter(({ comment }) => comment === '').map((one) => one.name);
    if (mute.length > 0) throw new Error(`exported without a description: ${mute.join(', ')}`);
    const called = `transferline${name.slice(1)}`;
    return [
      `## ${called}\n`,
      ...shown.map(entryText),
      ...(mentioned.length === 0 ? [] : [`### Types that ${called} mentions\n`, ...mentioned.map(blockText)]),
    ];
  });
  const head = `# The API

What other packages may import, made by \`scripts/api-docs.mjs\` from the types of the package; [library.md](library.md) and [stage-kinds.md](stage-kinds.md)
say how it is used. What is not here is not for import, and may change at any time.
`;
  return `${[head, ...sections].join('\n').trimEnd()}\n`;
}

/** What can be called or thrown first. */
const byName = (a, b) => {
  const rank = ({ text }) => (/^export declare (?:function|class|const)/.test(text) ? '0' : '1');
  return `${rank(a)}${a.name}` < `${rank(b)}${b.name}` ? -1 : 1;
};

/** A module's declarations, each with its comment; as the compiler writes them, every one begins a line. */
function parse(path) {
  const text = readFileSync(path, 'utf8');
  const to = (target) => resolve(dirname(path), target.replace(/\.js$/, '.d.ts'));
  const names = new Map();
  const given = new Map();
  for (const [, how, list, from] of text.matchAll(
    /^(import|export) (?:type )?\{([^}]*)\}(?: from '([^']+)')?;$/gm,
  ))
    for (const one of list.split(',')) {
      const [name, as = name] = one
        .replace(/^\s*type\s/, '')
        .trim()
        .split(' as ');
      if (name === '') continue;
      if (how === 'export') given.set(as, from === undefined ? { path, name } : { path: to(from), name });
      else names.set(as, { path: to(from), name });
    }
  const declarations = new Map();
  const starts =
    /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(export )?(?:declare )?(?:abstract )?(interface|type|function|class|const) (\w+)/gm;
  for (const match of text.matchAll(starts)) {
    const [whole, comment = '', exported, , name] = match;
    const body = text.slice(match.index + comment.length, endOf(text, match.index + whole.length));
    declarations.set(name, { name, path, comment: proseOf(comment), text: body });
    if (exported !== undefined) given.set(name, { path, name });
  }
  return { names, given, declarations };
}

/** Where a declaration ends: at the line break after which the next begins at the left edge. */
function endOf(text, from) {
  const next = /\n(?=[^\s})])/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.trimEnd().length;
}

function exportsOf(path, moduleOf) {
  return [...moduleOf(path).given.keys()].map((name) => find(path, name, moduleOf));
}

/** What a name means in a module, through whatever it is passed on by. */
function find(path, name, moduleOf) {
  const { names, given, declarations } = moduleOf(path);
  if (declarations.has(name)) return declarations.get(name);
  const elsewhere = names.get(name) ?? given.get(name);
  return elsewhere && find(elsewhere.path, elsewhere.name, moduleOf);
}

/** What these mention, and what that mentions in turn. */
function reached(shown, moduleOf) {
  const seen = new Set(shown);
  const waiting = [...shown];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    for (const [word] of withoutTexts(one.text).matchAll(/\b[A-Z]\w*/g)) {
      const { names, declarations } = moduleOf(one.path);
      const found = names.has(word) || declarations.has(word) ? find(one.path, word, moduleOf) : undefined;
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  return [...seen].filter((one) => !shown.includes(one));
}

const withoutTexts = (text) => text.replace(/\/\*\*?[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"/g, '');

function proseOf(comment) {
  const lines = comment
    .trim()
    .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines
    .join('\n')
    .replace(/^@param (\w+) /gm, '- `$1`: ')
    .replace(/^@throws \{(\w+)\} /gm, '- throws a `$1` ')
    .trim();
}

const code = (text) => `\`\`\`ts\n${text.trimEnd()}\n\`\`\`\n`;
const entryText = ({ name, comment, text }) => `### ${name}\n\n${comment}\n\n${code(text)}`;
const blockText = ({ comment, text }) => (comment === '' ? code(text) : `${comment}\n\n${code(text)}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs/api.md'), apiDocs());
