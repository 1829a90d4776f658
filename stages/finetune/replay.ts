import { createHash } from 'node:crypto';
import type { Model } from '../../src/model/artifact.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { withoutTaskTokens } from '../../src/text/specials.ts';
import { openTokens, TokensError } from '../../src/text/tokens.ts';
import { windowRows } from '../../src/train/batches.ts';
import { corpusInReadingOrder } from '../../src/train/reading-order.ts';
import type { Replay } from '../../src/train/task-batches.ts';
import { packedWindows, separateWindows } from '../../src/train/windows.ts';
import type { Settings } from './settings.ts';

/**
 * Pretraining text to replay: a window of the model's context beside each example, laid out as in the model's pretraining; none where
 * the auxiliary loss is on the task's text alone. Throws `StageError` where another tokenizer made it.
 */
export function replayOf(
  context: StageContext,
  settings: Settings,
  { config, tokenizer }: Model,
): Replay | undefined {
  if (settings.replayed === 0) return undefined;
  const tokens = blame(
    TokensError,
    ({ message }) => ({ input: 'tokens', message: `the tokens cannot be used: ${message}` }),
    () => openTokens(context.inputs['tokens']!),
  );
  const made = tokens.description.tokenizer;
  if (made !== digestOf(tokenizer) && made !== digestOf(withoutTaskTokens(tokenizer)))
    throw new StageError({
      input: 'tokens',
      message: 'the tokens were made by another tokenizer than the model has',
      hint: 'take the tokens that the model was pretrained on',
    });
  const { n_positions, direction, documents } = config;
  const { seed, batch_size } = settings;
  const corpus = corpusInReadingOrder(tokens, direction);
  const separator = tokens.description.end_of_text;
  const windows =
    documents === 'separate'
      ? separateWindows(corpus, separator, n_positions)
      : packedWindows(corpus, separator, n_positions, seed);
  // A window beside each example of the update: one part, for replayed text fills the whole context.
  const size = batch_size * settings.gradient_accumulation_steps;
  const rowsAt = windowRows(windows, { n_positions, batch_size: size, gradient_accumulation_steps: 1, seed });
  return { rowsAt: (step) => rowsAt(step, 0), share: settings.replayed };
}

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
