import { engineName, openEngine } from '../../src/engine/open.ts';
import { contextPolicies, type Decoded, decode } from '../../src/generate/decode.ts';
import { joined, wordingOf } from '../../src/generate/wording.ts';
import { nextTokenLogits } from '../../src/model/cached.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { writeLines } from '../../src/text/lines.ts';
import { taskTokens } from '../../src/text/specials.ts';
import { engineOptions, evaluating } from '../../src/train/stage-engine.ts';
import { type Inputs, readInputs } from './inputs.ts';

export async function run(context: StageContext): Promise<void> {
  const inputs = await readInputs(context);
  const decoded = await decodeAll(context, inputs);
  const lines = await samplesOf(context, inputs, decoded);
  writeLines(
    context.outputs['samples']!,
    lines.map((line) => JSON.stringify(line)),
  );
  context.metric('generate/samples', decoded.length);
  context.metric(
    'generate/tokens',
    decoded.reduce((sum, { generated }) => sum + generated.length, 0),
  );
}

async function decodeAll(
  context: StageContext,
  { model: { config, parameters }, tokenizer, starts }: Inputs,
): Promise<Decoded[]> {
  const { number, oneOf } = paramReader(context.params);
  const engine = evaluating(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const evaluation = await engine.evaluation({ forward: nextTokenLogits(config), parameters });
  const stop = stopStrings(context);
  const wording = wordingOf(tokenizer, config.direction, stop);
  const max_tokens = number('max_tokens');
  const started = context.now();
  const report = (step: number): void =>
    context.progress({ step, steps: starts.length * max_tokens, unit: 'tokens' });
  const decoded = await decode(evaluation, starts, {
    config,
    sampling: { temperature: number('temperature'), top_k: number('top_k'), top_p: number('top_p') },
    max_tokens,
    context: oneOf('context', contextPolicies),
    batch_size: number('batch_size'),
    end: tokenizer.endOfText,
    never: taskTokens.map((content) => tokenizer.special(content)).filter((id) => id !== undefined),
    stops: async (generated) => stop.length > 0 && (await wording(generated)).stopped,
    report,
  });
  await evaluation.dispose();
  const tokens = decoded.reduce((sum, { generated }) => sum + generated.length, 0);
  const seconds = Math.max(1e-3, (context.now() - started) / 1000);
  context.circumstance('tokens_per_second', Math.round(tokens / seconds));
  return decoded;
}

/** One line a sample, a prompt's side by side; `index` and `sample` count from 0. */
async function samplesOf(
  context: StageContext,
  { model: { config }, tokenizer, prompts }: Inputs,
  decoded: readonly Decoded[],
): Promise<object[]> {
  const samples = paramReader(context.params).number('samples');
  const wording = wordingOf(tokenizer, config.direction, stopStrings(context));
  return Promise.all(
    decoded.map(async ({ generated, finish, log_probability }, i) => {
      const index = Math.floor(i / samples);
      const { prompt, line } = prompts[index]!;
      const written = await wording(generated);
      return {
        index,
        line,
        sample: i % samples,
        prompt,
        generated: written.text,
        text: joined(prompt, written, config.direction),
        finish,
        tokens: generated.length,
        log_probability,
        unfinished_bytes: written.unfinished_bytes,
      };
    }),
  );
}

const stopStrings = ({ params }: StageContext): string[] =>
  Array.isArray(params['stop']) ? params['stop'].map(String) : [];
