import { isObject, type Json } from '../base/json.ts';
import type { RunReport } from '../domain/report.ts';
import { bytes, count } from './numbers.ts';

/** A line for each remote cache of a run: what came from it, what went there, and what was wrong. */
export function remoteLines({ circumstances }: RunReport): string[] {
  const remotes = circumstances['remotes'];
  return Array.isArray(remotes) ? remotes.flatMap((use: Json) => (isObject(use) ? [lineOf(use)] : [])) : [];
}

function lineOf(use: Record<string, unknown>): string {
  const number = (key: string) => Number(use[key] ?? 0);
  const [sent, refused, failed] = [number('sent'), number('refused'), number('failed')];
  const parts = [
    `${number('fetched')} fetched (${bytes(number('bytes_fetched'))})`,
    `${number('missed')} not there`,
    ...(sent > 0 ? [`${sent} sent (${bytes(number('bytes_sent'))})`] : []),
    ...(refused > 0 ? [`${refused} REFUSED`] : []),
    ...(failed > 0 ? [count(failed, 'FAILURE', 'FAILURES')] : []),
  ];
  return `remote   ${String(use['remote'])}: ${parts.join(', ')}`;
}
