import { createReadStream } from 'node:fs';
import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { RemoteFault } from './fault.ts';

/** A request below a remote's address. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Body;
}

/** What is sent; with its digest, which some servers hold it against. */
export type Body = { readonly sha256: string; readonly size: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly file: string /** Where in it to begin. */; readonly start: number }
);

/** An answer whose body has not been read. */
export interface Answer {
  readonly status: number;
  readonly message: IncomingMessage;
  /** Bytes, where they were said beforehand. */
  readonly length: number | undefined;
  /** The body, piece by piece. Ends with a fault where it is broken off or no longer comes. */
  readonly body: AsyncIterable<Buffer>;
  /** The connection is not to be used again: there is more than is wanted. */
  readonly abandon: () => void;
}

/** What a connection is given. */
export interface Wire {
  /** Milliseconds within which `leastProgress` bytes have to move, or an answer has to come. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** What proves who asks: headers that are added to each request. */
  readonly authorize: (request: Request) => Promise<OutgoingHttpHeaders>;
}

const mostRequests = 16; // at once
const leastProgress = 4096; // bytes a timeout; less is no progress, however steady

/** Node's own client: bodies are streamed both ways with a length, connections kept. */
export class Connection {
  readonly #wire: Wire;
  readonly #turns = new Turns(mostRequests);
  /** Break off the requests under way. */
  readonly #under = new Set<() => void>();
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };

  constructor(wire: Wire) {
    this.#wire = wire;
    wire.signal.addEventListener('abort', () => {
      for (const abort of this.#under) abort();
    });
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  /** Makes a request. Throws a `RemoteFault` where there is no answer, or one that says the server cannot now. */
  async send(request: Request): Promise<Answer> {
    const { signal, authorize, timeout } = this.#wire;
    const { method, url, headers, body } = request;
    const secure = url.protocol === 'https:';
    const authorized = await authorize(request);
    const turnOver = await this.#turns.take();
    if (signal.aborted) turnOver();
    if (signal.aborted) throw new RemoteFault('it was broken off', false);
    const answer = await new Promise<Answer>((resolve, reject) => {
      const sent = (secure ? https : http).request(url, {
        method,
        agent: this.#agents[secure ? 'https:' : 'http:'],
        headers: { ...headers, ...authorized, ...(body && { 'content-length': body.size }) },
      });
      const watch = new Watch(timeout, () => sent.destroy(new RemoteFault(slow(timeout), true)));
      const abort = () => sent.destroy(new RemoteFault('it was broken off', false));
      const over = () => {
        turnOver();
        watch.end();
        this.#under.delete(abort);
      };
      this.#under.add(abort);
      sent.on('close', over);
      sent.on('error', (error) => {
        over();
        reject(faultOf(error));
      });
      sent.on('response', (message) => resolve(answerOf(message, watch, () => sent.destroy())));
      give(body, sent, watch);
    });
    if (answer.status < 500 && answer.status !== 429 && answer.status !== 408) return answer;
    answer.abandon();
    const isFull = answer.status === 507;
    throw new RemoteFault(isFull ? 'it is full (507)' : `it answered ${answer.status}`, !isFull);
  }
}

function give(body: Body | undefined, sent: http.ClientRequest, watch: Watch): void {
  if (body === undefined) return void sent.end();
  if ('bytes' in body) return void sent.end(body.bytes);
  if (body.size === 0) return void sent.end();
  const { file, start, size } = body;
  const source: Readable = createReadStream(file, { start, end: start + size - 1, highWaterMark: 1 << 18 });
  source.on('data', (piece) => watch.moved(piece.length));
  source.on('error', (error) => sent.destroy(error));
  sent.on('close', () => source.destroy());
  source.pipe(sent);
}

function answerOf(message: IncomingMessage, watch: Watch, abandon: () => void): Answer {
  const length = message.headers['content-length'];
  return {
    status: message.statusCode ?? 0,
    message,
    length: length === undefined ? undefined : Number(length),
    abandon,
    body: bodyPieces(message, watch),
  };
}

const mostHeld = 4 * 2 ** 20; // bytes of a body that came and were not taken

/** Through room of its own: the message's own would stop the socket after every piece, and a fast connection runs at half its rate. */
async function* bodyPieces(message: IncomingMessage, watch: Watch): AsyncGenerator<Buffer, void> {
  message.on('data', (piece: Buffer) => watch.moved(piece.length));
  try {
    yield* pipeline(message, new PassThrough({ highWaterMark: mostHeld }), () => {}) as AsyncIterable<Buffer>;
  } catch (error) {
    throw faultOf(error);
  }
}

/** The whole body, as long as it is no longer than `most` bytes. */
export async function bodyOf({ body, abandon }: Answer, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) {
      abandon();
      throw new RemoteFault(`it gave more than ${most} bytes`, false);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Reads what is left of an answer that matters no more, so that its connection can be used again. */
export async function drained({ body, abandon }: Answer): Promise<void> {
  let left = 1 << 16;
  try {
    for await (const piece of body) {
      left -= piece.length;
      if (left < 0) return abandon();
    }
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
  }
}

const slow = (timeout: number): string => `it was silent or too slow for ${timeout / 1000} s`;

/** Hands out a number of turns, in order. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** Resolves to what gives the turn back; called once more it does nothing. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}

/** Calls `stop` once too little has moved for `timeout` milliseconds, from the first look on. */
class Watch {
  readonly #timer: NodeJS.Timeout;
  #moved = 0;

  constructor(timeout: number, stop: () => void) {
    this.#timer = setInterval(() => {
      if (this.#moved < leastProgress) stop();
      this.#moved = 0;
    }, timeout);
  }

  moved(bytes: number): void {
    this.#moved += bytes;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

const words: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name could not be looked up',
  ECONNRESET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  ECONNABORTED: 'it broke the connection off',
  ETIMEDOUT: 'it could not be reached in time',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
};

/** What Node says of a connection is the remote's fault; anything else is a bug and goes on. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RemoteFault || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('HPE_')) return new RemoteFault('it does not speak HTTP', true);
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code);
  if (isTls) return new RemoteFault(`its certificate or encryption was not accepted (${code})`, false);
  return new RemoteFault(words[code] ?? `the connection failed (${code})`, true);
}
