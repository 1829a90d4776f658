// The texts of labelled examples, one a line, for a language model to be measured on:
//
//   node task-text.mjs test.jsonl text.txt
import { readFileSync, writeFileSync } from 'node:fs';

const [examples, text] = process.argv.slice(2);
const lines = readFileSync(examples, 'utf8').trimEnd().split('\n');
writeFileSync(text, lines.map((line) => `${JSON.parse(line).text.replaceAll(/\s+/g, ' ')}\n`).join(''));
