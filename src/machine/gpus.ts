import { readdirSync } from 'node:fs';

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

function driverCount(): number {
  return (
    names('/proc/driver/nvidia/gpus').length ||
    names('/dev').filter((name) => /^nvidia\d+$/.test(name)).length
  );
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no such driver
  }
}
