/**
 * A text's words, lower-cased: runs of letters, digits, marks and underscores. Scripts that leave no space between words
 * (Chinese, Japanese, Thai and their like) give each character and each pair of neighbours instead, so that no dictionary is
 * needed, whose version would change what the same text gives.
 */
export function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(wordOrRun), ([found]) =>
    unspacedStart.test(found) ? charactersAndPairs(found) : [found],
  ).flat();
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordOrRun = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+`, 'gu');
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');

function charactersAndPairs(run: string): string[] {
  const characters = [...run];
  return characters.flatMap((character, i) => {
    const next = characters[i + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}
