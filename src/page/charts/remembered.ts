import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Html } from '../html.ts';

const most = 500;

/** What was drawn before for the same values: of a page that is made again and again most charts are as they were. */
export function remembered<Chart>(draw: (chart: Chart) => Html): (chart: Chart) => Html {
  const known = new Map<string, Html>();
  return (chart) => {
    const key = createHash('sha256').update(serialize(chart)).digest('base64');
    const found = known.get(key) ?? draw(chart);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
