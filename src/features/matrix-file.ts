import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Matrices of one shape [rows, parts · C] in a safetensors file, written row by row in any order, each part of a row for itself: never held
 * in memory.
 */
export class MatrixFile {
  private readonly file: number;
  private readonly start: number;
  private written = 0;

  constructor(
    path: string,
    private readonly names: readonly string[],
    private readonly rows: number,
    private readonly C: number,
    private readonly parts = 1,
  ) {
    const size = 4 * rows * parts * C;
    const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
    for (const [i, name] of names.entries())
      header[name] = { dtype: 'F32', shape: [rows, parts * C], data_offsets: [i * size, (i + 1) * size] };
    const unpadded = Buffer.from(JSON.stringify(header));
    const text = Buffer.concat([unpadded, Buffer.alloc((8 - (unpadded.length % 8)) % 8, ' ')]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    this.start = 8 + text.length;
    this.file = openSync(path, 'w');
    writeSync(this.file, Buffer.concat([length, text]), 0, this.start, 0);
  }

  /** Each part of a row is to be written once: C numbers from `part` · C on. */
  write(row: number, vectors: { readonly [name: string]: Float32Array }, part = 0): void {
    for (const [i, name] of this.names.entries()) {
      const vector = vectors[name]!;
      const bytes = Buffer.alloc(4 * this.C);
      vector.forEach((value, c) => {
        bytes.writeFloatLE(value, 4 * c);
      });
      const place = (i * this.rows + row) * this.parts + part;
      writeSync(this.file, bytes, 0, bytes.length, this.start + 4 * this.C * place);
    }
    this.written++;
  }

  /** Throws where a part of a row is missing: the file would hold zeros there. */
  close(): void {
    closeSync(this.file);
    const due = this.rows * this.parts;
    if (this.written !== due) throw new Error(`${this.written} of ${due} parts of rows were written`);
  }
}
