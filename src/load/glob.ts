import picomatch from 'picomatch';
import { type Glob, type GlobSegment, isGlob, splitGlob, unescapeGlob } from '../domain/glob.ts';

/**
 * A pattern → the folder where it begins, as written, and what each segment below fits. `*`, `?`, `[a-z]` and `[!a]` stand for characters
 * of one name, `**` for any number of folders; a name that begins with a dot is meant only where the pattern's does.
 */
export function parseGlob(pattern: string): Glob {
  const { base, rest } = splitGlob(pattern);
  return { base, segments: rest.map(segmentOf) };
}

function segmentOf(text: string): GlobSegment {
  if (text === '**') return 'folders';
  if (!isGlob(text)) return { name: unescapeGlob(text) };
  // What else the library reads as more than itself, such as a parenthesis, is none here.
  const plain = text.replace(/\\.|\[!|[^\w*?[\]^\-.\\]/gu, (part) =>
    part === '[!' ? '[^' : part.startsWith('\\') && part.length > 1 ? part : `\\${part}`,
  );
  const options = { nobrace: true, noextglob: true, nonegate: true, posix: false, windows: false };
  return { names: withoutBacktracking(picomatch.makeRe(plain, options).source) };
}

const STAR = '[^/]*?';

/**
 * The same names in a time that grows with their length alone. What stands between two stars has a fixed length, so the first place where it
 * fits is as good as any other: each such star is an atomic group, which is never tried again.
 */
function withoutBacktracking(source: string): string {
  const [head = '', ...parts] = source.split(STAR);
  const tail = parts.pop();
  if (tail === undefined) return source;
  const middle = parts.map((part, at) => `(?=(${STAR}${part}))\\${at + 1}`);
  return `${head}${middle.join('')}${STAR}${tail}`;
}
