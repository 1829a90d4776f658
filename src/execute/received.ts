import type { EventBody } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import type { StageMessage } from '../stage/messages.ts';

const MAX_EVENTS = 10_000; // notices, metrics and circumstances of a stage that become events

/**
 * Takes in a stage's messages: events for who listens, facts for its entry. Of a stage that talks without end the notices go into its log
 * from some point on, and of its metrics and circumstances only the last values become events, when it has ended.
 */
export class Received {
  problem: StageProblem | undefined;
  #said = 0;
  readonly #metrics = new Map<string, number>();
  readonly #circumstances = new Map<string, string | number>();
  readonly notices: string[] = [];

  constructor(
    private readonly stage: string,
    private readonly record: (body: EventBody) => void,
    private readonly log: (line: string) => void,
  ) {}

  readonly message = (message: StageMessage): void => {
    const { stage } = this;
    switch (message.message) {
      case 'progress':
        this.record({ event: 'stage-progress', stage, progress: message.progress });
        break;
      case 'point':
        this.record({ event: 'stage-point', stage, point: message.point });
        break;
      case 'metric':
        this.#metrics.set(message.name, message.value);
        this.#say({ event: 'stage-metric', stage, name: message.name, value: message.value });
        break;
      case 'notice':
        if (this.#said >= MAX_EVENTS) this.log(message.text);
        else {
          this.notices.push(message.text);
          this.#say({ event: 'stage-notice', stage, text: message.text });
        }
        break;
      case 'circumstance':
        this.#circumstances.set(message.name, message.value);
        this.#say({ event: 'stage-circumstance', stage, name: message.name, value: message.value });
        break;
      case 'problem':
        this.problem = message.problem;
    }
  };

  get metrics(): { readonly [name: string]: number } {
    return Object.fromEntries(this.#metrics);
  }

  get circumstances(): { readonly [name: string]: string | number } {
    return Object.fromEntries(this.#circumstances);
  }

  end(): void {
    if (this.#said <= MAX_EVENTS) return;
    const { stage } = this;
    for (const [name, value] of this.#metrics) this.record({ event: 'stage-metric', stage, name, value });
    for (const [name, value] of this.#circumstances)
      this.record({ event: 'stage-circumstance', stage, name, value });
  }

  #say(body: EventBody): void {
    this.#said += 1;
    if (this.#said <= MAX_EVENTS) this.record(body);
    if (this.#said !== MAX_EVENTS) return;
    const text = 'it says more than is kept: further notices are in its log';
    this.notices.push(text);
    this.record({ event: 'stage-notice', stage: this.stage, text });
  }
}
