// Reads a folder of all variants' reports by its index.json, and writes one table of how many examples each was measured on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, table] = process.argv.slice(2);
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const rows = index.map(({ id, variant, path }) => {
  const report = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  return { id, variant, fields: Object.keys(report).length };
});
writeFileSync(table, JSON.stringify(rows));
