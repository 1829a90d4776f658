// The table of compare-transfer.yaml, as table.json and table.md. Needs nothing but Node:
//
//   node table.mjs gpt-predictions FOLDER gpt-models FOLDER …      pairs of what an input is and where it lies
//
// README.md beside it says what each column is.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const given = new Map();
for (let i = 2; i < process.argv.length; i += 2) given.set(process.argv[i], process.argv[i + 1]);

const resamples = 1000;

/** By system: what a row is called, what it is trained from, and how. */
const systems = [
  ['gpt', ({ lambda }) => `GPT, λ = ${lambda}`, 'gpt'],
  ['gpt-replay', () => 'GPT, λ = 0.5 on replayed pretraining text', 'gpt'],
  ['gpt-frozen', () => 'GPT frozen, its classifier alone', 'gpt'],
  ['elmo', () => 'ELMo of two transformers, frozen', 'elmo'],
  ['elmo-lstm', () => 'ELMo of two LSTMs, frozen', 'elmo-lstm'],
  ['bert', () => 'BERT', 'bert'],
  ['scratch', () => "GPT's network from scratch", undefined],
];

const rows = [...systems.flatMap(([name, title, start]) => rowsOf(name, title, start)), ...wordRows()];
const masked = bestMasked(readLines(pathOf('bert-curve')));
const table = {
  test_examples: readPredictions('gpt')[0].truth.length,
  seeds: rows[0].seeds,
  interval: `95 %, percentile bootstrap over test examples of the mean over seeds, ${resamples} resamples`,
  rows,
  masked_accuracy: masked,
};
writeFileSync('table.json', `${JSON.stringify(table, null, 2)}\n`);
writeFileSync('table.md', markdown(table));

/** A row for each variant of the system, seeds apart. */
function rowsOf(name, title, start) {
  const runs = readPredictions(name);
  const models = variantsOf(`${name}-models`);
  const keyOf = ({ variant: { seed: _, ...others } }) => JSON.stringify(others);
  return [...new Set(runs.map(keyOf))].map((key) => {
    const of = (all) => all.filter((one) => keyOf(one) === key);
    const group = of(runs);
    const counts = of(models).map(({ path }) => parametersOf(path, start && pathOf(`${start}-pretrained`)));
    const [count] = counts;
    if (counts.some(({ all, trained }) => all !== count.all || trained !== count.trained))
      throw new Error(`${name} ${key}: another seed trains other parameters`);
    return {
      row: title(JSON.parse(key)),
      seeds: group.length,
      parameters: count.all,
      parameters_trained: count.trained,
      accuracy: { ...spread(group.map(accuracyOf)), ...interval(group) },
      macro_f1: spread(group.map(macroF1Of)),
      bits_per_byte: {
        pretraining_text: bits(name, start, 'heldout', of),
        task_text: bits(name, start, 'task-text', of),
      },
    };
  });
}

/** Bits per byte before and after; null where a model has none, or there is no before. What was frozen is after as before. */
function bits(name, start, text, of) {
  const before = given.has(`${start}-${text}-before`)
    ? readJson(pathOf(`${start}-${text}-before`)).bits_per_byte
    : null;
  if (given.has(`${name}-${text}`))
    return {
      before,
      after: spread(of(variantsOf(`${name}-${text}`)).map(({ path }) => readJson(path).bits_per_byte)),
    };
  if (before === null) return null;
  for (const { path } of of(variantsOf(`${name}-models`)))
    if (changed(path, pathOf(`${start}-pretrained`)).some((tensor) => !isClassifier(tensor)))
      throw new Error(`${name}: ${path} is not frozen, and was not measured after its training`);
  return { before, after: { mean: before, sd: 0 } };
}

function wordRows() {
  return variantsOf('words-reports').map(({ path, variant }) => {
    const { accuracy, macro_f1 } = readJson(path);
    return {
      row: { 'naive-bayes': 'Naive Bayes on words', 'logistic-regression': 'Logistic regression on words' }[
        variant.classifier
      ],
      seeds: null,
      parameters: null,
      parameters_trained: null,
      accuracy: { mean: accuracy.value, sd: null, low: accuracy.low, high: accuracy.high },
      macro_f1: { mean: macro_f1.value, sd: null },
      bits_per_byte: { pretraining_text: null, task_text: null },
    };
  });
}

/** How often the masked model was right about hidden tokens of the documents set aside, where it was best. */
function bestMasked(curve) {
  const validated = curve.filter((point) => point.validation_loss !== undefined);
  const best = validated.reduce((a, b) => (b.validation_loss < a.validation_loss ? b : a));
  return { value: best.validation_masked_accuracy, step: best.step };
}

// Scores of predictions

function accuracyOf({ truth, predicted }) {
  return truth.filter((label, i) => label === predicted[i]).length / truth.length;
}

function macroF1Of({ truth, predicted }) {
  const labels = [...new Set([...truth, ...predicted])];
  const f1 = labels.map((label) => {
    const both = truth.filter((one, i) => one === label && predicted[i] === label).length;
    const either =
      truth.filter((one) => one === label).length + predicted.filter((one) => one === label).length;
    return (2 * both) / either;
  });
  return f1.reduce((a, b) => a + b, 0) / f1.length;
}

