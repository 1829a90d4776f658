import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { StageReport } from '../domain/report.ts';
import { liveRuns } from '../execute/live.ts';
import { type Html, html } from '../page/html.ts';
import { reportParts } from '../page/report/report.ts';
import { tone } from '../page/report/words.ts';
import { body, type Page, page } from '../page/shell.ts';
import type { StageViews } from '../report/content/build.ts';
import { duration } from '../report/numbers.ts';
import { inShort } from '../report/runs.ts';
import { listRuns, type PastRun } from '../store/past-runs.ts';
import type { Store } from '../store/store.ts';
import { liveScript } from '../watch/live-script.ts';
import type { Watched } from '../watch/server.ts';
import { contentOfRun } from './report-content.ts';
import { newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import { stageViews } from './stage-views.ts';
import type { World } from './world.ts';

/** The pages of a store's runs as they are now. */
export function watchedIn(store: Store, world: World): Watched {
  const views = remembered();
  const runOf = (name: string | undefined): PastRun | undefined =>
    name === undefined ? newestFirst(store.folder)[0] : listRuns(store.folder).find(({ id }) => id === name);
  const parts = (name: string | undefined, base: string): Page | undefined => {
    const run = runOf(name);
    if (run === undefined) return name === undefined ? nothingYet() : undefined;
    const report = reportOf(run);
    if (report === undefined) return nothingYet();
    const live = liveRuns(store, new Date());
    const made = reportParts(contentOfRun(run, report, live.has(run.id), store, world, views), world.version);
    return {
      ...made,
      top: html`${statusLine(name)}${made.top}${runList(store, live, base, run.id)}`,
      foot: html`Served by pipeline ${world.version} to this machine only; pipeline report writes it to a file.`,
      live: liveScript,
    };
  };
  return {
    page: (name, base) => {
      const made = parts(name, base);
      return made && page(made);
    },
    fragment: (name, base) => {
      const made = parts(name, base);
      return made && body(made).text;
    },
    stamp: (name) => {
      const run = runOf(name);
      if (run === undefined) return '';
      const live = liveRuns(store, new Date()).has(run.id);
      return [
        run.id,
        live,
        ...['events.jsonl', 'report.json'].map((file) => stampOf(join(run.folder, file))),
      ].join(' ');
    },
  };
}

const stampOf = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '-' : `${stat.size}/${stat.mtimeMs}`;
};

const statusLine = (name: string | undefined): Html =>
  html`<p class="small" role="status"><span class="badge good" id="live">live</span> ${name === undefined ? 'the run that started last' : `run ${name}`}</p>`;

const nothingYet = (): Page => ({
  title: 'No run yet',
  top: html`${statusLine(undefined)}<div class="head"><h1>No run yet</h1><span class="badge warn">waiting</span></div><p class="lead">The page shows the first run as soon as it starts.</p>`,
  sections: [],
  foot: html``,
  live: liveScript,
});

const mostRuns = 30;

/** The runs, the newest first, each a link. */
function runList(store: Store, live: ReadonlySet<string>, base: string, shown: string): Html {
  const runs = newestFirst(store.folder).slice(0, mostRuns);
  if (runs.length < 2) return html``;
  const items = runs.flatMap((run) => {
    const report = reportOf(run);
    if (report === undefined) return [];
    const { pipeline, outcome, seconds } = inShort(report, live.has(run.id));
    const current = run.id === shown && html` aria-current="page"`;
    return [
      html`<li><a href="${base}?run=${run.id}"${current}>${run.id}</a> <span class="badge ${tone(outcome)}">${outcome}</span> ${pipeline}${seconds !== undefined && ` · ${duration(seconds)}`}`,
    ];
  });
  return html`<details><summary>Runs: ${items.length}</summary><ul class="runs"><li><a href="${base}">always the one begun last</a>${items}</ul></details>`;
}

const mostRemembered = 500;

/** What a finished stage has to show is the same each time. */
function remembered(): (stage: StageReport, store: Store) => StageViews {
  const known = new Map<string, StageViews>();
  return (stage, store) => {
    const key = JSON.stringify([stage.kind, stage.types, stage.outputs, stage.metrics]);
    const found = known.get(key) ?? stageViews(stage, store);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, found);
    return found;
  };
}
