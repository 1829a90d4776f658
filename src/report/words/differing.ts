import { canonical, type Json } from '../../base/json.ts';
import { sha256 } from '../../base/sha256.ts';

/** Characters of a value that are shown. */
const MAX_LENGTH = 60;
/** Characters before the first difference that are shown. */
const LEAD = 20;

/**
 * One line for each value, in which different values differ, also once control characters are taken out: in plain words where these tell them
 * apart, otherwise as JSON, and of long ones the part around the first difference. Equal values have equal lines; `none` stands for no value.
 */
export function tellApart(
  values: readonly (Json | undefined)[],
  plain: (value: Json) => string = plainText,
  exact: (value: Json) => string = canonical,
): readonly string[] {
  const keys = values.map((value) => (value === undefined ? '' : canonical(value)));
  const distinct = new Set(keys).size;
  const levels = [
    (value: Json) => visible(plain(value)),
    (value: Json) => visible(exact(value)),
    (value: Json) => escaped(canonical(value)),
  ].map((level) => () => values.map((value) => (value === undefined ? 'none' : level(value))));
  const lookApart = (texts: readonly string[]) => new Set(texts.map(looks)).size === distinct;
  const areApart = (texts: readonly string[]) => new Set(texts).size === distinct;
  for (const enough of [lookApart, areApart])
    for (const level of levels) {
      const texts = level();
      if (enough(texts)) return shortened(texts, keys);
    }
  return keys.map((key) => sha256(key).slice(0, 12)); // JSON that differs in nothing to be seen
}

/** Whether two texts look the same to a reader: composed or not, however wide their spaces are. */
const looks = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** A plain word needs no quotes. */
const plainText = (value: Json): string =>
  typeof value === 'string' && /^[\w.@+/-]+$/.test(value) ? value : JSON.stringify(value);

/** Control characters, and those that reorder a line or take no room in it, as JavaScript writes them. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    character === '\n' ? '\\n' : character === '\t' ? '\\t' : codeOf(character),
  );

const escaped = (text: string): string => text.replace(/[^ -~]/gu, codeOf);
const codeOf = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

function shortened(texts: readonly string[], keys: readonly string[]): readonly string[] {
  const all = texts.map((text) => [...text]);
  if (all.every(({ length }) => length <= MAX_LENGTH)) return texts;
  const shortest = Math.min(...all.map(({ length }) => length));
  let same = 0;
  while (same < shortest && all.every((text) => text[same] === all[0]![same])) same++;
  const from = same < MAX_LENGTH - LEAD ? 0 : same - LEAD;
  const cut = all.map((text) => {
    const tail = text.length - from > MAX_LENGTH ? '…' : '';
    return `${from > 0 ? '…' : ''}${text.slice(from, from + MAX_LENGTH - tail.length).join('')}${tail}`;
  });
  // Of three and more, two may differ only behind what is shown.
  const isShared = (text: string, at: number) =>
    cut.some((one, other) => one === text && keys[other] !== keys[at]);
  return cut.map((text, at) => (isShared(text, at) ? `${text} (${sha256(keys[at]!).slice(0, 12)})` : text));
}

/** Lines of a text of several lines that differ are shown up to this many. */
const MAX_LINES = 12;

/**
 * Two texts of several lines as the lines that went and came, `- old` and `+ new`, in order; nothing where neither has several. Long lines
 * are shown around what differs.
 */
export function lineChanges(before: string, after: string): readonly string[] | undefined {
  if (!before.includes('\n') && !after.includes('\n')) return undefined;
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const hunks = hunksOf(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const lines = hunks.flatMap(({ gone, come }) => {
    const pairs = gone.map((line, at) => tellApart(at < come.length ? [line, come[at]!] : [line], String));
    return [
      ...pairs.map(([line]) => `- ${line}`),
      ...come.map((line, at) => `+ ${pairs[at]?.[1] ?? tellApart([line], String)[0]}`),
    ];
  });
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES - 1), `… ${lines.length - MAX_LINES + 1} more`];
}

interface Hunk {
  readonly gone: string[];
  readonly come: string[];
}

/** By the longest common subsequence; of texts that are too long for it, one hunk. */
function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  if (old.length * now.length > 1_000_000) return [{ gone: [...old], come: [...now] }];
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const hunks: Hunk[] = [];
  let hunk: Hunk | undefined;
  const open = (): Hunk => {
    if (hunk !== undefined) return hunk;
    hunk = { gone: [], come: [] };
    hunks.push(hunk);
    return hunk;
  };
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      hunk = undefined;
      i++;
      j++;
    } else if (
      j === now.length ||
      (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    )
      open().gone.push(old[i++]!);
    else open().come.push(now[j++]!);
  }
  return hunks;
}
