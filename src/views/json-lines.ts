import { parseJson } from '../base/json.ts';

/** The values of a text with one JSON value a line. A line that is none is passed over, such as the last of a file still being written. */
export const jsonLines = (text: string): unknown[] =>
  text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const value = parseJson(line);
    return value === undefined ? [] : [value];
  });
