import { type IncomingHttpHeaders, type OutgoingHttpHeaders, validateHeaderValue } from 'node:http';
import { connect } from 'node:net';
import type { Answer } from './answer.ts';
import { brokenOff, faultOf } from './connection-fault.ts';
import type { Exchange } from './http.ts';
import type { Watch } from './watch.ts';

const room = 1 << 20; // bytes of the one buffer
const longestHead = 1 << 16; // bytes

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
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 80),
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
    if (read === undefined) {
      socket.destroy();
      answer(undefined);
      return false;
    }
    rest = head.subarray(end + 4);
    left = read.length;
    answer({ ...read, to, abandon: () => socket.destroy() });
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
    const lines = Object.entries({ host: url.host, connection: 'close', ...headers }).map(([name, value]) => {
      validateHeaderValue(name, String(value));
      return `${name}: ${value}\r\n`;
    });
    socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  });
  return { answered, stop: (fault) => socket.destroy(fault) };
}

/** The head of an answer whose body is as long as it says; `undefined` for any other. */
function readHead(
  text: string,
): { readonly status: number; readonly headers: IncomingHttpHeaders; readonly length: number } | undefined {
  const [first = '', ...lines] = text.split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (200|206)(?: |$)/.exec(first)?.[1]);
  const headers: { [name: string]: string } = {};
  for (const line of lines) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const key = name.toLowerCase();
    if (key === 'content-length' && key in headers) return undefined;
    headers[key] = value;
  }
  const length = headers['content-length'] ?? '';
  if (!status || !/^\d{1,15}$/.test(length) || 'transfer-encoding' in headers) return undefined;
  return { status, headers, length: Number(length) };
}
