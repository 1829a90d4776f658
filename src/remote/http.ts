import { setMaxListeners } from 'node:events';
import type { Dispatcher } from 'undici';
import type { Answer } from './answer.ts';
import { type Body, sent } from './body.ts';
import { Excess } from './excess.ts';
import { Exchange } from './exchange.ts';
import { RemoteFault, Unresponsive } from './fault.ts';
import { type Limits, transferMs } from './limits.ts';
import type { Clock } from './patience.ts';
import { Turns } from './turns.ts';

export type Headers = { readonly [name: string]: string };

/** A request below a remote's address. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers?: Headers;
  readonly body?: Body;
  /** Bytes of the answer, where they are known beforehand. */
  readonly expects?: number;
}

export interface ConnectionOptions {
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly clock: Pick<Clock, 'elapsed'>;
  /** Headers that prove who asks, for each request. */
  readonly authorize: (request: Request) => Promise<Headers>;
}

const MOST_REQUESTS = 16; // at once

/** Connections to one server, which are kept. They follow no proxy and no redirection. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #turns = new Turns(MOST_REQUESTS);
  readonly #underWay = new Set<Exchange>();
  readonly #excess: Excess;
  /** Closes every socket, one that is being connected too. */
  readonly #sockets = new AbortController();
  #pool: Promise<Dispatcher> | undefined;
  #lastMove = 0;
  /** Why nothing more is asked. */
  #ended: RemoteFault | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { excessMs } = options.limits;
    this.#excess = new Excess(options.limits, options.clock.elapsed, () =>
      this.#endWith(new Unresponsive(`it is too slow: it has cost ${excessMs / 1000} s more than it should`)),
    );
    setMaxListeners(0, this.#sockets.signal);
    const abort = () => this.#endWith(new RemoteFault('it was broken off', false));
    if (options.signal.aborted) abort();
    else options.signal.addEventListener('abort', abort, { once: true });
  }

  /** Why nothing more is asked of it. */
  get ended(): RemoteFault | undefined {
    return this.#ended;
  }

  /** Counts time that went into something which then had to be refused. */
  wasted(ms: number): void {
    if (this.#ended === undefined) this.#excess.wasted(ms);
  }

  close(): void {
    this.#endWith(new RemoteFault('it was closed', false));
    this.#sockets.abort();
    void this.#pool?.then((pool) => pool.destroy());
  }

  /** Makes a request. Throws a `RemoteFault` if there is no answer, or one that says that the server cannot give one now. */
  async send(request: Request): Promise<Answer> {
    const { method, url, headers, body } = request;
    const pool = await this.#connected(url);
    const authorized = await this.#options.authorize(request);
    const turnOver = await this.#turns.take();
    if (this.#ended !== undefined) {
      turnOver();
      throw this.#ended;
    }
    const exchange = this.#begin(request, turnOver);
    try {
      pool.dispatch(
        {
          method,
          path: `${url.pathname}${url.search}`,
          headers: { ...headers, ...authorized, ...(body && { 'content-length': String(body.size) }) },
          body: body === undefined ? null : sent(body),
          reset: false, // after a HEAD, too, the connection is kept
        },
        exchange,
      );
    } catch (error) {
      exchange.stop(error); // what was to be sent cannot be read
    }
    return ableNow(await exchange.answered);
  }

  #begin({ body, expects }: Request, turnOver: () => void): Exchange {
    const { limits, clock } = this.#options;
    const stallMs = body === undefined ? limits.readMs : limits.writeMs;
    const bytes = body?.size ?? expects;
    const exchange: Exchange = new Exchange({
      stallMs,
      totalMs: bytes === undefined ? limits.unsizedMs : transferMs(bytes, limits),
      sends: body?.size ?? 0,
      moved: (count) => {
        this.#lastMove = clock.elapsed();
        this.#excess.moved(count);
      },
      over: (succeeded) => {
        this.#underWay.delete(exchange);
        this.#excess.end(succeeded);
        turnOver();
      },
      giveUp: (fault) => this.#endWith(fault),
      isAlive: () => clock.elapsed() - this.#lastMove < 0.9 * stallMs,
    });
    this.#underWay.add(exchange);
    this.#excess.begin();
    return exchange;
  }

  /** Loaded when something is asked for the first time: most runs ask nothing. */
  #connected(url: URL): Promise<Dispatcher> {
    const { readMs } = this.#options.limits;
    this.#pool ??= import('./undici.ts').then(
      ({ Pool }) =>
        new Pool(url.origin, {
          headersTimeout: 0, // an exchange has timers of its own
          bodyTimeout: 0,
          connect: { timeout: readMs + 1000, signal: this.#sockets.signal },
        }),
    );
    return this.#pool;
  }

  #endWith(fault: RemoteFault): void {
    this.#ended ??= fault;
    for (const exchange of [...this.#underWay]) exchange.stop(this.#ended);
  }
}

/** Throws a fault for an answer that says that the server could take the request at another time. */
function ableNow(answer: Answer): Answer {
  const { status } = answer;
  if (status < 500 && status !== 429 && status !== 408) return answer;
  answer.release();
  const isFull = status === 507;
  throw new RemoteFault(isFull ? 'it is full (507)' : `it answered ${status}`, !isFull);
}
