// Two questions to the vectors that extract-features writes, asked of every layer. Needs nothing but Node:
//
//   node analyse.mjs senses --features FOLDER --items senses.jsonl      does a word in one sense differ from the same word in another?
//   node analyse.mjs probe --features FOLDER --items labelled.jsonl     how well does a linear classifier tell the labels?
//
// Writes report.json, and each number as a metric. README.md beside it says how they are defined.
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const {
  positionals: [question],
  values: options,
} = parseArgs({
  allowPositionals: true,
  options: { features: { type: 'string' }, items: { type: 'string' } },
});

const { rows, layers, width } = readFeatures(options.features);
const items = readJsonLines(options.items);
const byLine = grouped(rows, ({ line }) => line);
const report = question === 'senses' ? senses() : probe();
writeFileSync('report.json', `${JSON.stringify(report, null, 2)}\n`);
for (const [layer, numbers] of Object.entries(report.layers))
  for (const [name, value] of Object.entries(numbers)) publish(`${question}/${name}.${layer}`, value);

/** Cosines between uses of a word, in the same sense and in another, each the mean over words of the mean over their pairs. */
function senses() {
  const uses = items.map((item) => ({
    ...item,
    row: byLine.get(item.line).find(({ start }) => start === item.start).row,
  }));
  const words = [...grouped(uses, ({ word }) => word).values()];
  const result = {};
  for (const [layer, data] of layers) {
    const cosineOf = (a, b) => cosine(vectorOf(data, a.row), vectorOf(data, b.row));
    const perWord = words.map((all) => {
      const [same, other, right] = [[], [], []];
      for (const a of all) {
        const of = all
          .filter((b) => b !== a)
          .map((b) => ({ same: b.sense === a.sense, cosine: cosineOf(a, b) }));
        const [near, far] = [of.filter((b) => b.same), of.filter((b) => !b.same)].map((list) =>
          list.map((b) => b.cosine),
        );
        same.push(...near);
        other.push(...far);
        for (const n of near) for (const f of far) right.push(n > f ? 1 : n === f ? 0.5 : 0);
      }
      return { same_sense: mean(same), other_sense: mean(other), nearer: mean(right) };
    });
    const means = ['same_sense', 'other_sense', 'nearer'].map((name) => [
      name,
      mean(perWord.map((one) => one[name])),
    ]);
    result[layer] = {
      ...Object.fromEntries(means),
      standard_error: standardError(perWord.map(({ nearer }) => nearer)),
    };
  }
  return { words: words.length, uses: uses.length, layers: result };
}

/** Accuracy on the test part of softmax regression on each text's mean vector, standardized; its weight decay chosen on validation. */
function probe() {
  const classes = [...new Set(items.map(({ label }) => label))].sort();
  const result = {};
  for (const [layer, data] of layers) {
    const texts = items.map(({ line, part, label }) => ({
      part,
      y: classes.indexOf(label),
      x: meanVector(byLine.get(line).map(({ row }) => vectorOf(data, row))),
    }));
    const [train, validation, test] = standardized(
      ['train', 'validation', 'test'].map((part) => texts.filter((text) => text.part === part)),
    );
    const fits = [0.001, 0.01, 0.1].map((decay) => fit(train, classes.length, decay));
    const best = fits.reduce((a, b) => (accuracy(b, validation) > accuracy(a, validation) ? b : a));
    result[layer] = { accuracy: accuracy(best, test) };
  }
  const most = Math.max(
    ...classes.map((_, y) => items.filter((i) => i.part === 'test' && classes[y] === i.label).length),
  );
  const tests = items.filter(({ part }) => part === 'test').length;
  return { classes, test: tests, majority: most / tests, layers: result };
}

/** Full-batch Adam from zero weights: the same numbers each time. [classes][width + 1], the bias last. */
function fit(texts, classes, decay) {
  const size = classes * (width + 1);
  const [w, m, v] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= 200; step++) {
    const g = new Float64Array(size);
    for (const { x, y } of texts) {
      const p = softmax(scores(w, x, classes));
      for (let k = 0; k < classes; k++) {
        const error = (p[k] - (k === y ? 1 : 0)) / texts.length;
        for (let c = 0; c < width; c++) g[k * (width + 1) + c] += error * x[c];
        g[k * (width + 1) + width] += error;
      }
    }
    for (let i = 0; i < size; i++) {
      const gradient = g[i] + (i % (width + 1) === width ? 0 : decay * w[i]);
      m[i] = 0.9 * m[i] + 0.1 * gradient;
      v[i] = 0.999 * v[i] + 0.001 * gradient ** 2;
      w[i] -= (0.03 * (m[i] / (1 - 0.9 ** step))) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return w;
}

function scores(w, x, classes) {
  return Array.from({ length: classes }, (_, k) => {
    let sum = w[k * (width + 1) + width];
    for (let c = 0; c < width; c++) sum += w[k * (width + 1) + c] * x[c];
    return sum;
  });
}

function softmax(z) {
  const most = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function accuracy(w, texts) {
  const classes = w.length / (width + 1);
  const right = texts.filter(({ x, y }) => {
    const z = scores(w, x, classes);
    return z.indexOf(Math.max(...z)) === y;
  });
  return right.length / texts.length;
}

/** By the training part's mean and deviation. */
function standardized(parts) {
  const [train] = parts;
  const centre = meanVector(train.map(({ x }) => x));
  const spread = centre.map((m, c) => Math.sqrt(mean(train.map(({ x }) => (x[c] - m) ** 2))) || 1);
  return parts.map((part) =>
    part.map(({ x, y }) => ({ y, x: x.map((value, c) => (value - centre[c]) / spread[c]) })),
  );
}

/** The matrices by name, as [name, Float32Array], and what each row is. */
function readFeatures(folder) {
  const bytes = readFileSync(join(folder, 'features.safetensors'));
  const size = Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString('utf8', 8, 8 + size));
  const found = Object.entries(header).filter(([name]) => name !== '__metadata__');
  const start = bytes.byteOffset + 8 + size;
  return {
    rows: readJsonLines(join(folder, 'index.jsonl')),
    width: found[0][1].shape[1],
    layers: found.map(
      ([
        name,
        {
          data_offsets: [from, to],
        },
      ]) => [name, new Float32Array(bytes.buffer.slice(start + from, start + to))],
    ),
  };
}

function readJsonLines(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function vectorOf(data, row) {
  return data.subarray(row * width, (row + 1) * width);
}

function meanVector(vectors) {
  return Array.from({ length: width }, (_, c) => mean(vectors.map((vector) => vector[c])));
}

function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Of a mean; 0 for one value, of which it is not known. */
function standardError(values) {
  const centre = mean(values);
  const n = values.length;
  return n === 1 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1) / n);
}

function cosine(a, b) {
  let [ab, aa, bb] = [0, 0, 0];
  for (let c = 0; c < width; c++) {
    ab += a[c] * b[c];
    aa += a[c] ** 2;
    bb += b[c] ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(value);
  }
  return groups;
}

function publish(name, value) {
  writeSync(3, `${JSON.stringify({ message: 'metric', name, value })}\n`);
}
