/**
 * What every stage sees of the runner's environment: what programs need to be found, to speak the user's language and to have a place for
 * temporary files and a device. Anything else is declared with `env`, and so is part of the fingerprint.
 */
export const baseList: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'VK_DRIVER_FILES',
  'VK_ICD_FILENAMES',
]);

export function stageEnvironment(
  runner: { readonly [name: string]: string | undefined },
  declared: { readonly [name: string]: string },
): { readonly [name: string]: string } {
  const base = Object.entries(runner).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (baseList.has(entry[0]) || entry[0].startsWith('LC_')),
  );
  return { ...Object.fromEntries(base), ...declared };
}
