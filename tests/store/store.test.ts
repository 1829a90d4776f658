import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lchownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderName } from '../../src/store/layout.ts';
import { type Listing, listingText, parseListing } from '../../src/store/listing.ts';
import { movedSince, type Snapshot, takeSnapshot } from '../../src/store/snapshot.ts';
import { statOf } from '../../src/store/stamp.ts';
import { StatIndex } from '../../src/store/stat-index.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'transferline store '));
const empty = (): StatIndex => new StatIndex('/nowhere');

function take(path: string, index = empty()): Snapshot {
  const snapshot = takeSnapshot(index, path);
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.failures));
  return snapshot.value;
}
const digestOf = (path: string): string => take(path).digest.digest;

describe('a folder’s digest', () => {
  const tree = (change: (folder: string) => void = () => {}): string => {
    const folder = temporary();
    mkdirSync(join(folder, 'sub/empty'), { recursive: true });
    writeFileSync(join(folder, 'sub/a'), 'a');
    writeFileSync(join(folder, 'b'), 'b');
    symlinkSync('sub/a', join(folder, 'link'));
    change(folder);
    return folder;
  };

  test('is the same wherever and whenever the folder was made', () => {
    const later = tree((folder) => utimesSync(join(folder, 'b'), 1, 1));
    expect(digestOf(later)).toBe(digestOf(tree()));
  });

  const changes: { readonly [what: string]: (folder: string) => void } = {
    'a byte': (folder) => writeFileSync(join(folder, 'b'), 'c'),
    'a name': (folder) => execFileSync('mv', [join(folder, 'b'), join(folder, 'c')]),
    'an empty folder': (folder) => rmSync(join(folder, 'sub/empty'), { recursive: true }),
    'what may be executed': (folder) => chmodSync(join(folder, 'b'), 0o755),
    'where a link leads': (folder) => {
      rmSync(join(folder, 'link'));
      symlinkSync('b', join(folder, 'link'));
    },
    'a file for a folder': (folder) => {
      rmSync(join(folder, 'sub/empty'), { recursive: true });
      writeFileSync(join(folder, 'sub/empty'), '');
    },
  };
  for (const [what, change] of Object.entries(changes))
    test(`changes with ${what}`, () => {
      expect(digestOf(tree(change))).not.toBe(digestOf(tree()));
    });

  test('refuses pipes, and links that lead out or will', () => {
    const refused = (change: (folder: string) => void): boolean => !takeSnapshot(empty(), tree(change)).ok;
    expect(refused((folder) => execFileSync('mkfifo', [join(folder, 'pipe')]))).toBe(true);
    for (const target of ['..', '/etc', 'sub/../../x', 'sub/../nothing', '../nothing'])
      expect([target, refused((folder) => symlinkSync(target, join(folder, 'out')))]).toEqual([target, true]);
    expect(refused((folder) => symlinkSync('nothing', join(folder, 'dangling')))).toBe(false);
    expect(refused((folder) => symlinkSync('..', join(folder, 'sub/up')))).toBe(false);
  });

  test('takes names that are no plain words', () => {
    const names = ['with space', 'with\nline', '"quoted"', '中文', '🦆', '-rf', 'a\\b', "it's"];
    const made = tree((folder) => {
      for (const name of names) writeFileSync(join(folder, name), name);
    });
    const paths = [...take(made).stats.keys()];
    for (const name of names) expect(paths).toContain(name);
  });
});

describe('a file’s digest', () => {
  test('is that of its bytes, also of more than a buffer of them', () => {
    const file = join(temporary(), 'file');
    const bytes = Buffer.alloc(2_500_001, 'transferline');
    writeFileSync(file, bytes);
    expect(digestOf(file)).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  });

  test('is taken from the index while the stamp holds, and read again once it does not', () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, 'a');
    const index = empty();
    index.set(`in:${file}`, statOf(file)!.stamp, 'known');
    expect(take(file, index).digest.digest).toBe('sha256:known');
    writeFileSync(file, 'b');
    expect(take(file, index).digest.digest).toBe(digestOf(file));
  });
});

test('a file edited at once after it was digested, at the same size, is digested anew', () => {
  const file = join(temporary(), 'file');
  const index = empty();
  for (let i = 10; i < 40; i++) {
    writeFileSync(file, String(i));
    expect(take(file, index).digest.digest).toBe(
      `sha256:${createHash('sha256').update(String(i)).digest('hex')}`,
    );
  }
});

test('a file is not digested before a later edit of it would show in its times', () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, 'x');
  const { ctime } = statOf(file)!;
  take(file);
  expect(BigInt(Date.now()) * 1_000_000n).toBeGreaterThanOrEqual(ctime + 20_000_000n);
});

