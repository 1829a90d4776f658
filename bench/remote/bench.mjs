// How fast a remote cache is read and written, beside the floor: curl for one large blob, and for many small ones the same client, 16
// requests at a time, that reads what it sends from files and writes what it gets to files, and checks nothing; the same with Node's own client.
//   node bench/remote/bench.mjs NGINX [MiB] [COUNT]    (NGINX: path of an nginx with the dav module; 1024 MiB, 2000 blobs of 4 KiB; 0 leaves one out)
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const [nginx = 'nginx', mebibytes = '1024', count = '2000'] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'remote-bench-'));
const port = 18_000 + (process.pid % 1000);
const url = `http://127.0.0.1:${port}/team`;
const atOnce = 16;

mkdirSync(join(folder, 'data'));
const conf = readFileSync(join(import.meta.dirname, 'nginx.conf.in'), 'utf8')
  .replaceAll('FOLDER', folder)
  .replaceAll('PORT', String(port));
// Run by root, nginx would write as nobody.
writeFileSync(join(folder, 'nginx.conf'), process.getuid?.() === 0 ? `user root;\n${conf}` : conf);
const server = spawn(
  nginx,
  ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')],
  {
    stdio: 'inherit',
  },
);
process.on('exit', () => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const source = `
export { Connection } from ${JSON.stringify(join(root, 'src/remote/http.ts'))};
export { bodyOf } from ${JSON.stringify(join(root, 'src/remote/answer.ts'))};
export { limitsOf } from ${JSON.stringify(join(root, 'src/remote/limits.ts'))};
export { RemoteCache } from ${JSON.stringify(join(root, 'src/remote/cache.ts'))};
export { Patience } from ${JSON.stringify(join(root, 'src/remote/patience.ts'))};
export { fetchBlobs } from ${JSON.stringify(join(root, 'src/remote/fetch.ts'))};
export { sendEntry } from ${JSON.stringify(join(root, 'src/remote/send.ts'))};
export { generateKey, signerOf } from ${JSON.stringify(join(root, 'src/remote/signature.ts'))};
export { openStore, prepareStore } from ${JSON.stringify(join(root, 'src/store/store.ts'))};
export { makeWorkspace } from ${JSON.stringify(join(root, 'src/store/workspace.ts'))};
export { putArtifact } from ${JSON.stringify(join(root, 'src/store/artifacts.ts'))};
`;
await build({
  stdin: { contents: source, resolveDir: root },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: join(folder, 'remote.mjs'),
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
  },
  logLevel: 'error',
});
const ours = await import(join(folder, 'remote.mjs'));
await new Promise((later) => setTimeout(later, 500));

const clock = { now: () => new Date(), elapsed: () => performance.now(), random: Math.random };
const connect = () => {
  const { signal } = new AbortController();
  return new ours.Connection({ limits: ours.limitsOf('30s'), signal, clock, authorize: async () => ({}) });
};

/** A store of its own with an artifact in it, and a cache. */
function machine(name) {
  const at = join(folder, name);
  const store = ours.openStore(at).value;
  ours.prepareStore(store);
  const workspace = ours.makeWorkspace(at, 'bench', {});
  const { signal } = new AbortController();
  const connection = connect();
  const patience = () => new ours.Patience(signal, clock);
  const options = { name: url, base: new URL(`${url}/`), connection };
  const cache = new ours.RemoteCache({ ...options, reading: patience(), writing: patience() });
  return { store, workspace, cache };
}

/** Pages that a virtual machine has not touched before are slow the first time: each transfer gets some that were just freed. */
function makeRoom(size) {
  const file = openSync(join(folder, 'room'), 'w');
  const block = Buffer.alloc(2 ** 20, 1);
  for (let at = 0; at < size; at += block.length) writeSync(file, block);
  closeSync(file);
  rmSync(join(folder, 'room'));
}

