import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { Answer } from './answer.ts';
import { type Body, give, little, withBody } from './body.ts';
import { brokenOff, faultOf } from './connection-fault.ts';
import { RemoteFault } from './fault.ts';
import { headSent } from './head-sent.ts';
import { KeptSockets } from './kept-sockets.ts';
import { straightGet } from './straight-get.ts';
import { Turns } from './turns.ts';
import { Watch } from './watch.ts';

/** A request below a remote's address. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Body;
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

/** To a server, whose connections are kept: over Node's own client, which streams bodies both ways with a length, or past it. */
export class Connection {
  readonly #wire: Wire;
  readonly #turns = new Turns(mostRequests);
  /** Break off the requests under way. */
  readonly #under = new Set<() => void>();
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };

  readonly #kept = new KeptSockets();

  constructor(wire: Wire) {
    this.#wire = wire;
    wire.signal.addEventListener('abort', () => {
      for (const abort of this.#under) abort();
    });
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
    this.#kept.close();
  }

  /** Makes a request. Throws a `RemoteFault` where there is no answer, or one that says the server cannot now. */
  async send(request: Request): Promise<Answer> {
    const { method, url, headers, body } = request;
    const secure = url.protocol === 'https:';
    const authorized = await this.#wire.authorize(request);
    const answer = await this.#inTurn<Answer>((watch, over, reject) => {
      const sent = (secure ? https : http).request(url, {
        method,
        agent: this.#agents[secure ? 'https:' : 'http:'],
        headers: { ...headers, ...authorized, ...(body && { 'content-length': body.size }) },
      });
      sent.on('close', over);
      sent.on('error', reject);
      let stop = (fault: RemoteFault): unknown => sent.destroy(fault);
      const answered = new Promise<Answer>((resolve) => {
        sent.on('response', (message) => {
          stop = (fault) => message.destroy(fault);
          resolve(answerOf(message, watch, () => sent.destroy()));
        });
      });
      give(body, sent, watch);
      return { answered, stop: (fault) => stop(fault) };
    });
    return ableNow(answer);
  }

  /** As `send`, where what is sent and what is to come are short. */
  async sendShort(request: Request): Promise<Answer> {
    const { method, url, headers, body } = request;
    if (url.protocol === 'http:' && (body === undefined || body.size <= little)) {
      const length = body && { 'content-length': body.size };
      const head = headSent(method, url, {
        ...headers,
        ...(await this.#wire.authorize(request)),
        ...length,
      });
      const answer = await this.#inTurn((watch, over, reject) =>
        this.#kept.ask({ method, url, bytes: withBody(head, body) }, watch, over, reject),
      );
      if (answer !== undefined) return ableNow(answer);
    }
    return this.send(request);
  }

  /** As `send`, for a GET whose body is large. */
  async sendForMuch(request: Request): Promise<Answer> {
    const { url, headers } = request;
    if (url.protocol === 'http:') {
      const given = { ...headers, ...(await this.#wire.authorize(request)) };
      const straight = await this.#inTurn((watch, over, reject) =>
        straightGet(url, given, watch, over, reject),
      );
      if (straight !== undefined) return straight;
    }
    return this.send(request);
  }

  /** Begins an exchange when its turn has come, and ends it when nothing moves any more or the run is broken off. */
  async #inTurn<T>(begin: Begin<T>): Promise<T> {
    const { signal, timeout } = this.#wire;
    const turnOver = await this.#turns.take();
    if (signal.aborted) turnOver();
    if (signal.aborted) throw new RemoteFault('it was broken off', false);
    return new Promise<T>((resolve, reject) => {
      const watch = new Watch(timeout, (fault) => exchange.stop(fault));
      const abort = () => exchange.stop(new RemoteFault('it was broken off', false));
      const over = () => {
        turnOver();
        watch.end();
        this.#under.delete(abort);
      };
      this.#under.add(abort);
      const failed = (error: unknown) => {
        over();
        reject(faultOf(error));
      };
      let exchange: Exchange<T>;
      try {
        exchange = begin(watch, over, failed);
      } catch (error) {
        return failed(error);
      }
      exchange.answered.then(resolve, reject);
    });
  }
}

/** Begins an exchange: `over` is called when its connection is free or gone, `reject` where it fails before there is an answer. */
type Begin<T> = (watch: Watch, over: () => void, reject: (error: unknown) => void) => Exchange<T>;

export interface Exchange<T> {
  readonly answered: Promise<T>;
  /** Breaks it off, with a fault for who waits. */
  readonly stop: (fault: RemoteFault) => void;
}

/** What a server answers that could take the request at another time is a fault. */
function ableNow(answer: Answer): Answer {
  const { status } = answer;
  if (status < 500 && status !== 429 && status !== 408) return answer;
  answer.abandon();
  const isFull = status === 507;
  throw new RemoteFault(isFull ? 'it is full (507)' : `it answered ${status}`, !isFull);
}

function answerOf(message: IncomingMessage, watch: Watch, abandon: () => void): Answer {
  const { headers, statusCode } = message;
  const length = headers['content-length'];
  message.on('error', () => {}); // who takes the body hears of it
  return {
    status: statusCode ?? 0,
    headers,
    length: length === undefined ? undefined : Number(length),
    abandon,
    to: (take) =>
      new Promise((resolve, reject) => {
        let isOver = false;
        const fail = (error: unknown) => {
          isOver = true; // what still comes is nobody's
          reject(error);
        };
        message.on('data', (piece: Buffer) => {
          watch.moved(piece.length);
          if (isOver) return;
          try {
            take(piece);
          } catch (error) {
            fail(error);
            abandon();
          }
        });
        message.on('end', () => {
          isOver = true;
          resolve();
        });
        message.on('error', (error) => fail(faultOf(error)));
        message.on('close', () => {
          if (!isOver) fail(faultOf(message.errored) ?? brokenOff());
        });
      }),
  };
}
