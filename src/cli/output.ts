import { createReadStream, fstatSync, writeSync } from 'node:fs';
import { maskUrls } from '../base/mask-urls.ts';
import { plainText } from '../base/plain.ts';
import { ownStyles } from '../report/paint.ts';
import { errnoWords, isErrno } from '../store/errno.ts';
import { commandGuard } from './command-guard.ts';
import type { World } from './world.ts';

/** The ways by which a command writes, and whether some of it was lost. */
export interface Output extends Pick<World, 'out' | 'err' | 'data' | 'draw' | 'annotate' | 'outFile'> {
  /** Standard output could not take everything, for another reason than that its reader went away. */
  readonly isLost: () => boolean;
}

/**
 * Standard output and error, where text meets a terminal or a log viewer. All text loses the passwords of its URLs, control characters and
 * escape sequences but those of our own colours, and under GitHub Actions what its runner would take for a command.
 */
export function openOutput(environment: World['environment'], hasColours: boolean): Output {
  const isGuarded = environment['GITHUB_ACTIONS'] === 'true';
  let isLost = false;
  const err = writer(process.stderr, { isGuarded, hasColours, lost: () => {} });
  const out = writer(process.stdout, {
    isGuarded: isGuarded && !isFile(1),
    hasColours,
    lost: (error) => {
      isLost = true;
      err.text(`standard output cannot be written: ${errnoWords(error)}\n`);
    },
  });
  const isShown = process.stdout.isTTY || (isGuarded && !isFile(1));
  return {
    out: out.text,
    err: err.text,
    data: isShown ? out.text : out.raw,
    draw: out.raw,
    annotate: (text) => err.raw(plainText(maskUrls(text)).replaceAll('##[', '## [')),
    outFile: async (path) => {
      for await (const bytes of createReadStream(path)) {
        if (!process.stdout.writable) return;
        if (!process.stdout.write(bytes)) await hasRoom(process.stdout);
      }
    },
    isLost: () => isLost,
  };
}

/** Resolves when a stream takes more, or never will. */
const hasRoom = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const over = () => {
      for (const event of events) stream.off(event, over);
      resolve();
    };
    for (const event of events) stream.on(event, over);
  });

interface Writing {
  readonly isGuarded: boolean;
  readonly hasColours: boolean;
  readonly lost: (error: NodeJS.ErrnoException) => void;
}

/** A stream that fails (a full disk, a terminal that is gone) ends the printing and not the work. */
function writer(stream: NodeJS.WriteStream, { isGuarded, hasColours, lost }: Writing) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') lost(error); // a reader that went away, as in `| head`, has had what it wanted
  });
  const guard = isGuarded ? commandGuard() : (text: string) => text;
  const raw = (text: string) => void (stream.writable && stream.write(text));
  return { raw, text: (text: string) => raw(guard(safe(maskUrls(text), hasColours))) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Text without control characters but tab and line feed, and without escape sequences but those of our own colours. */
function safe(text: string, hasColours: boolean): string {
  if (!suspicious.test(text)) return text;
  const lines = text.replace(/\r\n?/g, '\n'); // a lone one would draw over the line
  if (!hasColours) return plainText(lines);
  return lines
    .split(ownStyles)
    .map((piece, at) => (at % 2 === 0 ? plainText(piece) : piece))
    .join('');
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false; // closed: nothing is written
  }
}

/** Writes at once, for a process that ends in this moment. */
export function lastWords(text: string): void {
  try {
    writeSync(2, commandGuard()(plainText(maskUrls(text))));
  } catch {
    // Whatever it is, there is nobody left to tell: standard error was the last place.
  }
}
