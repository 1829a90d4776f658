import { canonical, type Json } from '../base/json.ts';

/** Canonical JSON and a newline; fields that are `undefined` are left out. Throws on what has no JSON form. */
export function jsonLine(value: object): string {
  const plain: Json = JSON.parse(JSON.stringify(value));
  return shownJson(`${canonical(plain)}\n`);
}

/**
 * The same JSON with the characters escaped that a terminal or GitHub's runner would act on, so that the data is the same wherever it is
 * printed: controls that JSON leaves as they are, marks that reorder text, and the bracket of `##[command]`.
 */
export const shownJson = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]|(?<=##)\[/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
