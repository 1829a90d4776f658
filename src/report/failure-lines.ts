import type { RunReport } from '../domain/report.ts';
import { printable } from './printable.ts';
import type { TextCapabilities } from './summary-words.ts';
import { describeRunFailure } from './words/run-failure.ts';

/** Every failed stage of a run: what went wrong, what to do, the last lines of its log and where the log is. */
export function failureLines(
  report: RunReport,
  log: (path: string) => string,
  can: TextCapabilities,
): string[] {
  return Object.entries(report.stages).flatMap(([id, { failure }]) => {
    if (failure === undefined) return [];
    const words = describeRunFailure(failure);
    const mark = can.unicode ? '│' : '|';
    return [
      '',
      `${can.paint('red', `${can.unicode ? '✖' : 'x'} ${printable(id)}`)}: ${printable(words.message)}`,
      ...(words.hint === undefined ? [] : [`  ${printable(words.hint)}`]),
      ...words.lines.map((line) => `  ${can.paint('dim', mark)} ${printable(line)}`.trimEnd()),
      ...(words.log === undefined ? [] : [`  log  ${printable(log(words.log))}`]),
    ];
  });
}
