import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { inMebibytes } from './text-file.ts';

/** What a tokens artifact says of itself in `tokens.json`. */
export interface TokensDescription {
  /** How `tokens.bin` writes an id, little-endian. */
  readonly dtype: 'uint16' | 'uint32';
  /** Ids in `tokens.bin`. */
  readonly tokens: number;
  readonly documents: number;
  /** Of the original text, split on white space. */
  readonly words: number;
  /** Of the original text in UTF-8, line endings not counted. */
  readonly bytes: number;
  /** Size of the vocabulary; every id is below it. */
  readonly vocabulary: number;
  /** Id of `<|endoftext|>`, which stands between documents where they are read as one stream. It is not in `tokens.bin`. */
  readonly end_of_text: number;
  /** Digest of the tokenizer.json that made them. */
  readonly tokenizer: string;
}

/** A tokens artifact in memory. Document d is `tokens[starts[d]]` up to, not including, `tokens[starts[d + 1]]`. */
export interface TokenizedCorpus {
  readonly description: TokensDescription;
  readonly tokens: Uint16Array | Uint32Array;
  /** One more than there are documents: the last is the number of tokens. */
  readonly starts: Uint32Array;
}

/** A folder that is no sound tokens artifact, in a sentence. */
export class TokensError extends Error {}

/** As much as Node reads from a file at once. */
const MAX_FILE_BYTES = 2 ** 31 - 1;

const largestCount = 0xffffffff;

/** Writes a tokens artifact document by document, in flat memory but for four bytes a document. */
export class TokensWriter {
  readonly #file: number;
  readonly #starts: number[] = [];
  #tokens = 0;
  #words = 0;
  #bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly tokenizer: { vocabularySize: number; endOfText: number; digest: string },
  ) {
    if (endianness() !== 'LE') throw new Error('tokens are written by little-endian machines only');
    mkdirSync(folder, { recursive: true });
    this.#file = openSync(join(folder, 'tokens.bin'), 'w');
  }

  /** Appends documents, each with the words and bytes of its text. */
  write(documents: readonly { readonly ids: Uint32Array; readonly words: number; readonly bytes: number }[]) {
    const total = documents.reduce((sum, { ids }) => sum + ids.length, 0);
    if (this.#tokens + total > largestCount) throw new TokensError('the corpus has more than 2^32 tokens');
    const block = new this.#array(total);
    let at = 0;
    for (const { ids, words, bytes } of documents) {
      this.#starts.push(this.#tokens + at);
      block.set(ids, at);
      at += ids.length;
      this.#words += words;
      this.#bytes += bytes;
    }
    this.#tokens += total;
    for (let done = 0; done < block.byteLength; )
      done += writeSync(this.#file, block, done, block.byteLength - done);
  }

  /** Completes the folder and says what it holds. */
  close(): TokensDescription {
    closeSync(this.#file);
    writeFileSync(join(this.folder, 'documents.bin'), Uint32Array.from([...this.#starts, this.#tokens]));
    const description: TokensDescription = {
      dtype: this.#array === Uint16Array ? 'uint16' : 'uint32',
      tokens: this.#tokens,
      documents: this.#starts.length,
      words: this.#words,
      bytes: this.#bytes,
      vocabulary: this.tokenizer.vocabularySize,
      end_of_text: this.tokenizer.endOfText,
      tokenizer: this.tokenizer.digest,
    };
    writeFileSync(join(this.folder, 'tokens.json'), `${JSON.stringify(description, null, 2)}\n`);
    return description;
  }

  get #array() {
    return this.tokenizer.vocabularySize <= 0x10000 ? Uint16Array : Uint32Array;
  }
}

/** Reads a tokens artifact and checks that its parts agree. Throws `TokensError`. */
export function openTokens(folder: string): TokenizedCorpus {
  const description = describe(read(folder, 'tokens.json').toString('utf8'));
  const data = copied(read(folder, 'tokens.bin'));
  const starts = copied(read(folder, 'documents.bin'));
  const wide = description.dtype === 'uint32';
  if (data.byteLength !== description.tokens * (wide ? 4 : 2))
    throw new TokensError('tokens.bin is not as long as tokens.json says');
  if (starts.byteLength !== (description.documents + 1) * 4)
    throw new TokensError('documents.bin is not as long as tokens.json says');
  const tokens = wide ? new Uint32Array(data) : new Uint16Array(data);
  const at = new Uint32Array(starts);
  if (at.some((start, d) => (d === 0 ? start !== 0 : start < at[d - 1]!)) || at.at(-1) !== tokens.length)
    throw new TokensError('documents.bin does not divide tokens.bin');
  if (tokens.some((id) => id >= description.vocabulary))
    throw new TokensError('tokens.bin holds an id outside the vocabulary');
  return { description, tokens, starts: at };
}

function read(folder: string, name: string): Buffer {
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new TokensError(`it has no file ${name}`);
  if (stat.size > MAX_FILE_BYTES)
    throw new TokensError(
      `${name} has ${inMebibytes(stat.size)}, and ${inMebibytes(MAX_FILE_BYTES)} can be read: tokenize less text`,
    );
  return readFileSync(path);
}

/** A buffer of its own, so that typed arrays may start at its first byte. */
const copied = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;

function describe(text: string): TokensDescription {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TokensError(`tokens.json is not JSON: ${error.message}`);
  }
  if (!isDescription(json)) throw new TokensError('tokens.json lacks a field, or has one of the wrong type');
  return json;
}

function isDescription(json: unknown): json is TokensDescription {
  const counts = ['tokens', 'documents', 'words', 'bytes', 'vocabulary', 'end_of_text'];
  return (
    isObject(json) &&
    (json['dtype'] === 'uint16' || json['dtype'] === 'uint32') &&
    typeof json['tokenizer'] === 'string' &&
    counts.every((name) => Number.isSafeInteger(json[name]))
  );
}
