import { modesOf, type OutputModes } from '../domain/entry.ts';
import type { Outputs } from '../domain/event.ts';
import { artifactDamage } from '../store/artifacts.ts';
import { isPlaced, type OutputName, placeOutput } from '../store/out.ts';
import { attempt } from '../store/scan.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * Looks once more at what a stage has in `out/`, when stages of the run could have written there: what is not as it was placed is put
 * back. Says of each such output what became of it.
 */
export function putBack(
  store: Store,
  workspace: () => Workspace,
  of: Pick<OutputName, 'pipeline' | 'stage'>,
  outputs: Outputs,
  modes: OutputModes = {},
): readonly string[] {
  const said: string[] = [];
  for (const [output, digest] of Object.entries(outputs)) {
    const name = { ...of, output };
    if (isPlaced(store, name, digest)) continue;
    const damage = artifactDamage(store, digest);
    const placed =
      damage === undefined &&
      attempt(output, () => placeOutput(store, workspace, name, digest, modesOf(modes, output)));
    const why = placed === false ? damage : placed.ok ? undefined : placed.failures[0]!.detail;
    said.push(
      `its ${output} in out/ was changed while the run went on, by another stage, another run or somebody, and ${
        why === undefined ? 'was put back' : `could not be put back: ${why}`
      }`,
    );
  }
  return said;
}
