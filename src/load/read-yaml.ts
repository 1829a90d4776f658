import { type Document, type ParsedNode, parseAllDocuments, visit } from 'yaml';
import type { LoadFailure, TextProblem } from '../domain/load-failure.ts';
import type { SourceFile, TextRange } from '../domain/source.ts';
import { unquotedExpression } from './unquoted-expression.ts';

/** Characters of a pipeline file. Six thousand stages fit; a file of data given by mistake does not. */
export const sizeLimit = 1 << 20;
/** Collections inside one another. */
export const depthLimit = 100;

/** A YAML text as nodes that know their ranges; nothing where the text cannot be read. Offsets are those of `source.text`. */
export interface ReadYaml {
  readonly root: ParsedNode | null | undefined;
  readonly failures: readonly LoadFailure[];
}

/** Problems after which the parser is still where it was: the only ones worth showing beside the first. */
const selfContained = new Set([
  'TAB_AS_INDENT',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'TAG_RESOLVE_FAILED',
]);

/** Parses `source.text` from `offset` on (the part before it belongs to the command line). YAML 1.2, core schema. */
export function readYaml(source: SourceFile, offset = 0): ReadYaml {
  const text = ' '.repeat(offset) + source.text.slice(offset);
  const failure = (range: TextRange, problem: TextProblem): LoadFailure => ({
    ...problem,
    at: { source, range },
  });
  const start = { start: 0, end: 0 };
  if (text.length > sizeLimit)
    return unreadable(failure(start, { code: 'too-large', size: text.length, limit: sizeLimit }));

  // The schema is named, and only its tags are known: a document's own directive and tags of YAML 1.1 would change values.
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
  });
  const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  const first = documents[0];
  if (first === undefined) return { root: null, failures: [] };
  const problems = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const exhausted = problems.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined)
    return unreadable(failure(range(text, exhausted.pos), { code: 'too-deep', limit: depthLimit }));

  const directive = otherVersion(text, documents);
  if (directive !== undefined)
    return unreadable(failure(directive.range, { code: 'yaml-version', version: directive.version }));

  const failures: LoadFailure[] = [];
  const lines = new Set<number>();
  for (const { code, pos, message } of problems.sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = text.lastIndexOf('\n', pos[0] - 1) + 1;
    if (lines.has(line) || (failures.length > 0 && !selfContained.has(code))) continue;
    lines.add(line);
    const expression = unquotedExpression(text, line);
    if (expression !== undefined && code !== 'TAB_AS_INDENT')
      failures.push(failure(expression, { code: 'unquoted-expression' }));
    else if (code === 'TAG_RESOLVE_FAILED')
      failures.push(failure(range(text, pos), { code: 'unsupported-tag', tag: text.slice(...pos) }));
    else if (code === 'MISSING_CHAR' && message.includes('quote'))
      failures.push(failure(openQuote(first, text), { code: 'open-quote' }));
    else failures.push(failure(range(text, pos), { code: 'yaml-syntax', rule: code, message }));
  }
  if (failures.length > 0) return unreadable(...failures);
  if (documents.length > 1) {
    const second = text.indexOf('---', first.range[1]);
    return unreadable(failure({ start: second, end: second + 3 }, { code: 'several-documents' }));
  }
  return { root: first.contents, failures: [] };
}

/** The first `%YAML` directive that names a version other than 1.2, where there is one. */
function otherVersion(
  text: string,
  documents: readonly Document.Parsed[],
): { readonly version: string; readonly range: TextRange } | undefined {
  const isOther = documents.some(
    ({ directives, errors, warnings }) =>
      directives.yaml.version !== '1.2' ||
      [...errors, ...warnings].some(({ code }) => code === 'BAD_DIRECTIVE'),
  );
  if (!isOther) return undefined;
  for (const { 1: version = '', 0: line, index } of text.matchAll(/^\uFEFF?%YAML[ \t]+(\S+)/gm)) {
    const start = index + line.indexOf('%');
    if (version !== '1.2') return { version, range: { start, end: index + line.length } };
  }
  return undefined;
}

const unreadable = (...failures: LoadFailure[]): ReadYaml => ({ root: undefined, failures });

/** An unclosed quote runs to the end, where the parser finds out; the reader wants to see where it opens. */
function openQuote(document: Document.Parsed, text: string): TextRange {
  let start = text.length;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_') && range) start = range[0];
    },
  });
  return { start, end: start + 1 };
}

/** The parser marks a line's indentation, or nothing at all; the reader looks for what stands there. */
function range(text: string, [start, end]: readonly [number, number]): TextRange {
  let from = Math.min(start, text.length);
  while (text[from] === ' ' && text[from + 1] !== undefined && text[from + 1] !== '\n') from++;
  return { start: from, end: Math.max(end, from + 1) };
}