function spread(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : null };
}

/** Over which examples are asked: of each the share of seeds that get it right. */
function interval(group) {
  const { truth } = group[0];
  const right = truth.map(
    (label, i) => group.filter(({ predicted }) => predicted[i] === label).length / group.length,
  );
  const random = generator(1);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < right.length; i++) sum += right[Math.floor(random() * right.length)];
    return sum / right.length;
  }).sort((a, b) => a - b);
  const at = (share) => {
    const place = share * (resamples - 1);
    const below = Math.floor(place);
    return means[below] + (place - below) * (means[Math.ceil(place)] - means[below]);
  };
  return { low: at(0.025), high: at(0.975) };
}

/** mulberry32: numbers in [0, 1). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Models

/** How many numbers a model has, and how many of them its training changed. */
function parametersOf(model, start) {
  const count = (names) => names.reduce((sum, name) => sum + tensors.get(name).length / 4, 0);
  const tensors = readTensors(model);
  return { all: count([...tensors.keys()]), trained: count(changed(model, start)) };
}

/** Names of the tensors that are not as at the start; rows for new tokens, which come last, do not make one another. */
function changed(model, start) {
  const before = start === undefined ? new Map() : readTensors(start);
  return [...readTensors(model)]
    .filter(([name, bytes]) => {
      const old = before.get(name);
      return old === undefined || !old.equals(bytes.subarray(0, old.length));
    })
    .map(([name]) => name);
}

function isClassifier(name) {
  return /^(score|scalar_mix)\./.test(name);
}

/** The bytes of each tensor of a safetensors file, by name. */
function readTensors(model) {
  const bytes = readFileSync(join(model, 'model.safetensors'));
  const start = 8 + Number(bytes.readBigUInt64LE());
  const { __metadata__: _, ...header } = JSON.parse(bytes.toString('utf8', 8, start));
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          data_offsets: [from, to],
        },
      ]) => [name, bytes.subarray(start + from, start + to)],
    ),
  );
}

// Inputs

function readPredictions(name) {
  return variantsOf(`${name}-predictions`).map(({ path, variant }) => {
    const lines = readLines(path);
    return {
      variant,
      truth: lines.map(({ label }) => label),
      predicted: lines.map(({ predicted }) => predicted),
    };
  });
}

function variantsOf(input) {
  const folder = pathOf(input);
  return readJson(join(folder, 'index.json')).map(({ path, variant }) => ({
    variant,
    path: join(folder, path),
  }));
}

function pathOf(input) {
  const path = given.get(input);
  if (path === undefined) throw new Error(`there is no ${input}`);
  return path;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readLines(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

// Markdown

function markdown({ test_examples, seeds, rows, masked_accuracy }) {
  const columns = [
    'system',
    'parameters trained, of',
    'accuracy [95 %]',
    'macro-F1',
    'bits per byte, pretraining text',
    'bits per byte, task text',
  ];
  const cells = rows.map(({ row, parameters, parameters_trained, accuracy, macro_f1, bits_per_byte }) => [
    row,
    parameters === null ? '' : `${whole(parameters_trained)} of ${whole(parameters)}`,
    `${plusMinus(accuracy, 3)} [${share(accuracy.low, 3)}, ${share(accuracy.high, 3)}]`,
    plusMinus(macro_f1, 3),
    fromTo(bits_per_byte.pretraining_text),
    fromTo(bits_per_byte.task_text),
  ]);
  const lines = [columns, columns.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`);
  const notes = [
    `One pretraining a system; fine-tuned or trained on its features at ${seeds} seeds: mean ± standard deviation over them. Accuracy and macro-F1 over ${test_examples} test examples; the interval is a bootstrap over these of the mean over seeds. Bits per byte of text that no model was trained on, before → after the task's training; empty where a model gives a text no probability.`,
    'GPT: one left-to-right transformer. ELMo: two networks, left to right and right to left, which share the token embedding and, tied to it, the softmax, and nothing else; frozen; γ Σ softmax(w)_j h_j over the embedding and all layers, side by side, the mean over the text, one linear layer; its bits per byte are the mean of the two directions and stay as they are. BERT: one transformer without the causal mask, trained on masked tokens, without its next-sentence task; the classifier reads the last token.',
    `BERT is right about ${(100 * masked_accuracy.value).toFixed(1)} % of the masked tokens of the documents set aside in its pretraining: no perplexity, and to be compared with none.`,
  ];
  return `${lines.join('\n')}\n\n${notes.join('\n\n')}\n`;
}

function share(value, digits) {
  return value.toFixed(digits).replace(/^0\./, '.');
}

function plusMinus({ mean, sd }, digits) {
  return sd === null ? share(mean, digits) : `${share(mean, digits)} ± ${share(sd, digits)}`;
}

function fromTo(measured) {
  if (measured === null) return '';
  const { before, after } = measured;
  if (before === after.mean) return after.mean.toFixed(3);
  return `${before === null ? '' : `${before.toFixed(3)} → `}${after.mean.toFixed(3)}${after.sd === null ? '' : ` ± ${share(after.sd, 3)}`}`;
}

function whole(count) {
  return count.toLocaleString('en-US');
}