test('a file that does not hold still while it is read has no digest; once it does, it has', async () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, Buffer.alloc(64 * 1024 * 1024));
  const writer = spawn('sh', ['-c', `echo begun; while :; do echo x >> "$1"; done`, 'writer', file]);
  await once(writer.stdout, 'data');
  expect(takeSnapshot(empty(), file)).toEqual({
    ok: false,
    failures: [{ path: file, detail: 'changes while it is read' }],
  });
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  expect(take(file).digest.digest).toBe(
    `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
  );
});

describe('what moved since', () => {
  test('is named, and nothing where nothing did', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'a'), 'a');
    const snapshot = take(folder);
    expect(movedSince(snapshot)).toBeUndefined();
    utimesSync(join(folder, 'a'), 1, 1);
    expect(movedSince(snapshot)).toBe(join(folder, 'a'));
    rmSync(folder, { recursive: true });
    expect(movedSince(snapshot)).toBe(folder);
  });
});

describe('a new ctime alone', () => {
  const deeds: { readonly [how: string]: (file: string) => void } = {
    'by a hard link': (file) => linkSync(file, `${file} backup`),
    'by other permissions': (file) => chmodSync(file, 0o600),
    'by the owner': (file) => chownSync(file, process.getuid!(), process.getgid!()),
  };
  for (const [how, deed] of Object.entries(deeds))
    test(`${how} is no move, of a file or of one in a folder`, () => {
      const [folder, file] = [join(temporary(), 'data'), join(temporary(), 'file')];
      mkdirSync(folder);
      for (const path of [join(folder, 'a'), file]) writeFileSync(path, 'a');
      const [whole, one] = [take(folder), take(file)];
      const before = [statOf(join(folder, 'a'))!.stamp, statOf(file)!.stamp];
      for (const path of [join(folder, 'a'), file]) deed(path);
      rmSync(join(folder, 'a backup'), { force: true });
      expect([statOf(join(folder, 'a'))!.stamp, statOf(file)!.stamp]).not.toEqual(before);
      expect([movedSince(whole), movedSince(one)]).toEqual([undefined, undefined]);
    });

  test('of a link is none either; other bytes, an other mode to execute by and another size are', () => {
    const folder = temporary();
    for (const name of ['edited', 'mode', 'size']) writeFileSync(join(folder, name), 'a');
    symlinkSync('edited', join(folder, 'link'));
    const moved = (change: () => void): string | undefined => {
      const snapshot = take(folder);
      change();
      return movedSince(snapshot)?.slice(folder.length + 1);
    };
    const rewrite = (name: string, text: string) => () => {
      const path = join(folder, name);
      const past = 1_500_000_000;
      utimesSync(path, past, past);
      const snapshot = take(folder);
      writeFileSync(path, text);
      utimesSync(path, past, past);
      expect(movedSince(snapshot)).toBe(path);
    };
    expect(moved(() => lchownSync(join(folder, 'link'), process.getuid!(), process.getgid!()))).toBe(
      undefined,
    );
    expect(moved(() => chmodSync(join(folder, 'mode'), 0o755))).toBe('mode');
    rewrite('edited', 'b')();
    rewrite('size', 'longer')();
  });
});

describe('the stat index', () => {
  test('is the same after it was written and read', () => {
    const file = join(temporary(), 'stat.json');
    writeFileSync(file, 'x');
    const { stamp } = statOf(file)!;
    const index = empty();
    index.set('in:/a', stamp, 'hex');
    writeFileSync(file, index.serialize()!);
    expect(new StatIndex(file).get('in:/a', stamp)).toBe('hex');
    expect(new StatIndex(file).serialize()).toBeUndefined();
  });

  test('of another boot of the machine is not believed', () => {
    const file = join(temporary(), 'stat.json');
    writeFileSync(file, 'x');
    const { stamp } = statOf(file)!;
    const index = empty();
    index.set('in:/a', stamp, 'hex');
    const text = index.serialize()!;
    for (const boot of ['12345', 'null', '"x"']) {
      writeFileSync(file, text.replace(/"boot":\d+/, `"boot":${boot}`));
      expect(new StatIndex(file).get('in:/a', stamp)).toBeUndefined();
    }
  });
});

describe('a listing', () => {
  test('is read back as it was, and refused where a path would leave the folder', () => {
    const listing: Listing = [
      { type: 'folder', path: 'a' },
      { type: 'file', path: 'a/b\n', hex: '0'.repeat(64), size: 1, executable: true },
      { type: 'link', path: 'c', target: 'a' },
    ];
    expect(parseListing(listingText(listing))).toEqual(listing);
    for (const path of ['../a', 'a/../../b', '/a', 'a//b', '.'])
      expect(parseListing(listingText([{ type: 'folder', path }]))).toBeUndefined();
    expect(parseListing('no listing')).toBeUndefined();
  });
});

describe('a folder’s name', () => {
  test('is the id where it can be', () => {
    expect(folderName('finetune[lambda=0.5]')).toBe('finetune[lambda=0.5]');
  });

  test('stays one short name, and another for another id', () => {
    const ids = ['a/b', 'a_b', 'a\u0000b', '..', '.', '', 'x'.repeat(300), 'x'.repeat(301), '中'.repeat(100)];
    const names = ids.map(folderName);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) {
      expect(name).toMatch(/^[^./\p{Cc}][^/\p{Cc}]*$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
    }
  });
});

test('the source of a digest can be computed with other tools', () => {
  const folder = temporary();
  writeFileSync(join(folder, 'a'), 'a');
  const hex = createHash('sha256').update('a').digest('hex');
  const text = `{"executable":false,"hex":"${hex}","path":"a","size":1,"type":"file"}\n`;
  expect(digestOf(folder)).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('a');
});
