import { pieceOf } from './if-there.ts';

const mostBytes = 16 * 1024;

/** The last lines of a text file that may still grow, without empty ones; of a line that draws over itself the last state. */
export function lastLines(path: string, most: number): readonly string[] {
  const lines = (pieceOf(path, 'last', mostBytes) ?? '')
    .split('\n')
    .map((line) => line.replace(/\r+$/, '').split('\r').at(-1)!)
    .filter((line) => line.trim() !== '');
  return lines.slice(-most);
}
