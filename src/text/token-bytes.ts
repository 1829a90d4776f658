import { isObject } from '../base/json.ts';
import { parseTokenizerJson } from './tokenizer-json.ts';

/** The bytes that a token stands for, by its id. Throws a RangeError for an id of no token. */
export type TokenBytes = (id: number) => Uint8Array;

/**
 * The bytes of each token of a byte-level vocabulary, of which a character may take several tokens; nothing where the tokenizer is of
 * another kind, whose tokens are characters.
 */
export function tokenBytesOf(tokenizerJson: Uint8Array): TokenBytes | undefined {
  const json = parseTokenizerJson(Buffer.from(tokenizerJson).toString('utf8'));
  if (!isByteLevel(json)) return undefined;
  const byteOf = byteLevelBytes();
  const bytes = new Map<number, Uint8Array>();
  for (const [token, id] of Object.entries(json.model.vocab)) {
    const values = [...token].map((character) => byteOf.get(character));
    // A token of the vocabulary that is no such word is one of the added ones, written as it is.
    bytes.set(id, values.includes(undefined) ? Buffer.from(token) : Uint8Array.from(values as number[]));
  }
  for (const { id, content } of json.added_tokens) bytes.set(id, Buffer.from(content));
  return (id) => {
    const found = bytes.get(id);
    if (found === undefined) throw new RangeError(`no token has the id ${id}`);
    return found;
  };
}

function isByteLevel(json: object): boolean {
  const decoder = 'decoder' in json && isObject(json.decoder) ? json.decoder : {};
  return decoder['type'] === 'ByteLevel';
}

/** GPT-2's alphabet: printable Latin-1 stands for itself, the other bytes, in order, for the characters from U+0100 on. */
function byteLevelBytes(): ReadonlyMap<string, number> {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let next = 0x100;
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [String.fromCodePoint(isPrintable(byte) ? byte : next++), byte]),
  );
}

/** Bytes at the end of UTF-8 text that begin a character without ending it: 0 to 3. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** Bytes at the beginning of UTF-8 text that end a character without beginning it: 0 to 3. */
export function headlessStart(bytes: Uint8Array): number {
  let count = 0;
  while (count < Math.min(3, bytes.length) && (bytes[count]! & 0xc0) === 0x80) count++;
  return count;
}
