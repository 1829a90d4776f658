import type { PlannedStage } from '../domain/plan.ts';

const mebibyte = 1024 * 1024;

/** What a stage needs, as options of sbatch; the user's own come last, and so count. */
export function resourceOptions({ cpus, conduct }: PlannedStage): readonly string[] {
  const { memory, gpu, timeout, slurm = {} } = conduct;
  const { partition, account, gpuType, time = timeout, options = [] } = slurm;
  const gpus = gpu === 'optional' ? (gpuType === undefined ? 0 : 1) : gpu;
  return [
    '--ntasks=1',
    '--nodes=1',
    `--cpus-per-task=${cpus ?? 1}`,
    ...(memory === 0 ? [] : [`--mem=${Math.ceil(memory / mebibyte)}M`]),
    ...(gpus === 0 ? [] : [`--gres=gpu:${gpuType === undefined ? '' : `${gpuType}:`}${gpus}`]),
    ...(time === undefined ? [] : [`--time=${Math.max(1, Math.ceil(time / 60))}`]),
    ...(partition === undefined ? [] : [`--partition=${partition}`]),
    ...(account === undefined ? [] : [`--account=${account}`]),
    '--requeue',
    ...options,
  ];
}

/** How a job is called in the queue. */
export const jobName = (id: string): string => id.replace(/[^\w.=,-]/g, '_').slice(0, 60);
