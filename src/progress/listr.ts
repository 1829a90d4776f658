import { Listr, type ListrRenderer } from 'listr2';

/** A list of stages that listr2 keeps: each settles once, and the list ends when all have. */
export interface StageList {
  /** The stage has ended, well or not. */
  readonly settle: (id: string) => void;
  /** Settles what is left; resolves when the last frame is drawn. */
  readonly end: () => Promise<void>;
}

const framesPerSecond = 10;

/** Shows the stages through listr2, drawn by `draw` and not by one of listr2's own renderers. */
export function stageList(ids: readonly string[], draw: () => void): StageList {
  const settled = new Map<string, () => void>();
  const tasks = ids.map((id) => ({
    title: id,
    task: () => new Promise<void>((resolve) => settled.set(id, resolve)),
  }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false, // the command line decides what a signal does
    renderer: rendererOf(draw),
  });
  const early = new Set<string>();
  const running = list.run().then(() => {});
  const settle = (id: string) => {
    const resolve = settled.get(id);
    if (resolve === undefined) early.add(id);
    else resolve();
  };
  return {
    settle,
    end: async () => {
      // listr2 starts its tasks in later turns of the event loop: none may be left behind.
      while (settled.size < ids.length) await new Promise<void>((resolve) => setImmediate(resolve));
      for (const id of [...early, ...ids]) settle(id);
      await running;
    },
  };
}

/** A renderer class, as listr2 wants one: it draws a frame at a steady rate until the list ends. */
const rendererOf = (draw: () => void) =>
  class implements ListrRenderer {
    static readonly rendererOptions = {};
    static readonly rendererTaskOptions = {};
    static readonly nonTTY = true; // whether this is a terminal was decided before
    private timer: NodeJS.Timeout | undefined;

    render(): void {
      draw();
      this.timer = setInterval(draw, 1000 / framesPerSecond);
    }

    end(): void {
      clearInterval(this.timer);
      draw();
    }
  };