async function seconds(work, size = 0) {
  makeRoom(size);
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const signer = ours.signerOf(ours.generateKey());
const entryOf = (digest) => ({ fingerprint: '0'.repeat(64), outputs: { out: digest } });

/** Ours: an artifact sent from one store, and fetched into an empty one; hashed on the way in, written, renamed. */
async function measured(artifact, round, size = 0) {
  const from = machine(`from-${round}`);
  const digest = ours.putArtifact(from.store, from.workspace, artifact, false).value;
  const put = await seconds(
    () => ours.sendEntry(from.cache, from.store, entryOf(digest), signer, new Date()),
    size,
  );
  const to = machine(`to-${round}`);
  const get = await seconds(
    () => ours.fetchBlobs(to.cache, { store: to.store, workspace: () => to.workspace }, entryOf(digest)),
    size,
  );
  rmSync(join(folder, `from-${round}`), { recursive: true });
  rmSync(join(folder, `to-${round}`), { recursive: true });
  rmSync(join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  return { put, get };
}

const run = (...words) => {
  const { status, stderr } = spawnSync('curl', ['-sSf', ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

async function large() {
  const file = join(folder, 'large');
  const block = randomBytes(2 ** 20);
  writeFileSync(file, '');
  for (let at = 0; at < Number(mebibytes); at++) {
    block.writeUInt32LE(at);
    writeFileSync(file, block, { flag: 'a' });
  }
  const { size } = statSync(file);
  const rounds = [];
  const alone = [];
  for (let round = 0; round < 5; round++) {
    const address = `${url}/cas/floor`;
    const put = await seconds(() => run('-T', file, '-o', join(folder, 'said'), address), size);
    const get = await seconds(() => run('-o', join(folder, 'got'), address), size);
    rmSync(join(folder, 'got'));
    alone.push(await seconds(() => downloaded(address, join(folder, 'got')), size));
    rmSync(join(folder, 'got'));
    rounds.push({ curl: { put, get }, ours: await measured(file, `large-${round}`, size) });
  }
  for (const way of ['put', 'get']) {
    const [floor, our] = ['curl', 'ours'].map((who) => median(rounds.map((one) => one[who][way])));
    const rate = (time) => `${(size / 2 ** 20 / time).toFixed(0)} MiB/s`;
    console.log(
      `${mebibytes} MiB ${way}: curl ${rate(floor)}, ours ${rate(our)}: ${(floor / our).toFixed(2)} of curl's`,
    );
  }
  console.log(
    `${mebibytes} MiB get: Node's client alone, into a file, unhashed: ${(size / 2 ** 20 / median(alone)).toFixed(0)} MiB/s`,
  );
  rmSync(file);
}

/** What Node's client can do: each piece straight into a file. */
const downloaded = (address, path) =>
  new Promise((done, failed) => {
    const file = openSync(path, 'wx');
    http
      .get(address, (message) => {
        message.on('data', (piece) => writeSync(file, piece));
        message.on('end', () => done(closeSync(file)));
      })
      .on('error', failed);
  });

/** The floor: `exchange` for each blob, 16 at a time. */
async function concurrently(blobs, exchange) {
  let next = 0;
  const one = async () => {
    while (next < blobs.length) await exchange(blobs[next++]);
  };
  return seconds(() => Promise.all(Array.from({ length: atOnce }, one)));
}

/** The client that the cache has, which checks nothing here. Given `folder`, it sends files that are there, or writes what it gets to files there. */
async function bare(method, blobs, folder) {
  const connection = connect();
  const time = await concurrently(blobs, async ({ hex, bytes }) => {
    const file = join(folder ?? '', hex);
    const body = method === 'PUT' ? { file, start: 0, size: bytes.length, sha256: hex } : undefined;
    const answer = await connection.send({ method, url: new URL(`${url}/cas/${hex}`), body });
    if (method !== 'GET') return answer.release();
    const got = await ours.bodyOf(answer, bytes.length);
    if (folder !== undefined) writeFileSync(file, got);
  });
  connection.close();
  return time;
}

/** The same with Node's client. */
async function nodes(method, blobs, folder) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const time = await concurrently(
    blobs,
    ({ hex }) =>
      new Promise((done, failed) => {
        const sent = http.request(`${url}/cas/${hex}`, { method, agent }, (message) => {
          const pieces = [];
          message.on('data', (piece) => pieces.push(piece));
          message.on('end', () => {
            if (method === 'GET' && folder !== undefined)
              writeFileSync(join(folder, hex), Buffer.concat(pieces));
            done();
          });
        });
        sent.on('error', failed).end(method === 'PUT' ? readFileSync(join(folder, hex)) : undefined);
      }),
  );
  agent.destroy();
  return time;
}

/** Seconds for asking for and putting every blob, for getting each into a file, and into none. */
async function floor(requests, blobs, artifact) {
  const put = (await requests('HEAD', blobs)) + (await requests('PUT', blobs, artifact));
  const unkept = await requests('GET', blobs);
  const got = join(folder, 'got');
  mkdirSync(got);
  const get = await requests('GET', blobs, got);
  for (const name of ['got', 'data']) rmSync(join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'data'));
  return { put, get, unkept };
}

async function small() {
  const blobs = Array.from({ length: Number(count) }, () => {
    const bytes = randomBytes(4096);
    return { bytes, hex: createHash('sha256').update(bytes).digest('hex') };
  });
  const artifact = join(folder, 'small');
  mkdirSync(artifact);
  for (const { hex, bytes } of blobs) writeFileSync(join(artifact, hex), bytes);
  const rounds = [];
  for (let round = 0; round < (blobs.length > 5_000 ? 1 : 5); round++)
    rounds.push({
      node: await floor(nodes, blobs, artifact),
      bare: await floor(bare, blobs, artifact),
      ours: await measured(artifact, `small-${round}`),
    });
  const middle = (who, way) => median(rounds.map((one) => one[who][way]));
  for (const way of ['put', 'get']) {
    const our = middle('ours', way);
    const beside = (who) => `${middle(who, way).toFixed(2)} s (${(our / middle(who, way)).toFixed(2)} times)`;
    console.log(
      `${count} × 4 KiB ${way === 'put' ? 'asked for and put' : 'got'}: ours ${our.toFixed(2)} s; the client alone ${beside('bare')}; Node's client alone ${beside('node')}`,
    );
  }
  console.log(
    `${count} × 4 KiB got into no files: the client alone ${middle('bare', 'unkept').toFixed(2)} s, Node's ${middle('node', 'unkept').toFixed(2)} s`,
  );
}

if (Number(mebibytes) > 0) await large();
if (Number(count) > 0) await small();
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
process.exit(0);
