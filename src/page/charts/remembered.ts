import { createHash } from 'node:crypto';
import type { Html } from '../html.ts';

const most = 500;

/** What was drawn before for the same values: of a page that is made again and again most charts are as they were. */
export function remembered<Chart>(draw: (chart: Chart) => Html): (chart: Chart) => Html {
  const known = new Map<string, Html>();
  return (chart) => {
    const key = createHash('sha256').update(JSON.stringify(chart, told)).digest('base64');
    const found = known.get(key) ?? draw(chart);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}

/** JSON has one word, null, for all numbers that are none. */
const told = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
