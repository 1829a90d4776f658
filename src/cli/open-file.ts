import { spawn } from 'node:child_process';
import type { World } from './world.ts';

/** Opens a file or an address in whatever the desktop shows such things with; its name was said before. */
export function openFile(name: string, world: World): void {
  const program = world.terminal.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(program, [name], { detached: true, stdio: 'ignore' });
  child.on('error', () => world.err(`cannot open the page: ${program} was not found\n`));
  child.unref();
}
