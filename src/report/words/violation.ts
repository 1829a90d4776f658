import type { Json } from '../../base/json.ts';
import { nearest } from '../../base/nearest.ts';
import type { Violation } from '../../domain/violation.ts';
import { listed, meant, quote, valueWords } from './quote.ts';

const types: { readonly [type: string]: string } = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

const bounds = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
} as const;

/** What is wrong, about a subject: `stages.a.cpus must be a whole number, not 1.5`. */
export function violationWords(subject: string, violation: Violation): string {
  switch (violation.rule) {
    case 'type':
      return typeWords(subject, violation.expected, violation.found);
    case 'unknown-key':
      return `unknown key ${quote(violation.key)}${meant(violation.key, violation.known)}`;
    case 'missing-key':
      return `${subject === '' ? 'the pipeline' : subject} needs the key ${quote(violation.key)}`;
    case 'allowed': {
      const [only] = violation.allowed;
      if (violation.allowed.length === 1)
        return `${subject} must be ${plain(only!)}, not ${valueWords(violation.found)}`;
      const names = violation.allowed.map(plain);
      const near = typeof violation.found === 'string' ? nearest(violation.found, names) : undefined;
      const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
      return `${subject} must be ${listed(names, 'or')}, not ${valueWords(violation.found)}${hint}`;
    }
    case 'choice':
      return choiceWords(subject, violation);
    case 'range':
      return `${subject} must be ${bounds[violation.bound]} ${violation.limit}, not ${valueWords(violation.found)}`;
    case 'count':
      return countWords(subject, violation);
    case 'multiple':
      return `${subject} must be a multiple of ${violation.of}, not ${valueWords(violation.found)}`;
    case 'pattern':
      return `${quote(violation.found)} will not do here; allowed is ${violation.means ?? `what matches ${violation.pattern}`}`;
    case 'repeated':
      return `${valueWords(violation.found)} stands twice in this list`;
    case 'other':
      return `${subject} ${violation.message}`;
  }
}

function choiceWords(
  subject: string,
  { allowed, expected, found }: Extract<Violation, { rule: 'choice' }>,
): string {
  const names = allowed.map(plain);
  const near = typeof found === 'string' ? nearest(found, names) : undefined;
  const said = typeWords(subject, expected, found, names);
  return near === undefined ? said : `${said}; did you mean ${quote(near)}?`;
}

function typeWords(
  subject: string,
  expected: readonly string[],
  found: Json,
  values: readonly string[] = [],
): string {
  const several = expected.length + values.length > 1;
  const kinds = expected.map((type) => (type === 'boolean' && several ? 'a boolean' : (types[type] ?? type)));
  const wanted = listed([...values, ...kinds], 'or');
  if (found === null) return `${subject} is empty; it must be ${wanted}`;
  return `${subject} must be ${wanted}, not ${valueWords(found)}${typeHint(expected, found)}`;
}

/** A text that YAML would have taken for the right thing without its quotes, or in an older version. */
function typeHint(expected: readonly string[], found: Json): string {
  if (typeof found !== 'string') return '';
  const isNumber = found.trim() !== '' && Number.isFinite(Number(found));
  if (isNumber && expected.some((type) => type === 'number' || type === 'integer'))
    return '; take away the quotes';
  if (!expected.includes('boolean')) return '';
  if (/^(yes|on|true)$/i.test(found)) return '; did you mean true?';
  return /^(no|off|false)$/i.test(found) ? '; did you mean false?' : '';
}

function countWords(subject: string, { bound, limit, found }: Extract<Violation, { rule: 'count' }>): string {
  const of = typeof found === 'string' ? 'character' : Array.isArray(found) ? 'item' : 'entry';
  const units = limit === 1 ? of : of === 'entry' ? 'entries' : `${of}s`;
  if (bound === 'minimum' && limit === 1) return `${subject} is empty; it needs at least one ${of}`;
  return `${subject} must have ${bounds[bound]} ${limit} ${units}`;
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
