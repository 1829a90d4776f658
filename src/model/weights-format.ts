import {
  FORMAT_HEAD_BYTES,
  type ForeignFormat,
  foreignFormat,
  insteadOfJson,
} from '../base/foreign-format.ts';

const pickle: ForeignFormat = {
  is: "one of Python's pickles, and reading one runs the code in it",
  hint: 'convert it where you trust it: safetensors.torch.save_file in Python',
};
const zip: ForeignFormat = {
  is: "a zip archive, such as PyTorch's of pickles, and reading these runs the code in them",
  hint: pickle.hint,
};
const gguf: ForeignFormat = { is: 'a GGUF file', hint: 'take the original weights (model.safetensors)' };

/** What weights or a config.json are instead, by their first bytes; undefined if that is not known. */
export function formatInstead(bytes: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, FORMAT_HEAD_BYTES));
  // The header of safetensors: a damaged one, whose size may look like any other format's first bytes.
  if (start[8] === 0x7b) return undefined;
  const text = start.toString('latin1');
  if (text.startsWith('PK')) return zip;
  if (/^GGUF[^ -~]/.test(text)) return gguf;
  if (start[0] === 0x80 && start[1]! >= 2 && start[1]! <= 5) return pickle;
  return foreignFormat(start) ?? insteadOfJson(start.toString('utf8'));
}
