import type { TextProblem } from '../../domain/load-failure.ts';
import { lineAt } from './excerpt.ts';
import { meant, quote, valueWords } from './quote.ts';

/** Plainer sentences for what the YAML parser says most often. */
const syntax: { readonly [rule: string]: string } = {
  TAB_AS_INDENT: 'a tab cannot indent YAML; use spaces',
  BAD_INDENT: 'this line is not indented like its neighbours, or a bracket above it is not closed',
  BLOCK_AS_IMPLICIT_KEY:
    'a second ":" on this line; put quotes around the text, or the inner mapping on lines of its own',
  MULTILINE_IMPLICIT_KEY: 'this is no "key: value"; a ":" with a space after it is missing',
  BAD_DQ_ESCAPE:
    'there is no such escape in a text with double quotes; write \\\\ for a backslash, or use single quotes',
};

/** What is wrong with a text as YAML, or as plain data. */
export function textProblemWords(problem: TextProblem): string {
  switch (problem.code) {
    case 'yaml-syntax':
      return syntax[problem.rule] ?? `this is not YAML: ${lowered(problem.message)}`;
    case 'unquoted-expression':
      return `inside { } and [ ] an expression needs quotes: "\${{ … }}"`;
    case 'open-quote':
      return 'this quote is not closed';
    case 'duplicate-key': {
      const { source, range } = problem.first;
      return `duplicate key ${quote(problem.key)}; the first is on line ${lineAt(source.text, range.start).line}`;
    }
    case 'empty-file':
      return 'the file is empty; a pipeline has at least "version", "name" and "stages"';
    case 'root-not-mapping':
      return `a pipeline is a mapping with "version", "name" and "stages", not ${valueWords(problem.found)}`;
    case 'several-documents':
      return 'a second document begins here; a file holds one pipeline';
    case 'too-large':
      return `the file has ${problem.size} characters; a pipeline has at most ${problem.limit}`;
    case 'too-deep':
      return `more than ${problem.limit} lists and mappings inside one another`;
    case 'alias-bomb':
      return `aliases expand to more than ${problem.limit} values`;
    case 'alias-loop':
      return `*${problem.name} stands inside &${problem.name} itself`;
    case 'unknown-alias':
      return `no anchor &${problem.name} stands above this alias${meant(problem.name, problem.known)}${
        problem.known.length === 0 ? '; a text that begins with * needs quotes' : ''
      }`;
    case 'merge-key':
      return '"<<" does not merge in YAML 1.2; write the keys out, or alias a whole value';
    case 'key-not-text':
      return 'a key must be a text';
    case 'reserved-key':
      return `${quote(problem.key)} cannot be a key`;
    case 'unsupported-tag':
      return `the tag ${problem.tag} has no meaning here; a text that begins with ! needs quotes`;
    case 'not-finite':
      return `${problem.written} is not a finite number`;
    case 'inexact-number':
      return `${problem.written} would be read as ${problem.read}; put quotes around it, or use a smaller number`;
    case 'nul-character':
      return 'a text cannot hold a NUL character';
  }
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
