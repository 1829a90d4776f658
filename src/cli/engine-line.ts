import { computingKinds } from '../../stages/computing.ts';
import type { Plan } from '../domain/plan.ts';
import { gpusHere } from '../machine/gpus.ts';
import { isErrno } from '../store/errno.ts';
import { namesIn } from '../store/if-there.ts';

/** Which engines a run's model stages compute on and why; nothing where it has none. */
export function engineLine(
  plan: Plan,
  environment: { readonly [name: string]: string | undefined },
): string | undefined {
  const named = plan.stages.flatMap(({ action }) =>
    'uses' in action && computingKinds.has(action.uses) ? [action.engine] : [],
  );
  const words = [...new Set(named)].sort().map((engine) => {
    if (engine !== 'auto') return `${engine}, as named`;
    const gpu = gpuHere(environment);
    return gpu === undefined
      ? 'cpu, by auto (no GPU found)'
      : `cpu, by auto; a GPU is available (${gpu}): use it with --engine webgpu, compare both with pipeline engines`;
  });
  return words.length === 0 ? undefined : `engine: ${words.join('; ')}`;
}

/** A sign of a GPU, as its driver leaves it; that it works is for `pipeline engines` to say. */
function gpuHere(environment: { readonly [name: string]: string | undefined }): string | undefined {
  if (gpusHere(environment, undefined).length > 0) return 'NVIDIA driver found';
  return namesIn('/dev/dri', isErrno).find((name) => name.startsWith('renderD'));
}
