import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { entryDocument } from '../../src/remote/entry-document.ts';
import type { Signer } from '../../src/remote/signature.ts';
import { readEntry } from '../../src/store/entries.ts';
import { listingText } from '../../src/store/listing.ts';
import type { Ran } from '../execute/support.ts';
import { type CacheServer, cacheServer } from './server.ts';
import { blobPath, documentPath, newSigner, noticesOf, Team, trust, useOf } from './team.ts';

/** Where the larger file of the folder lies. */
const largePath = (server: CacheServer): string =>
  [...server.objects].find(([path, { length }]) => path.startsWith('cas/') && length === 700_000)![0];

function edit(server: CacheServer, path: string, how: (bytes: Buffer) => Buffer): void {
  const bytes = server.objects.get(path);
  if (bytes === undefined) throw new Error(`${path} is not there`);
  server.objects.set(path, how(Buffer.from(bytes)));
}

/** The signed part of a document, changed. */
function editEnvelope(
  server: CacheServer,
  path: string,
  how: (envelope: Record<string, string>) => object,
): void {
  edit(server, path, (bytes) => {
    const document = JSON.parse(String(bytes));
    const envelope = JSON.parse(String(Buffer.from(document.stdoutRaw, 'base64')));
    const changed = Buffer.from(JSON.stringify(how(envelope)));
    return Buffer.from(JSON.stringify({ ...document, stdoutRaw: changed.toString('base64') }));
  });
}

interface Scene {
  readonly team: Team;
  readonly server: CacheServer;
  readonly ran: Ran;
}

/** The entry that `make` has, otherwise made, signed by whom one likes. */
function forged({ team, ran }: Scene, signer: Signer, more: (entry: Entry) => Partial<Entry>): Buffer {
  const read = readEntry(team.project.store(), ran.report.stages['make']!.fingerprint!);
  if (read.found !== 'whole') throw new Error('the entry is not there');
  return Buffer.from(entryDocument({ ...read.entry, ...more(read.entry) }, [], signer, new Date()));
}

const evil = Buffer.from('evil bytes');
const evilOutputs = (): Partial<Entry> => ({
  outputs: { text: { digest: `sha256:${sha256(evil)}`, size: evil.length, form: 'file' } },
});

/** Has `make` give a folder with these files, each of the evil bytes, by who holds a trusted key. */
const foldered =
  (...paths: readonly string[]) =>
  (scene: Scene): void => {
    const { server, team, ran } = scene;
    const hex = sha256(evil);
    const text = listingText(
      paths.map((path) => ({ type: 'file', path, hex, size: evil.length, executable: false })),
    );
    server.objects.set(`cas/${hex}`, evil);
    server.objects.set(`cas/${sha256(text)}`, Buffer.from(text));
    const size = evil.length * paths.length;
    const outputs = { text: { digest: `sha256:${sha256(text)}` as const, size, form: 'folder' as const } };
    server.objects.set(
      documentPath(ran, 'make'),
      forged(scene, team.signer, () => ({ outputs })),
    );
  };

