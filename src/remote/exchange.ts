import type { Dispatcher } from 'undici';
import type { Answer } from './answer.ts';
import { brokenOff, faultOf } from './connection-fault.ts';
import { RemoteFault, Unresponsive } from './fault.ts';
import { LEAST_PROGRESS_BYTES } from './limits.ts';

export interface ExchangeOptions {
  /** Milliseconds until the head of the answer has to be here, and within which a body has to move on. */
  readonly stallMs: number;
  /** Milliseconds from the beginning to the end. */
  readonly totalMs: number;
  /** Bytes that are sent before an answer is due. */
  readonly sends: number;
  readonly moved: (bytes: number) => void;
  /** Called once, when all is over. */
  readonly over: (succeeded: boolean) => void;
  /** Whether the server has sent or taken anything, for whatever request, within the last `stallMs`. */
  readonly isAlive: () => boolean;
  /** Called instead of ending this exchange only: nothing more is to be asked of the server. */
  readonly giveUp: (fault: Unresponsive) => void;
}

type Take = (piece: Buffer) => void;
interface Taker {
  readonly take: Take;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOST_WAITING_BYTES = 1 << 20;
const MOST_RELEASED_BYTES = 1 << 16;
const RELEASE_MS = 250;

/** One request and its answer, as undici reports them. Whatever the server does, `answered` settles, so does `to`, and `over` is called once. */
export class Exchange implements Dispatcher.DispatchHandlers {
  readonly answered: Promise<Answer>;
  readonly #options: ExchangeOptions;
  readonly #timers: { stall: NodeJS.Timeout; readonly total: NodeJS.Timeout };
  #resolve!: (answer: Answer) => void;
  #reject!: (error: unknown) => void;
  #abort: (() => void) | undefined;
  #resume: (() => void) | undefined;
  #isAnswered = false;
  #moved = 0;
  #sent = 0;
  #received = 0; // bytes of the body
  #end: { readonly error?: unknown } | undefined;
  #taker: Taker | undefined;
  /** Pieces of the body for which nobody has asked yet. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { stallMs, totalMs } = options;
    this.#timers = {
      stall: setInterval(() => this.#look(), stallMs),
      total: setTimeout(() => options.giveUp(new Unresponsive(tooSlow(totalMs))), totalMs),
    };
  }

  onConnect(abort: () => void): void {
    this.#abort = abort;
    if (this.#end !== undefined) abort();
  }

  /** Given the piece, although undici's types call it a count. */
  onBodySent(piece: number | Uint8Array): void {
    const bytes = typeof piece === 'number' ? piece : piece.byteLength;
    this.#sent += bytes;
    this.#move(bytes);
    if (this.#sent >= this.#options.sends) this.#beginPhase(); // now the answer is due
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    if (status < 200) return true;
    this.#resume = resume;
    this.#isAnswered = true;
    this.#beginPhase();
    this.#options.moved(raw.reduce((sum, { length }) => sum + length, 0));
    const headers = headersOf(raw);
    const length = headers['content-length'];
    this.#resolve({
      status,
      headers,
      length: length === undefined || !/^\d{1,15}$/.test(length) ? undefined : Number(length),
      to: (take) => this.#to(take),
      release: () => this.#release(),
      abandon: () => this.stop(brokenOff()),
    });
    return true;
  }

  onData(piece: Buffer): boolean {
    this.#received += piece.length;
    this.#move(piece.length);
    if (this.#taker !== undefined) this.#give(this.#taker, piece);
    else {
      this.#waiting.push(piece);
      this.#waitingBytes += piece.length;
    }
    return this.#waitingBytes < MOST_WAITING_BYTES;
  }

  onComplete(): void {
    this.#finish({});
  }

  onError(error: Error): void {
    this.#finish({ error: faultOf(error) });
  }

  /** Breaks it off, with an error for who waits. */
  stop(error: unknown): void {
    this.#finish({ error });
    this.#abort?.();
  }

  /** Gives what comes next all its time. */
  #beginPhase(): void {
    this.#timers.stall.refresh();
    this.#moved = 0;
  }

  #move(bytes: number): void {
    this.#moved += bytes;
    this.#options.moved(bytes);
  }

  #look(): void {
    const { stallMs, isAlive, giveUp } = this.#options;
    // A body of which nothing came is no answer either.
    if (this.#received === 0 && !isAlive())
      giveUp(new Unresponsive(`it has not answered for ${seconds(stallMs)}`));
    else if (this.#moved < LEAST_PROGRESS_BYTES)
      this.stop(new RemoteFault(`it was silent or too slow for ${seconds(stallMs)}`, true));
    this.#moved = 0;
  }

  #finish(end: { readonly error?: unknown }): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    clearInterval(this.#timers.stall);
    clearTimeout(this.#timers.total);
    this.#options.over(!('error' in end));
    if (!this.#isAnswered) this.#reject('error' in end ? end.error : brokenOff());
    if (this.#taker !== undefined) this.#settle(this.#taker, end);
  }

  #settle(taker: Taker, end: { readonly error?: unknown }): void {
    this.#taker = undefined;
    if ('error' in end) taker.reject(end.error);
    else taker.resolve();
  }

  #to(take: Take): Promise<void> {
    return new Promise((resolve, reject) => {
      const taker = { take, resolve, reject };
      this.#taker = taker;
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#waitingBytes = 0;
      for (const piece of waiting) if (this.#taker !== undefined) this.#give(taker, piece);
      if (this.#taker === undefined) return;
      if (this.#end === undefined) this.#resume?.();
      else this.#settle(taker, this.#end);
    });
  }

  #give(taker: Taker, piece: Buffer): void {
    try {
      taker.take(piece);
    } catch (error) {
      this.#taker = undefined;
      taker.reject(error);
      this.stop(brokenOff());
    }
  }

  #release(): void {
    if (this.#end !== undefined) return;
    const timer = setTimeout(() => this.stop(brokenOff()), RELEASE_MS);
    let left = MOST_RELEASED_BYTES;
    const done = () => clearTimeout(timer);
    this.#to((piece) => {
      left -= piece.length;
      if (left < 0) throw brokenOff();
    }).then(done, done);
  }
}

const seconds = (ms: number): string => `${ms / 1000} s`;
const tooSlow = (ms: number): string => `it was not done within ${seconds(Math.round(ms))}`;

function headersOf(raw: readonly Buffer[]): { readonly [name: string]: string } {
  const headers: { [name: string]: string } = Object.create(null);
  for (let at = 0; at + 1 < raw.length; at += 2)
    headers[raw[at]!.toString('latin1').toLowerCase()] = raw[at + 1]!.toString('latin1');
  return headers;
}
