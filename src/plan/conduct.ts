import type { Conduct, SlurmRequest } from '../domain/conduct.ts';
import type { Pipeline, SlurmDeclaration, StageDeclaration } from '../domain/pipeline.ts';

/** What a pipeline says of all its stages. */
export type SharedConduct = Pick<Pipeline, 'executor' | 'slurm'>;

/** How a stage is to be run. The schema holds for what is declared. */
export const conductOf = (declaration: StageDeclaration, shared: SharedConduct = {}): Conduct => ({
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
  ...executorOf(declaration.executor ?? shared.executor),
  ...slurmOf({ ...shared.slurm, ...declaration.slurm }),
});

const executorOf = (executor: string | undefined): Pick<Conduct, 'executor'> =>
  executor === undefined ? {} : { executor };

function slurmOf({
  'gpu-type': gpuType,
  'max-jobs': maxJobs,
  time,
  ...rest
}: SlurmDeclaration): Pick<Conduct, 'slurm'> {
  const slurm: SlurmRequest = {
    ...rest,
    ...(gpuType === undefined ? {} : { gpuType }),
    ...(maxJobs === undefined ? {} : { maxJobs }),
    ...(time === undefined ? {} : { time: secondsOf(time) }),
  };
  return Object.keys(slurm).length === 0 ? {} : { slurm };
}

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
