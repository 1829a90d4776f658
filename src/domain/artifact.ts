/** `sha256:` and 64 hexadecimal digits. */
export type DigestString = `sha256:${string}`;

/** An artifact by its own content. A folder's digest is that of its sorted listing, its size the sum of its files'. */
export interface Digest {
  readonly digest: DigestString;
  /** Bytes. */
  readonly size: number;
  readonly form: 'file' | 'folder';
  /** Only on a file that may be executed; files inside a folder have it in the listing. */
  readonly executable?: true;
}

/**
 * What the bytes on a port mean. An output of a `run:` stage may leave its type out, and a path on disk has none: both fit
 * any port.
 */
export const artifactTypes = [
  'text', // UTF-8, one document a line
  'examples', // JSONL, {"text", "label"}
  'tokenizer', // Hugging Face tokenizer.json
  'tokens', // folder: tokens.bin, documents.bin, tokens.json
  'model', // folder: model.safetensors, config.json, tokenizer.json
  'huggingface', // folder as transformers' save_pretrained writes it
  'curve', // JSONL, one point a line
  'lm-report', // JSON
  'task-report', // JSON
  'predictions', // JSONL
  'prompts', // JSONL, {"prompt"}
  'samples', // JSONL
  'views', // JSON, what the report shows of a stage
  'features', // folder: features.safetensors, index.jsonl, features.json
  'any',
] as const;
export type ArtifactType = (typeof artifactTypes)[number];
