import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { commandHelp, generalHelp, groupHelp } from '../../src/cli/help.ts';

/** Verbs that a summary may start with. */
const verbs = new Set(
  'Build Check Compare Copy Create Draw Fetch Generate List Predict Print Remove Run Send Show Write'.split(
    ' ',
  ),
);
const MAX_SUMMARY_WORDS = 8;

/** Phrases that docs of command line tools do not use. */
const banned: readonly RegExp[] = [
  /\b(is|are|was|were|be) (told|said|heard)\b/i,
  /\b(anew|once more|nobody|which that|be it|of ours)\b/i,
  /\b(hangs?|goes|go) on\b/i,
  /\bthis alone\b/i,
  /\bunder way\b/i,
  /\bof whatever\b/i,
  // "a" for "per"
  /\blines? an? \w/i,
  /\b(text|document|object|record) an? line\b/i,
  /\bline\b.*\ban event\b/i,
  /\b(tokens|operations) a (second|step)\b/i,
  // "it" without a noun before it
  /^\s*\d+ {2}(it|they|he) /im,
];

/** Every text but the paragraphs below the summary. */
const textsOf = ({ summary, arguments: given, options, examples, exits }: Command) => [
  ...[...given, ...options].map((one) => one.about),
  ...examples.map(([, purpose]) => purpose),
  ...exits.map(([, when]) => when),
  summary,
];

describe.each(commands.map((command) => [command.name, command] as const))('the help of %s', (_, command) => {
  test('has a summary that is imperative, short and without a full stop', () => {
    const words = command.summary.split(' ');
    expect(verbs).toContain(words[0]);
    expect(words.length).toBeLessThanOrEqual(MAX_SUMMARY_WORDS);
    expect(command.summary).not.toMatch(/[.:;]$/);
  });

  test('contains none of the banned phrases', () => {
    const help = commandHelp(command);
    expect(banned.filter((phrase) => phrase.test(help))).toEqual([]);
  });

  test('starts options, purposes and exit codes with a capital', () => {
    // Names of shells and engines keep their case.
    const lower = textsOf(command).filter((text) => /^(?!bash|webgpu|tfjs)[a-z]/.test(text));
    expect(lower).toEqual([]);
  });

  test('ends no option, purpose or exit code with a full stop', () => {
    expect(textsOf(command).filter((text) => text.endsWith('.'))).toEqual([]);
  });

  test('lists the exit code of an internal error', () => {
    expect(commandHelp(command)).toMatch(/^ {2}70 {2,}Internal error \(please report\)$/m);
  });
});

test('the general help and the help of groups contain none of the banned phrases', () => {
  const groups = ['cache', 'runs', 'engines'].map((group) =>
    groupHelp(
      group,
      commands.filter(({ name }) => name.startsWith(`${group} `)),
    ),
  );
  for (const help of [generalHelp('1.0.0'), ...groups])
    expect(banned.filter((phrase) => phrase.test(help))).toEqual([]);
});
