import { lineReporter } from '../progress/lines.ts';
import type { Reporter } from '../progress/reporter.ts';
import type { OneLiners } from '../progress/words.ts';
import { printable } from '../report/printable.ts';
import { describeReasons } from '../report/words/reason.ts';
import { describeRunFailure } from '../report/words/run-failure.ts';
import { lastLines } from '../store/last-lines.ts';
import { batched } from './batch.ts';
import { capabilities, isLive } from './capabilities.ts';
import { type Call, lastValue } from './command.ts';
import type { World } from './world.ts';

/** The reporter that `--progress` names; on its own, a live one where the cursor can be moved. */
export async function reporterFor(call: Call, world: World): Promise<Reporter> {
  const asked = lastValue(call, 'progress') ?? 'auto';
  const live = asked === 'terminal' || (asked === 'auto' && isLive(world));
  const words = oneLiners(capabilities(world).unicode);
  if (!live) {
    const { write, flush } = batched(world.out);
    return { ...lineReporter(write, words), end: async () => flush() };
  }
  const { terminalReporter } = await import('../progress/terminal.ts');
  const reporter = terminalReporter({
    draw: world.draw,
    write: world.out,
    tail: (path, lines) => lastLines(path, lines),
    capabilities: () => ({ ...capabilities(world), ...world.terminal.size() }),
    now: () => Date.now() / 1000,
    words,
  });
  const unheard = world.terminal.keys((key) => {
    if (key === 'l') reporter.toggleLogs();
  });
  return {
    event: reporter.event,
    say: reporter.say,
    end: async () => {
      unheard();
      await reporter.end();
    },
  };
}

/** Reasons and failures on one line each, with arrows in ASCII where the terminal knows no other. */
export function oneLiners(unicode: boolean): OneLiners {
  const shown = (text: string) => printable(unicode ? text : text.replaceAll('→', '->'));
  return {
    reasons: (reasons) => shown(describeReasons(reasons)),
    failure: (failure) => shown(describeRunFailure(failure).message),
  };
}
