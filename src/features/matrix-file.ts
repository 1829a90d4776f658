import { closeSync, openSync, writeSync } from 'node:fs';

/** Matrices of one shape [rows, C] in a safetensors file, written row by row in any order: never held in memory. */
export class MatrixFile {
  private readonly file: number;
  private readonly start: number;
  private written = 0;

  constructor(
    path: string,
    private readonly names: readonly string[],
    private readonly rows: number,
    private readonly C: number,
  ) {
    const size = 4 * rows * C;
    const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
    for (const [i, name] of names.entries())
      header[name] = { dtype: 'F32', shape: [rows, C], data_offsets: [i * size, (i + 1) * size] };
    const unpadded = Buffer.from(JSON.stringify(header));
    const text = Buffer.concat([unpadded, Buffer.alloc((8 - (unpadded.length % 8)) % 8, ' ')]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    this.start = 8 + text.length;
    this.file = openSync(path, 'w');
    writeSync(this.file, Buffer.concat([length, text]), 0, this.start, 0);
  }

  /** Each row is to be written once. */
  write(row: number, vectors: { readonly [name: string]: Float32Array }): void {
    for (const [i, name] of this.names.entries()) {
      const vector = vectors[name]!;
      const bytes = Buffer.alloc(4 * this.C);
      vector.forEach((value, c) => {
        bytes.writeFloatLE(value, 4 * c);
      });
      writeSync(this.file, bytes, 0, bytes.length, this.start + 4 * this.C * (i * this.rows + row));
    }
    this.written++;
  }

  /** Throws where a row is missing: the file would hold zeros there. */
  close(): void {
    closeSync(this.file);
    if (this.written !== this.rows) throw new Error(`${this.written} of ${this.rows} rows were written`);
  }
}
