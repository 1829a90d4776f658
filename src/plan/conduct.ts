import type { Conduct } from '../domain/conduct.ts';
import type { StageDeclaration } from '../domain/pipeline.ts';

/** How a stage is to be run. The schema holds for what is declared. */
export const conductOf = (declaration: StageDeclaration): Conduct => ({
  memory: bytesOf(declaration.memory ?? 0),
  gpu: declaration.gpu ?? 0,
  locks: declaration.locks ?? [],
  retries: declaration.retries ?? 0,
  timeout: declaration.timeout === undefined ? undefined : secondsOf(declaration.timeout),
  continueOnError: declaration['continue-on-error'] ?? false,
  resume: declaration.resume ?? false,
  secrets: Object.entries(declaration.env ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' ? [name] : [],
  ),
});

const prefixes = 'kmgt';

/** `8GiB` and `8 GB`, or bytes as a number. */
function bytesOf(written: number | string): number {
  if (typeof written === 'number') return written;
  const [, number = '', prefix = '', binary = ''] = /^([\d.]+) ?([kmgt]?)(i?)b$/i.exec(written) ?? [];
  const power = prefixes.indexOf(prefix.toLowerCase()) + 1;
  return Math.round(Number(number) * (binary === '' ? 1000 : 1024) ** (prefix === '' ? 0 : power));
}

const units: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `90s`, `1.5h`. */
const secondsOf = (written: string): number => Number(written.slice(0, -1)) * (units[written.slice(-1)] ?? 0);
