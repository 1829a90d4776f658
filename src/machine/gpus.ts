import { isErrno } from '../store/errno.ts';
import { namesIn } from '../store/if-there.ts';

/**
 * Ids of the GPUs that stages may be given: those that `CUDA_VISIBLE_DEVICES` names, otherwise those the driver shows; of these the
 * first `limit`, and where it shows fewer, as many as were said to be there.
 */
export function gpusHere(
  environment: { readonly [name: string]: string | undefined },
  limit: number | undefined,
): readonly string[] {
  const visible = environment['CUDA_VISIBLE_DEVICES'];
  if (visible !== undefined) {
    const named = visible.split(',').map((id) => id.trim());
    // As CUDA does it: what comes after an empty or negative one is not seen.
    const end = named.findIndex((id) => id === '' || id.startsWith('-'));
    return named.slice(0, end < 0 ? undefined : end).slice(0, limit);
  }
  return Array.from({ length: limit ?? driverCount() }, (_, id) => String(id));
}

/** 0 where there is no such driver, or it does not answer. */
function driverCount(): number {
  return (
    namesIn('/proc/driver/nvidia/gpus', isErrno).length ||
    namesIn('/dev', isErrno).filter((name) => /^nvidia\d+$/.test(name)).length
  );
}
