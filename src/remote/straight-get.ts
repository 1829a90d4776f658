import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Answer } from './answer.ts';
import { brokenOff, faultOf } from './connection-fault.ts';
import { longestHead, readHead } from './head.ts';
import { headSent, placeOf } from './head-sent.ts';
import type { Exchange } from './http.ts';
import type { Watch } from './watch.ts';

const room = 1 << 18; // bytes of the one buffer

/**
 * A GET over a connection of its own, whose body comes through one buffer that is used again and again. Node's client makes a new one for
 * every 64 KiB and looks for the end in each, which is half of the time of a large body that comes fast. Only an answer of the plainest form
 * is taken: 200 or 206, of a length that was said. `undefined` for any other: it is to be asked for by Node's client.
 */
export function straightGet(
  url: URL,
  headers: OutgoingHttpHeaders,
  watch: Watch,
  over: () => void,
  failed: (error: unknown) => void,
): Exchange<Answer | undefined> {
  let broken: unknown;
  let head = Buffer.alloc(0);
  let rest = Buffer.alloc(0); // of the body, in what came with the head
  let left: number | undefined; // bytes of the body that are still to come; once there was a head
  let sink: { readonly take: (piece: Buffer) => void; readonly end: (error?: unknown) => void } | undefined;

  const socket = connect({
    ...placeOf(url),
    onread: {
      buffer: Buffer.allocUnsafeSlow(room),
      callback: (length, buffer) => {
        watch.moved(length);
        const piece = Buffer.from(buffer.buffer, buffer.byteOffset, length);
        if (left === undefined) return hear(piece);
        pass(piece);
        return true;
      },
    },
  });
  let answer: (answer: Answer | undefined) => void;
  const answered = new Promise<Answer | undefined>((resolve) => {
    answer = resolve;
  });

  /** False: nothing more is read until somebody takes it. */
  const hear = (piece: Buffer): boolean => {
    head = Buffer.concat([head, piece]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0 && head.length < longestHead) return true;
    const read = end < 0 ? undefined : readHead(head.toString('latin1', 0, end));
    if (read?.length === undefined || (read.status !== 200 && read.status !== 206)) {
      socket.destroy();
      answer(undefined);
      return false;
    }
    rest = head.subarray(end + 4);
    left = read.length;
    const { status, headers: said, length } = read;
    answer({ status, headers: said, length, to, abandon: () => socket.destroy() });
    return false;
  };

  const pass = (piece: Buffer): void => {
    const body = piece.subarray(0, left);
    left = (left ?? 0) - body.length;
    try {
      sink?.take(body);
      if (left === 0) end();
    } catch (error) {
      end(error);
    }
  };

  const end = (error?: unknown): void => {
    sink?.end(error);
    sink = undefined; // what still comes is nobody's
    socket.destroy();
  };

  const to: Answer['to'] = (take) =>
    new Promise((resolve, reject) => {
      sink = { take, end: (error) => (error === undefined ? resolve() : reject(error)) };
      if (socket.destroyed) return end(ending());
      pass(rest);
      socket.resume();
      return undefined;
    });

  const ending = () => faultOf(broken) ?? brokenOff();
  socket.on('error', (error) => {
    broken = error;
  });
  socket.on('close', () => {
    over();
    if (left === undefined) failed(ending());
    else end(ending());
  });
  socket.on('connect', () => {
    socket.write(headSent('GET', url, { connection: 'close', ...headers }));
  });
  return { answered, stop: (fault) => socket.destroy(fault) };
}
