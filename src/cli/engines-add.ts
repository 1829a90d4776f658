import { InstallFailure } from '../install/failure.ts';
import { buildTfjsNodeGpu } from '../install/tfjs-node-gpu/build.ts';
import { type Call, isGiven } from './command.ts';
import { interruptible } from './interrupts.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const name = call.arguments['ENGINE']!;
  if (name !== 'tfjs-node-gpu') {
    world.err(
      `${name} cannot be added, only tfjs-node-gpu can; pipeline engines shows what the others need\n`,
    );
    return 2;
  }
  const form = isGiven(call, 'cpu') ? 'cpu' : 'gpu';
  let interrupted = false;
  try {
    const built = await interruptible(
      (signal) =>
        buildTfjsNodeGpu({
          form,
          environment: world.environment,
          signal,
          say: (line) => world.out(`${line}\n`),
        }),
      () => {
        interrupted = true;
      },
    );
    world.out(`tfjs-node-gpu is in ${built.folder}\n`);
    return 0;
  } catch (error) {
    if (interrupted) {
      world.err('interrupted; everything was removed\n');
      return 130;
    }
    if (!(error instanceof InstallFailure)) throw error;
    world.err(
      `${error.message}\n${error.hint === undefined ? '' : `try: ${error.hint}\n`}everything was removed\n`,
    );
    return 1;
  }
}
