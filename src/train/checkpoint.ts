import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { parseJson } from '../base/json.ts';
import type { Values } from '../engine/engine.ts';
import type { Best, LoopState } from './loop.ts';

/** A training between two steps: all that going on from there needs, since batches and masks are functions of the step. */
export interface Checkpoint {
  readonly state: LoopState;
  readonly parameters: Values;
  readonly moments: Values;
  /** What it was computed on: an engine's `device`. */
  readonly device: string;
}

/** A file that is no sound checkpoint of this training, in words that follow `the checkpoint`. */
export class CheckpointError extends Error {}

/**
 * Writes a checkpoint: the header's size (uint32), the header (JSON), every value's float32s in this machine's byte order, and the
 * sha256 of all that. It is written beside and renamed, so that `path` holds the one before until this one is whole on the disk.
 * @param identity of the training: what another one must not go on from
 */
export function writeCheckpoint(path: string, identity: string, checkpoint: Checkpoint): void {
  const { state, parameters, moments, device } = checkpoint;
  const values = { parameters, moments, best: state.best?.parameters ?? {} };
  const kept = state.best && { step: state.best.step, validation: state.best.validation };
  const header: Header = {
    format,
    identity,
    device,
    state: { ...state, best: kept },
    values: groups.flatMap((group) =>
      Object.entries(values[group]).map(([name, { shape }]) => ({ group, name, shape })),
    ),
  };
  const text = Buffer.from(JSON.stringify(header));
  const partial = `${path}.partial`;
  const file = openSync(partial, 'w');
  try {
    const hash = createHash('sha256');
    write(file, bytesOf(Int32Array.of(text.length)), hash);
    write(file, text, hash);
    for (const group of groups)
      for (const { data } of Object.values(values[group])) write(file, bytesOf(data), hash);
    write(file, hash.digest());
    fsyncSync(file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
}

/** Reads a checkpoint; `undefined` where there is none. Throws `CheckpointError` where it is torn, or another training's. */
export function readCheckpoint(path: string, identity: string): Checkpoint | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new CheckpointError(`cannot be read: ${String(error)}`);
  }
  try {
    return readOpen(file, identity);
  } finally {
    closeSync(file);
  }
}

const format = 1;
const groups = ['parameters', 'moments', 'best'] as const;

interface Header {
  readonly format: number;
  readonly identity: string;
  readonly device: string;
  readonly state: Omit<LoopState, 'best'> & { readonly best?: Omit<Best, 'parameters'> | undefined };
  readonly values: readonly {
    readonly group: (typeof groups)[number];
    readonly name: string;
    readonly shape: readonly number[];
  }[];
}

function readOpen(file: number, identity: string): Checkpoint {
  const hash = createHash('sha256');
  const left = { bytes: fstatSync(file).size };
  const take = (length: number, into: Hash | null = hash): Uint8Array<ArrayBuffer> => {
    if (length > left.bytes) throw new CheckpointError('is torn: it ends too early');
    left.bytes -= length;
    return read(file, length, into);
  };
  const [size = 0] = new Uint32Array(take(4).buffer);
  const header = headerOf(take(size));
  if (header.format !== format || header.identity !== identity)
    throw new CheckpointError('is of another training');
  const values: Record<Header['values'][number]['group'], Record<string, Values[string]>> = {
    parameters: {},
    moments: {},
    best: {},
  };
  for (const { group, name, shape } of header.values) {
    const bytes = take(4 * shape.reduce((product, length) => product * length, 1));
    values[group][name] = { shape, data: new Float32Array(bytes.buffer) };
  }
  const digest = hash.digest();
  if (!digest.equals(take(digest.length, null)) || left.bytes > 0)
    throw new CheckpointError('is torn: its digest is not that of its content');
  const { best } = header.state;
  const state = { ...header.state, best: best && { ...best, parameters: values.best } };
  return { state, parameters: values.parameters, moments: values.moments, device: header.device };
}

/** The shape of what parses is vouched for by the identity before, and by the digest after, anything is made of it. */
function headerOf(bytes: Uint8Array): Header {
  const header = parseJson(Buffer.from(bytes).toString('utf8'));
  if (header === undefined) throw new CheckpointError('is torn: its header is no JSON');
  return header as Header;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Values[string]['data']): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** One read or write of a file moves less than 2 GiB. */
const pieceSize = 2 ** 26;

function write(file: number, bytes: Uint8Array, hash?: Hash): void {
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + pieceSize);
    const written = writeSync(file, piece);
    hash?.update(piece.subarray(0, written));
    at += written;
  }
}

function read(file: number, length: number, hash: Hash | null): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(file, bytes, at, Math.min(pieceSize, length - at), null);
    if (count === 0) throw new CheckpointError('is torn: it ends too early');
    hash?.update(bytes.subarray(at, at + count));
    at += count;
  }
  return bytes;
}