/** What an attacker who may write to the cache does, and what is said of it. */
const attacks: { readonly [name: string]: readonly [attack: (scene: Scene) => void, said: RegExp] } = {
  'a flipped byte': [
    ({ server, ran }) =>
      edit(server, blobPath(ran, 'make', 'text'), (bytes) => {
        bytes[2]! ^= 1;
        return bytes;
      }),
    /blob \w+ has other bytes than its digest says/,
  ],
  'a flipped byte in what is streamed': [
    ({ server }) =>
      edit(server, largePath(server), (bytes) => {
        bytes[600_000]! ^= 1;
        return bytes;
      }),
    /blob \w+ has other bytes than its digest says/,
  ],
  'a truncated blob': [
    ({ server }) => edit(server, largePath(server), (bytes) => bytes.subarray(0, 300_000)),
    /blob \w+ has other bytes than its digest says/,
  ],
  'a folder’s listing, rightly formed, that names things otherwise': [
    ({ server, ran }) =>
      edit(server, blobPath(ran, 'folder', 'folder'), (bytes) =>
        Buffer.from(String(bytes).replace('program', 'another')),
      ),
    /blob \w+ has other bytes than its digest says/,
  ],
  'swapped entries': [
    ({ server, ran }) => {
      const [a, b] = [documentPath(ran, 'make'), documentPath(ran, 'folder')];
      const kept = server.objects.get(a)!;
      server.objects.set(a, server.objects.get(b)!);
      server.objects.set(b, kept);
    },
    /the entry belongs to another fingerprint/,
  ],
  'an entry of another key, made to look like it by who holds a trusted key': [
    (scene) => {
      const { fingerprint } = scene.ran.report.stages['folder']!;
      const document = forged(scene, scene.team.signer, () => ({ fingerprint: fingerprint! }));
      scene.server.objects.set(documentPath(scene.ran, 'folder'), document);
    },
    /the entry’s causes are not those of its fingerprint/,
  ],
  'an entry with other outputs than its stage has, by who holds a trusted key': [
    (scene) => {
      const document = forged(scene, scene.team.signer, ({ outputs }) => ({
        outputs: { other: outputs['text']! },
      }));
      scene.server.objects.set(documentPath(scene.ran, 'make'), document);
    },
    /the entry’s outputs are not those of its stage/,
  ],
  'a signed listing with a name of 300 bytes': [
    foldered('a'.repeat(300)),
    /a folder’s listing has a path that has a name of more than 255 bytes/,
  ],
  'a signed listing with a path of 5000 bytes': [
    foldered(Array(25).fill('a'.repeat(200)).join('/')),
    /a folder’s listing has a path that has more than \d+ bytes/,
  ],
  'a signed listing with a name ..': [foldered('..'), /a folder’s listing is not of its form/],
  'a signed listing with one file under two spellings': [
    foldered('b', './b'),
    /a folder’s listing is not of its form/,
  ],
  'an unsigned entry': [
    ({ server, ran }) => editEnvelope(server, documentPath(ran, 'make'), ({ signature: _, ...rest }) => rest),
    /the entry is not signed/,
  ],
  'an entry as Bazel would write it': [
    ({ server, ran }) => {
      const outputFiles = [{ path: 'text.txt', digest: { hash: sha256(evil), sizeBytes: '10' } }];
      server.objects.set(`cas/${sha256(evil)}`, evil);
      server.objects.set(documentPath(ran, 'make'), Buffer.from(JSON.stringify({ outputFiles })));
    },
    /the entry is not signed/,
  ],
  'an entry signed by an unknown key': [
    (scene) => {
      scene.server.objects.set(`cas/${sha256(evil)}`, evil);
      scene.server.objects.set(documentPath(scene.ran, 'make'), forged(scene, newSigner(), evilOutputs));
    },
    /the entry is signed by a key that is not trusted here, ed25519:/,
  ],
  'an entry signed, then edited': [
    ({ server, ran }) => {
      server.objects.set(`cas/${sha256(evil)}`, evil);
      editEnvelope(server, documentPath(ran, 'make'), ({ body, ...rest }) => ({
        ...rest,
        body: JSON.stringify({ ...JSON.parse(body!), ...evilOutputs() }),
      }));
    },
    /the entry’s signature is wrong: it was changed after it was signed/,
  ],
  'an entry that says to be of another format': [
    ({ server, ran }) =>
      editEnvelope(server, documentPath(ran, 'make'), (envelope) => ({ ...envelope, format: 2 })),
    /the entry is of another format/,
  ],
  'an entry whose time of signing was edited': [
    ({ server, ran }) =>
      editEnvelope(server, documentPath(ran, 'make'), (envelope) => ({
        ...envelope,
        signed: new Date(Date.parse(envelope['signed']!) + 1).toISOString(),
      })),
    /the entry’s signature is wrong/,
  ],
  'a blob larger than said': [
    ({ server, ran }) =>
      edit(server, blobPath(ran, 'make', 'text'), (bytes) => Buffer.concat([bytes, Buffer.alloc(1000)])),
    /blob \w+ is larger than the 9 bytes that it should have/,
  ],
  'a blob larger than said, without a length': [
    ({ server }) => {
      const path = largePath(server);
      server.fault = (_, response, asked) => {
        if (asked !== path) return false;
        response.writeHead(200);
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
        };
        response.on('drain', more);
        more();
        return true;
      };
    },
    /blob \w+ is larger than the 700000 bytes that it should have/,
  ],
  'a page with status 200': [
    ({ server }) => {
      server.fault = (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>');
        return true;
      };
    },
    /what it gave is no entry/,
  ],
  'a page with status 200 for a blob': [
    ({ server, ran }) =>
      edit(server, blobPath(ran, 'make', 'text'), () => Buffer.from('<html>Log in</html>')),
    /blob \w+ is larger than the 9 bytes that it should have/,
  ],
  'a missing blob': [
    ({ server, ran }) => server.objects.delete(blobPath(ran, 'make', 'text')),
    /blob \w+, which its entry needs, is not there/,
  ],
};

describe('an attack on the cache is a miss that is told, and never a wrong result:', () => {
  test.each(Object.keys(attacks))('%s', async (name) => {
    const [team, server] = [new Team(), await cacheServer()];
    const ran = await team.fill(server);
    const [attack, said] = attacks[name]!;
    attack({ team, server, ran });
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    expect(noticesOf(other).join('\n')).toMatch(said);
    expect(Object.values(other.statuses)).toContain('succeeded');
    expect(Object.values(other.statuses)).not.toContain('failed');
    expect(Number(useOf(other)['refused'])).toBeGreaterThan(0);
    team.expectRight();
  });

  test('an old entry, replayed after its key’s signatures from then on alone are trusted', async () => {
    const [team, server] = [new Team(), await cacheServer()];
    await team.fill(server);
    const since = Date.now() + 60_000;
    const trusted = [{ key: team.signer.key, since }];
    const other = await team.onNewMachine([{ url: server.url }], { trusted, signer: undefined });
    expect(other.statuses).toEqual({ make: 'succeeded', folder: 'succeeded' });
    expect(noticesOf(other).join('\n')).toMatch(/the entry was signed 2\S+Z, before its key is trusted/);
    team.expectRight();
  });

  test('without any trusted key nothing is asked for, and that is told', async () => {
    const [team, server] = [new Team(), await cacheServer()];
    await team.fill(server);
    const other = await team.onNewMachine([{ url: server.url }], { trusted: [], signer: undefined });
    expect(other.statuses).toEqual({ make: 'succeeded', folder: 'succeeded' });
    expect(noticesOf(other)).toEqual([`${server.url}: nothing is restored from it: no key is trusted here`]);
    expect(server.requests).toEqual([]);
  });

  test('a second remote is asked where the first has something wrong', async () => {
    const [team, server, second] = [new Team(), await cacheServer(), await cacheServer()];
    const ran = await team.fill(server);
    for (const [path, bytes] of server.objects) second.objects.set(path, bytes);
    server.objects.set(documentPath(ran, 'make'), Buffer.from('{}'));
    const other = await team.onNewMachine([{ url: server.url }, { url: second.url }], {
      trusted: trust(newSigner(), team.signer),
      signer: undefined,
    });
    expect(other.statuses).toEqual({ make: 'restored', folder: 'restored' });
    expect(noticesOf(other)).toEqual([expect.stringMatching(/the entry is not signed$/)]);
    team.expectRight();
  });
});
