import { writeFileSync } from 'node:fs';
import type { Engine } from '../../src/engine/engine.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { overflowNotice } from '../../src/metrics/perplexity.ts';
import type { Model } from '../../src/model/artifact.ts';
import { languageModelsOf } from '../../src/model/halves.ts';
import { tokenLosses } from '../../src/model/losses.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { requireCausal } from '../../src/train/causal.ts';
import { documentAt } from '../../src/train/corpus.ts';
import { modelInput } from '../../src/train/model-input.ts';
import { corpusInReadingOrder } from '../../src/train/reading-order.ts';
import { scoreStreams } from '../../src/train/scoring.ts';
import { engineOptions, evaluating } from '../../src/train/stage-engine.ts';
import { streamsOf } from '../../src/train/stream.ts';
import {
  bitsPerByte,
  type DocumentScore,
  type LanguageModelReport,
  meanOfScores,
  reportOf,
} from './report.ts';
import { readText, type ScoredText } from './text.ts';

export async function run(context: StageContext): Promise<void> {
  const { number } = paramReader(context.params);
  const { model, tokenizer } = modelInput(context, 'any');
  requireCausal(model);
  const stride = strideOf(context, model.config.n_positions);
  const text = await readText(context.inputs['text']!, tokenizer);
  if (text.blankLines > 0)
    context.notice(`${text.blankLines} blank ${text.blankLines === 1 ? 'line' : 'lines'} skipped`);

  const how = { stride, batch_size: number('batch_size'), separator: tokenizer.endOfText };
  const engine = evaluating(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const models = languageModelsOf(model);
  const each: DocumentScore[][] = [];
  for (const one of models) each.push(await scoreDocuments(context, engine, one, text, how));
  const by_direction = Object.fromEntries(
    models.map(({ config }, i) => [config.direction, bitsPerByte(each[i]!)]),
  );
  const { n_positions, direction, documents: layout } = model.config;
  let unknown = 0;
  for (const id of text.corpus.tokens) if (id === tokenizer.unknown) unknown++;
  const report = reportOf(
    meanOfScores(each),
    {
      ...{ stride, n_positions, direction, layout },
      ...(direction === 'both' ? { by_direction } : {}),
      ...{ lossless: tokenizer.lossless, unknown_tokens: unknown },
    },
    {
      resamples: number('bootstrap'),
      seed: number('seed'),
      report: (step, steps) => context.progress({ step, steps, unit: 'resamples', phase: 'intervals' }),
    },
  );
  writeFileSync(context.outputs['report']!, `${JSON.stringify(report, null, 2)}\n`);
  publish(context, report);
}

function strideOf(context: StageContext, n_positions: number): number {
  const { stride } = context.params;
  if (stride === 'half') return Math.max(1, Math.floor(n_positions / 2));
  const given = paramReader(context.params).number('stride');
  if (given > n_positions)
    throw new StageError({
      param: 'stride',
      message: `stride is ${given}, beyond the model's context of ${n_positions} tokens: some would never be predicted`,
      hint: `set stride to ${n_positions} or less`,
    });
  return given === 0 ? n_positions : given;
}

/** The cost of every document, in the order of the text. */
async function scoreDocuments(
  context: StageContext,
  engine: Engine,
  { config, parameters }: Pick<Model, 'config' | 'parameters'>,
  { corpus, words, bytes }: ScoredText,
  how: { readonly stride: number; readonly batch_size: number; readonly separator: number },
): Promise<DocumentScore[]> {
  const read = corpusInReadingOrder(corpus, config.direction);
  const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
  const started = context.now();
  const streams = streamsOf(read, how.separator, config.documents);
  const nll = await scoreStreams(evaluation, streams, {
    n_positions: config.n_positions,
    stride: how.stride,
    batch_size: how.batch_size,
    padding: how.separator,
    report: (step, steps) => context.progress({ step, steps, unit: 'windows', phase: 'scoring' }),
  });
  await evaluation.dispose();
  const seconds = Math.max(1e-3, (context.now() - started) / 1000);
  const scored = nll.reduce((sum, { length }) => sum + length, 0);
  context.circumstance('tokens_per_second', Math.round(scored / seconds));

  const each = nll.flatMap((stream) => Array.from(stream));
  let at = 0;
  const scores = Array.from(words, (_, i): { nll: number; endNll: number; tokens: number } => {
    const tokens = documentAt(read, i).length;
    const sum = each.slice(at, at + tokens).reduce((a, b) => a + b, 0);
    const endNll = each[at + tokens]!;
    at += tokens + 1;
    return { nll: sum, endNll, tokens };
  });
  if (at !== each.length) throw new Error(`${each.length} tokens were scored, the documents have ${at}`);
  if (config.direction === 'right-to-left') scores.reverse();
  return scores.map((score, i) => ({ ...score, words: words[i]!, bytes: bytes[i]! }));
}

function publish(context: StageContext, report: LanguageModelReport): void {
  const { nll, tokens, words, bytes } = report;
  const perplexity = (name: 'perplexity' | 'word_perplexity' | 'byte_perplexity', count: number): void => {
    const value = report[name];
    if (value !== null) context.metric(`lm/${name}`, value);
    else
      context.notice(
        overflowNotice(`lm/${name}`, nll / count) +
          (name === 'word_perplexity' ? ' (text without spaces has few words)' : ''),
      );
  };
  perplexity('perplexity', tokens);
  perplexity('word_perplexity', words);
  perplexity('byte_perplexity', bytes);
  context.metric('lm/bits_per_byte', report.bits_per_byte);
  const { low, high } = report.bits_per_byte_interval ?? {};
  if (low !== undefined && high !== undefined) {
    context.metric('lm/bits_per_byte.low', low);
    context.metric('lm/bits_per_byte.high', high);
  }
  if (report.documents === 1 && Number(context.params['bootstrap']) > 0)
    context.notice(
      'lm/bits_per_byte has no interval: it is one over the choice of documents, and there is one document',
    );
  if (!report.lossless)
    context.notice(
      `the tokenizer is lossy: what it takes out of the text is predicted by nobody, and ${report.unknown_tokens} of ${report.tokens} ` +
        'tokens stand for unknown characters, so measures per word and byte are lower than those of a lossless one would be',
    );
  context.metric('lm/tokens', tokens);
  context.metric('lm/words', words);
  context.metric('lm/bytes', bytes);
}
