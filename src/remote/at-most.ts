/** Does `work` for each item, at most `most` at a time. The first error ends it: nothing more is begun, and it is thrown once all has ended. */
export async function atMost<T>(
  most: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let problem: { readonly error: unknown } | undefined;
  const one = async () => {
    while (next < items.length && problem === undefined) {
      try {
        await work(items[next++]!);
      } catch (error) {
        problem ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one));
  if (problem !== undefined) throw problem.error;
}
