import type { Locate, Located, Place } from '../domain/place.ts';
import type { SourceFile } from '../domain/source.ts';

/** By place: the file's from top to bottom, then those of each `--set`. What is said twice at one place is said once. */
export function inFileOrder<T extends object | { readonly at: Place | Located }>(
  failures: readonly T[],
  file: SourceFile,
  locate: Locate,
): readonly T[] {
  const seen = new Set<string>();
  return failures
    .map((failure) => ({ failure, at: 'at' in failure ? locate(failure.at) : undefined }))
    .filter(({ failure, at }) => {
      const text = JSON.stringify({ ...failure, at }, (key, value) =>
        key === 'source' ? value.name : value,
      );
      return seen.size < seen.add(text).size;
    })
    .sort(
      (a, b) =>
        Number(a.at !== undefined && a.at.source !== file) -
          Number(b.at !== undefined && b.at.source !== file) ||
        (a.at?.source === b.at?.source ? (a.at?.range.start ?? 0) - (b.at?.range.start ?? 0) : 0),
    )
    .map(({ failure }) => failure);
}
