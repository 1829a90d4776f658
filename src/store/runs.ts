import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeParent, replaceAt } from './atomic.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** `runs/<id>` of a run that is under way. */
export interface RunFolder {
  /** Sortable: `20261123-214502-7f3c`, UTC. */
  readonly id: string;
  readonly folder: string;
  /** Appends lines to `events.jsonl`. */
  readonly append: (lines: string) => void;
  /** Writes `report.json` and, unless another run has taken this one's place, points `runs/latest` here. */
  readonly finish: (report: string, isLatest?: boolean) => void;
}

export function makeRunFolder(store: Store, now: Date): RunFolder {
  const { id, folder } = makeFolder(layout(store.folder).runs, now);
  const events = openSync(join(folder, 'events.jsonl'), 'ax');
  return {
    id,
    folder,
    append: (lines) => {
      const bytes = Buffer.from(lines);
      for (let at = 0; at < bytes.length; ) at += writeSync(events, bytes, at);
    },
    finish: (report, isLatest = true) => {
      closeSync(events);
      writeFileSync(join(folder, '.report.json'), report);
      renameSync(join(folder, '.report.json'), join(folder, 'report.json'));
      if (!isLatest) return;
      const link = join(folder, '.latest');
      symlinkSync(id, link);
      replaceAt(layout(store.folder).latest, link);
    },
  };
}

function makeFolder(runs: string, now: Date): { id: string; folder: string } {
  const [date = '', time = ''] = now.toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
  for (;;) {
    const id = `${date}-${time}-${randomBytes(2).toString('hex')}`;
    const folder = join(runs, id);
    try {
      makeParent(folder, () => mkdirSync(folder));
      return { id, folder };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
