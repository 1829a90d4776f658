import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { extract, type Sequence } from '../../src/features/extract.ts';
import { MatrixFile } from '../../src/features/matrix-file.ts';
import { type Vectors, wordPooling } from '../../src/features/pooling.ts';
import { featureWindows } from '../../src/features/windows.ts';
import type { Direction } from '../../src/model/config.ts';
import { languageModelsOf } from '../../src/model/halves.ts';
import { layerOutputs, outputNames } from '../../src/model/layer-outputs.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { SkippedLines } from '../../src/text/lines.ts';
import { paddingOf } from '../../src/train/model-tokenizer.ts';
import { inReadingOrder, placeInText } from '../../src/train/reading-order.ts';
import { engineOptions, evaluating } from '../../src/train/stage-engine.ts';
import { documentsOf } from './documents.ts';
import { readSettings, type Settings } from './settings.ts';

interface Counts {
  readonly documents: number;
  readonly tokens: number;
  readonly rows: number;
  readonly windows: number;
  /** Words without a token. */
  readonly unread: number;
}

/** Reads the text twice, so that neither it nor its vectors are ever in memory: to say what the rows are, then to compute them. */
export async function run(context: StageContext): Promise<void> {
  const settings = readSettings(context);
  const folder = context.outputs['features']!;
  mkdirSync(folder);
  const counts = await writeIndex(context, settings, join(folder, 'index.jsonl'));
  if (counts.documents === 0)
    throw new StageError({
      input: 'text',
      message: 'the text has no documents',
      hint: 'a text is UTF-8, one document a line',
    });
  const { n_embd } = settings.model.config;
  const names = outputNames(settings.choice);
  const path = join(folder, 'features.safetensors');
  const file = new MatrixFile(path, names, counts.rows, n_embd, directionsOf(settings));
  await computeAll(context, settings, counts, file);
  file.close();
  writeFileSync(join(folder, 'features.json'), `${JSON.stringify(description(settings, counts), null, 2)}\n`);
  context.metric('features/rows', counts.rows);
  context.metric('features/tokens', counts.tokens);
  context.metric('features/documents', counts.documents);
  if (settings.bytesOf !== undefined && counts.unread === 0) return;
  context.metric('features/unread', counts.unread);
  if (counts.unread > 0)
    context.notice(`${counts.unread} words have no vector: the tokenizer's clean-up leaves nothing of them`);
}

/** A model of both directions is two that each read for themselves; their vectors stand side by side. */
const directionsOf = ({ model }: Settings): number => (model.config.direction === 'both' ? 2 : 1);

const description = (settings: Settings, counts: Counts) => {
  const { model, tokenizer, choice, unit, pooling, stride } = settings;
  return {
    unit,
    ...(unit === 'word' ? { pooling } : {}),
    outputs: outputNames(choice),
    layers: choice.layers,
    ...(choice.weights === undefined ? {} : { weights: choice.weights }),
    width: directionsOf(settings) * model.config.n_embd,
    rows: counts.rows,
    documents: counts.documents,
    direction: model.config.direction,
    n_positions: model.config.n_positions,
    stride,
    tokenizer: tokenizer.digest,
  };
};

/** One line a row. */
async function writeIndex(context: StageContext, settings: Settings, path: string): Promise<Counts> {
  const { n_positions } = settings.model.config;
  const counts = { documents: 0, tokens: 0, rows: 0, windows: 0, unread: 0 };
  const skipped = new SkippedLines();
  const file = openSync(path, 'w');
  try {
    for await (const { document, line, bytes, ids, units, words, unread } of documentsOf(
      context.inputs['text']!,
      settings,
      skipped.add,
    )) {
      const lines = units.map(({ start, end }, unit) => {
        const text = bytes.toString('utf8', start, end);
        const what =
          words === undefined ? { id: ids[unit] } : { tokens: words[unit]!.after - words[unit]!.first };
        return `${JSON.stringify({ row: counts.rows + unit, document, line, start, end, text, ...what })}\n`;
      });
      writeSync(file, lines.join(''));
      counts.documents++;
      counts.tokens += ids.length;
      counts.rows += units.length;
      counts.unread += unread;
      counts.windows += [...featureWindows(ids.length + 1, n_positions, settings.stride)].length;
    }
  } finally {
    closeSync(file);
  }
  if (skipped.notice !== undefined) context.notice(`text: ${skipped.notice}`);
  return counts;
}

async function computeAll(
  context: StageContext,
  settings: Settings,
  counts: Counts,
  file: MatrixFile,
): Promise<void> {
  const engine = evaluating(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const started = context.now();
  const models = languageModelsOf(settings.model);
  for (const [part, { config, parameters }] of models.entries()) {
    const evaluation = await engine.evaluation({
      forward: layerOutputs(config, settings.choice),
      parameters,
    });
    const write = (row: number, vectors: Vectors): void => file.write(row, vectors, part);
    await extract(evaluation, sequencesOf(context, settings, config.direction, write), {
      n_positions: config.n_positions,
      stride: settings.stride,
      batch_size: paramReader(context.params).number('batch_size'),
      padding: paddingOf(settings.model),
      report: (windows) =>
        context.progress({
          step: part * counts.windows + windows,
          steps: models.length * counts.windows,
          unit: 'windows',
        }),
    });
    await evaluation.dispose();
  }
  const seconds = Math.max(1e-3, (context.now() - started) / 1000);
  context.circumstance('tokens_per_second', Math.round((models.length * counts.tokens) / seconds));
}

/** Each document alone, read after the end of another: what a vector is does not depend on its neighbours. Rows are in the order of the text. */
async function* sequencesOf(
  context: StageContext,
  settings: Settings,
  direction: Direction,
  writeRow: (row: number, vectors: Vectors) => void,
): AsyncGenerator<Sequence> {
  let rows = 0;
  for await (const { ids, units, words } of documentsOf(context.inputs['text']!, settings)) {
    const firstRow = rows;
    rows += units.length;
    const write = (unit: number, vectors: Vectors): void => writeRow(firstRow + unit, vectors);
    const take = words === undefined ? write : wordPooling(words, settings.pooling, write);
    yield {
      ids: Uint32Array.from([settings.tokenizer.endOfText, ...inReadingOrder(ids, direction)]),
      take: (place, vectors) => {
        if (place > 0) take(placeInText(place - 1, ids.length, direction), vectors);
      },
    };
  }
}
