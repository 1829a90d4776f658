/** A format that a file has instead of text, and what to do about it. */
export interface ForeignFormat {
  /** `compressed with gzip`, to follow "the file is". */
  readonly is: string;
  readonly hint: string;
}

/** Bytes of a file's beginning that `foreignFormat` wants to see, as far as there are any. */
export const FORMAT_HEAD_BYTES = 4096;

interface Magic {
  /** Latin-1. */
  readonly bytes: string;
  readonly at?: number;
  /** Set if a text may begin with the magic number, too: then bytes that no text has must follow. */
  readonly isText?: true;
  readonly format: ForeignFormat;
}

const decompress = (name: string, command: string): ForeignFormat => ({
  is: `compressed with ${name}`,
  hint: `decompress it first: ${command}`,
});
const table = (is: string): ForeignFormat => ({
  is,
  hint: "export it as JSON lines or CSV, in Python for example: pandas.read_…(FILE).to_json('FILE.jsonl', orient='records', lines=True)",
});
const exported = (is: string): ForeignFormat => ({
  is,
  hint: 'save or export its text as UTF-8: plain text, CSV, TSV or JSON lines',
});
const array = (is: string): ForeignFormat => ({ is, hint: 'give a text file in its place' });
const encoded = (name: string): ForeignFormat => ({
  is: `encoded as ${name}`,
  hint: `convert it to UTF-8: iconv -f ${name} -t UTF-8 FILE > NEW_FILE`,
});
const pointer = (is: string, command: string): ForeignFormat => ({
  is,
  hint: `the content itself is not here yet; fetch it with ${command}`,
});

/** The format of a text that should be JSON and does not parse; undefined if it is not known. */
export function insteadOfJson(text: string): ForeignFormat | undefined {
  if (/^\s*(<!--[^>]*-->\s*)*<(!doctype html|html|head)\b/i.test(text))
    return { is: 'an HTML page', hint: 'download the file itself, not the page that shows it' };
  if (text.startsWith('\ufeff'))
    return {
      is: 'UTF-8 with a byte order mark, which JSON must not have',
      hint: 'take the mark away: tail -c +4 FILE > NEW_FILE',
    };
  return undefined;
}

const magics: readonly Magic[] = [
  { bytes: '\x1f\x8b', format: decompress('gzip', 'gunzip FILE') },
  { bytes: '\x28\xb5\x2f\xfd', format: decompress('zstd', 'zstd -d FILE') },
  { bytes: '\xfd7zXZ\0', format: decompress('xz', 'unxz FILE') },
  { bytes: '\x04\x22\x4d\x18', format: decompress('lz4', 'lz4 -d FILE') },
  { bytes: 'BZh', isText: true, format: decompress('bzip2', 'bunzip2 FILE') },
  { bytes: '7z\xbc\xaf\x27\x1c', format: decompress('7-Zip', '7z x FILE') },
  { bytes: 'Rar!\x1a\x07', format: decompress('RAR', 'unrar x FILE') },
  { bytes: 'PK\x03\x04', format: exported('a ZIP archive or an office document (.zip, .xlsx, .docx, .npz)') },
  { bytes: 'PK\x05\x06', format: exported('an empty ZIP archive') },
  { bytes: 'ustar', at: 257, format: { is: 'a tar archive', hint: 'unpack it first: tar -xf FILE' } },
  { bytes: 'PAR1', isText: true, format: table('a Parquet file') },
  { bytes: 'ARROW1\0\0', format: table('an Arrow (Feather) file') },
  { bytes: 'FEA1', isText: true, format: table('a Feather file') },
  { bytes: 'ORC', isText: true, format: table('an ORC file') },
  { bytes: 'Obj\x01', format: table('an Avro file') },
  { bytes: '\x89HDF\r\n\x1a\n', format: table('an HDF5 file') },
  { bytes: 'SQLite format 3\0', format: table('an SQLite database') },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', format: exported('an old office document (.xls, .doc)') },
  { bytes: '%PDF-', format: exported('a PDF document') },
  { bytes: '{\\rtf', format: exported('an RTF document') },
  { bytes: '\x93NUMPY', format: array('a NumPy array') },
  { bytes: '\x80\x02', format: array('a Python pickle') },
  { bytes: '\x80\x03', format: array('a Python pickle') },
  { bytes: '\x80\x04', format: array('a Python pickle') },
  { bytes: '\x80\x05', format: array('a Python pickle') },
  { bytes: '\0\0\0{"', at: 5, format: array('a safetensors file') },
  { bytes: '\x89PNG\r\n\x1a\n', format: array('a PNG image') },
  { bytes: '\xff\xd8\xff', format: array('a JPEG image') },
  { bytes: '\x7fELF', format: array('a program') },
  { bytes: '\xff\xfe\0\0', format: encoded('UTF-32LE') },
  { bytes: '\0\0\xfe\xff', format: encoded('UTF-32BE') },
  { bytes: '\xff\xfe', format: encoded('UTF-16LE') },
  { bytes: '\xfe\xff', format: encoded('UTF-16BE') },
  {
    bytes: 'version https://git-lfs.github.com/spec/',
    format: pointer('a Git LFS pointer', 'git lfs pull'),
  },
  { bytes: '/annex/objects/', format: pointer('a git-annex pointer', 'git annex get FILE') },
];

/** The format of a file that is not UTF-8 text, by its first bytes (at most `FORMAT_HEAD_BYTES` count). Undefined if it may be text. */
export function foreignFormat(start: Uint8Array): ForeignFormat | undefined {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, FORMAT_HEAD_BYTES));
  for (const { bytes, at = 0, isText, format } of magics) {
    const found = head.toString('latin1', at, at + bytes.length) === bytes;
    if (found && (isText === undefined || head.some((byte) => byte < 9 || byte > 0xf4))) return format;
  }
  const utf16 = unmarkedUtf16(head);
  return utf16 === undefined ? undefined : encoded(utf16);
}

/** UTF-16 without a byte order mark: the upper byte of Latin letters, digits, spaces and line ends is 0, the lower byte of few characters. */
function unmarkedUtf16(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const pairs = head.length >> 1;
  const zeros = [0, 0];
  for (let i = 0; i < 2 * pairs; i++) if (head[i] === 0) zeros[i % 2]!++;
  if (pairs < 2 || Math.max(...zeros) < pairs / 4) return undefined;
  if (3 * Math.min(...zeros) > Math.max(...zeros)) return undefined;
  return zeros[0]! < zeros[1]! ? 'UTF-16LE' : 'UTF-16BE';
}
