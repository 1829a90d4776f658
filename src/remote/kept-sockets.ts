import { connect, type Socket } from 'node:net';
import type { Answer } from './answer.ts';
import { brokenOff, faultOf } from './connection-fault.ts';
import { RemoteFault } from './fault.ts';
import { type Head, longestHead, readHead } from './head.ts';
import { placeOf } from './head-sent.ts';
import type { Exchange } from './http.ts';
import type { Watch } from './watch.ts';

/** Bytes of the longest body that is taken; it is held in memory. */
const longest = 1 << 20;

const nothing = Buffer.alloc(0);
const opening = 'HTTP/1.';

/** A request in bytes, and what of its answer can be said beforehand. */
export interface Short {
  readonly method: string;
  readonly url: URL;
  readonly bytes: Uint8Array;
}

/** Hears what a socket reads; `undefined`: it ended. */
type Hear = (piece: Uint8Array | undefined) => void;

interface Kept {
  readonly socket: Socket;
  hear: Hear | undefined;
  broken: unknown;
}

/**
 * Connections to one plain HTTP server that are used again, for short requests and answers. Node's client takes 50 µs for one where this
 * takes 12, and a start that is as much shorter. It knows the plainest answers alone, heads as `readHead` knows them and bodies of a said length:
 * `undefined` for any other, and where a kept connection turns out to be gone. Then Node's client is to ask, which is nobody's harm: whatever
 * is asked here can be asked twice.
 */
export class KeptSockets {
  readonly #idle: Kept[] = [];
  readonly #room = Buffer.allocUnsafeSlow(1 << 16); // of all: what is read is looked at before anything else is read

  close(): void {
    for (const { socket } of this.#idle) socket.destroy();
  }

  ask(
    { method, url, bytes }: Short,
    watch: Watch,
    over: () => void,
    failed: (error: unknown) => void,
  ): Exchange<Answer | undefined> {
    const known = this.#idle.pop();
    const kept = known ?? this.#open(url);
    const { socket } = kept;
    if (known !== undefined) socket.ref();
    let came = Buffer.alloc(0);
    let head: Head | undefined;
    let answer: (answer: Answer | undefined) => void;
    const answered = new Promise<Answer | undefined>((resolve) => {
      answer = resolve;
    });

    const done = (given: Answer | undefined, keep: boolean) => {
      kept.hear = undefined;
      // What has not been sent by now, or comes without having been asked for, would be taken for part of the next exchange.
      if (keep && socket.writableLength === 0) this.#keep(kept);
      else socket.destroy();
      over();
      answer(given);
    };

    kept.hear = (piece) => {
      if (piece === undefined) {
        kept.hear = undefined;
        if (known !== undefined && came.length === 0 && !(kept.broken instanceof RemoteFault)) {
          over();
          answer(undefined);
        } else failed(faultOf(kept.broken) ?? brokenOff());
        return;
      }
      watch.moved(piece.length);
      came = came.length === 0 ? Buffer.from(piece) : Buffer.concat([came, piece]);
      if (head === undefined) {
        const start = came.toString('latin1', 0, opening.length);
        if (!opening.startsWith(start)) {
          kept.hear = undefined;
          socket.destroy();
          return failed(new RemoteFault('it does not speak HTTP', true));
        }
        const end = came.indexOf('\r\n\r\n');
        if (end < 0) return void (came.length > longestHead && done(undefined, false));
        head = readHead(came.toString('latin1', 0, end));
        if (head === undefined) return done(undefined, false);
        came = came.subarray(end + 4);
      }
      const { status, headers, last } = head;
      const length = method === 'HEAD' || status === 204 ? 0 : head.length;
      const said = { status, headers, length: head.length, abandon: () => {} };
      if (length === undefined || length > longest) {
        const isBodyWanted = method === 'GET' && status < 300; // of all other answers the status says enough
        return done(isBodyWanted ? undefined : { ...said, whole: nothing, to: async () => {} }, false);
      }
      if (came.length < length) return;
      const body = came.subarray(0, length);
      done({ ...said, whole: body, to: async (take) => take(body) }, !last && came.length === length);
    };
    socket.write(bytes);
    return { answered, stop: (fault) => socket.destroy(fault) };
  }

  #keep(kept: Kept): void {
    kept.socket.unref();
    this.#idle.push(kept);
  }

  #open(url: URL): Kept {
    const socket = connect({
      ...placeOf(url),
      noDelay: true,
      onread: {
        buffer: this.#room,
        callback: (length, buffer) => {
          if (kept.hear === undefined) socket.destroy();
          else kept.hear(buffer.subarray(0, length));
          return true;
        },
      },
    });
    const kept: Kept = { socket, hear: undefined, broken: undefined };
    socket.on('error', (error) => {
      kept.broken = error;
    });
    socket.on('close', () => {
      const at = this.#idle.indexOf(kept);
      if (at >= 0) this.#idle.splice(at, 1);
      kept.hear?.(undefined);
    });
    return kept;
  }
}
