/** A value of unknown shape and size, short enough for a message: `"gpt2"`, `-1`, `a list`, `an object`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const start = value.slice(0, LONGEST);
    return `${JSON.stringify(start)}${value.length > LONGEST ? ` (and ${value.length - LONGEST} characters more)` : ''}`;
  }
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Characters of a string that are shown. */
const LONGEST = 60;
