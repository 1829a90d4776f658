import { plainText } from '../base/plain.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import type { KindEnd } from './run-kind.ts';
import type { ExitCode, World } from './world.ts';

/**
 * Says how a kind that a command ran has ended, and what the command ends with.
 *
 * @param place of a problem, in words that the message follows; empty where it has none that the user knows
 */
export function exitOf(end: KindEnd, place: (problem: StageProblem) => string, world: World): ExitCode {
  switch (end.end) {
    case 'done':
      return 0;
    case 'params':
      for (const message of end.messages) world.err(`${message}\n`);
      return 2;
    case 'problem': {
      const { message, hint } = end.problem;
      world.err(`${place(end.problem)}${plainText(message)}\n${hint === undefined ? '' : `${hint}\n`}`);
      return 1;
    }
    case 'interrupted':
      return 130;
    case 'broken':
      world.err(`internal error (please report): ${plainText(end.detail)}\n`);
      return 70;
  }
}
