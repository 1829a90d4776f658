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
      return tagWords(problem.tag);
    case 'yaml-version':
      return `this file says that it is YAML ${problem.version}; pipelines are YAML 1.2, in which values such as yes, 010 and 1:30 mean something else: remove the line, or write "%YAML 1.2"`;
    case 'not-finite':
      return `${problem.written} is not a finite number`;
    case 'number-too-large':
      return numberWords(problem.written, Number.POSITIVE_INFINITY);
    case 'inexact-number':
      return numberWords(problem.written, problem.read);
    case 'nul-character':
      return 'a text cannot hold a NUL character';
  }
}

/** A number that would not be what its text says. */
export function numberWords(written: string, read: number): string {
  return Number.isFinite(read)
    ? `${shortened(written)} cannot be held exactly: it would become ${read}; write that, or put quotes around it`
    : `${shortened(written)} is larger than any number that can be held, ${Number.MAX_VALUE}; put quotes around it, or use a smaller number`;
}

/** What to write in place of a value with a tag of YAML 1.1. */
const inPlaceOfTag: { readonly [tag: string]: string } = {
  '!!timestamp': 'write the date as a text, in quotes',
  '!!binary': 'write the bytes as a text in quotes, or as a file that is an input',
  '!!omap': 'write a mapping: its order is kept',
  '!!pairs': 'write a list of lists with two items each',
  '!!set': 'write a list',
  '!!merge': 'write the keys out, or alias a whole value',
};
const coreTags = /^!!(str|int|float|bool|null|map|seq)$/;

function tagWords(written: string): string {
  const tag = written.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
  if (coreTags.test(tag))
    return `the value does not fit the tag ${written}; remove the tag, or write the value as YAML 1.2 does`;
  const instead = Object.hasOwn(inPlaceOfTag, tag)
    ? inPlaceOfTag[tag]
    : 'a text that begins with ! needs quotes';
  return `the tag ${written} has no meaning here; ${instead}`;
}

/** A number of many digits, for a message. */
const shortened = (written: string): string =>
  written.length > 50 ? `${written.slice(0, 45)}… (${written.length} characters)` : written;

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
