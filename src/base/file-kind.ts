/** A well-known format that a file turns out to have. */
export interface FileKind {
  /** What follows `it is`: `a Git LFS pointer`, `compressed by gzip`. */
  readonly name: string;
  /** How to get what the file stands for or contains, as an instruction. */
  readonly advice: string;
  /** Whether such a file is valid UTF-8 text, too. */
  readonly isText: boolean;
}

/** Bytes from the start of a file that `fileKind` looks at. */
export const FILE_KIND_BYTES = 512;

/**
 * The format of a file by its first bytes (magic numbers, as file(1) and the formats' specifications have them); `undefined` for any other
 * file. A format of numbers, such as safetensors, may begin with the same bytes by chance: ask only when it cannot be read.
 *
 * @param head the first `FILE_KIND_BYTES` bytes or more, or all of a shorter file
 */
export function fileKind(head: Uint8Array): FileKind | undefined {
  const bytes = head.subarray(0, FILE_KIND_BYTES);
  const start = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const found = kinds.find(({ magic, rest }) => start.startsWith(magic) && (rest?.test(start) ?? true));
  if (found === undefined) return undefined;
  const { name, advice, isText = false } = found;
  return { name, advice, isText };
}

interface KnownKind {
  /** How the file begins, a character per byte (Latin-1). */
  readonly magic: string;
  /** What its start matches beyond that. */
  readonly rest?: RegExp;
  readonly name: string;
  readonly advice: string;
  readonly isText?: boolean;
}

const pickle = {
  advice: 'convert it where you trust it: safetensors.torch.save_file in Python',
};
const archive = { advice: 'unpack it first' };
const compressed = (by: string) => ({ name: `compressed by ${by}`, advice: `decompress it: ${by} -d` });
const table = (read: string) => ({
  advice: `convert it to JSON Lines: pandas.${read}(…).to_json(…, orient="records", lines=True) in Python`,
});

const kinds: readonly KnownKind[] = [
  {
    magic: 'version https://git-lfs.github.com/spec/',
    name: 'a Git LFS pointer, not the file that it stands for',
    advice: 'download the file: git lfs pull',
    isText: true,
  },
  {
    magic: '/annex/objects/',
    name: 'a git-annex pointer, not the file that it stands for',
    advice: 'download the file: git annex get',
    isText: true,
  },
  {
    magic: '',
    rest: /^(\xef\xbb\xbf)?\s*(<!--[^>]*-->\s*)*<(!doctype html|html|head)\b/i,
    name: 'an HTML page',
    advice: 'download the file itself, not the page that shows it',
    isText: true,
  },
  { magic: '\x1f\x8b', ...compressed('gzip') },
  { magic: '\x28\xb5\x2f\xfd', ...compressed('zstd') },
  { magic: '\xfd7zXZ\0', ...compressed('xz') },
  { magic: 'BZh', rest: /^...[1-9](1AY&SY|.rE8P\x90)/s, ...compressed('bzip2') },
  { magic: '\x04\x22\x4d\x18', ...compressed('lz4') },
  // Protocols 2 to 5, and what they begin with: a frame, a number, an empty collection.
  {
    magic: '\x80',
    rest: /^.[^ -\xff][\x95\x8a(}\])]/,
    name: "one of Python's pickles, and reading one runs the code in it",
    ...pickle,
  },
  {
    magic: 'PK\x03\x04',
    rest: /\/(data\.pkl|\.format_version|\.data\/)/,
    name: "a PyTorch file of Python's pickles, and reading one runs the code in it",
    ...pickle,
  },
  { magic: 'PK\x03\x04', name: 'a zip archive', ...archive },
  { magic: '7z\xbc\xaf\x27\x1c', name: 'a 7z archive', ...archive },
  { magic: 'Rar!\x1a\x07', name: 'a RAR archive', ...archive },
  { magic: '', rest: /^.{257}ustar/s, name: 'a tar archive', ...archive },
  { magic: 'PAR1', rest: /^....[^ -~]/, name: 'a Parquet file', ...table('read_parquet') },
  { magic: 'ARROW1\0\0', name: 'an Arrow file', ...table('read_feather') },
  { magic: '\x89HDF\r\n\x1a\n', name: 'an HDF5 file', advice: 'convert it in Python, with h5py' },
  { magic: '\x93NUMPY', name: 'a NumPy array', advice: 'convert it in Python, with numpy.load' },
  { magic: 'GGUF', rest: /^....[^ -~]/, name: 'a GGUF file', advice: 'take the original weights' },
  { magic: 'SQLite format 3\0', name: 'an SQLite database', advice: 'export its table as CSV' },
  { magic: '%PDF-', name: 'a PDF document', advice: 'extract its text: pdftotext' },
];
