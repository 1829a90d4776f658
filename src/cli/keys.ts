import type { ReadStream } from 'node:tty';
import { isErrno } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';

/**
 * Hears single keys while a run is shown. The terminal then hands over Ctrl-C and Ctrl-Z as keys, too, so that they are made signals
 * again. Nothing where standard input is no terminal, or belongs to another program: who changes a terminal from the background is stopped.
 * Returns what ends the hearing.
 */
export function listenToKeys(input: ReadStream, heard: (key: string) => void): () => void {
  if (input.isTTY !== true || !isInFront()) return () => {};
  const listen = (bytes: Buffer) => {
    for (const key of bytes.toString('latin1')) {
      if (key === '\u0003') process.kill(process.pid, 'SIGINT');
      else if (key === '\u001a') rest();
      else heard(key);
    }
  };
  const rest = () => {
    input.setRawMode(false);
    input.pause();
    process.kill(process.pid, 'SIGSTOP');
  };
  const goOn = () => {
    if (!isInFront()) return;
    input.setRawMode(true);
    input.resume();
  };
  process.on('SIGCONT', goOn);
  input.on('data', listen);
  goOn();
  return () => {
    process.off('SIGCONT', goOn);
    input.off('data', listen);
    if (isInFront()) input.setRawMode(false);
    input.pause();
    input.unref();
  };
}

/** Whether this process group is the one that its terminal listens to: fields 5 and 8 of Linux's `stat`; elsewhere it is not known. */
function isInFront(): boolean {
  const stat = textOf('/proc/self/stat', isErrno);
  if (stat === undefined) return false;
  const [, , group, , , front] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === front;
}
