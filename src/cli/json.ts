import { canonical, type Json } from '../base/json.ts';

/** Canonical JSON and a newline; fields that are `undefined` are left out. Throws on what has no JSON form. */
export function jsonLine(value: object): string {
  const plain: Json = JSON.parse(JSON.stringify(value));
  return `${canonical(plain)}\n`;
}
