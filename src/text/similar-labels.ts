import { labelsOf } from './examples.ts';

const mostShown = 5;

/** A notice for labels that differ only in white space, case, Unicode normalization or as numbers do (`1`, `1.0`); undefined if there are none. */
export function similarLabelsNotice(
  examples: readonly { readonly label: string | number }[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(String(label), (counts.get(String(label)) ?? 0) + 1);
  const alike = new Map<string, string[]>();
  for (const label of labelsOf(examples)) {
    const key = plain(label);
    alike.set(key, [...(alike.get(key) ?? []), label]);
  }
  const found = [...alike.values()].filter(({ length }) => length > 1);
  if (found.length === 0) return undefined;
  const shown = found
    .slice(0, mostShown)
    .map((labels) => labels.map((label) => `${shownLabel(label)} (${counts.get(label)})`).join(' and '));
  const more = found.length > mostShown ? `; and ${found.length - mostShown} more` : '';
  return `labels that differ only in spaces, case or spelling of the same characters are different classes: ${shown.join('; ')}${more}`;
}

/** What labels have in common that a reader would take for the same. */
function plain(label: string): string {
  const text = label
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
  return /^[+-]?\d+(\.\d*)?$/.test(text) ? String(Number(text)) : text;
}

/** In quotes, with the characters escaped that cannot be told apart by sight. */
const shownLabel = (label: string): string =>
  JSON.stringify(label).replaceAll(
    /[\p{Cf}\p{M}]|(?! )\p{Zs}|[^\x20-\x7e](?=\p{M})/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
