import type { JsonObject } from '../../base/json.ts';
import type { ReportContent, StageContent } from '../../report/content/content.ts';
import type { Span } from '../../report/content/spans.ts';
import { verbOf } from '../../report/content/stages.ts';
import { bytes, count, duration } from '../../report/numbers.ts';
import { partsText } from '../../report/time-words.ts';
import { graphChart } from '../charts/graph.ts';
import { type Bar, timeline } from '../charts/timeline.ts';
import { dataTable } from '../figure.ts';
import { type Html, html } from '../html.ts';
import { lookOf, number, shortDigest, underWayWords } from './words.ts';

/** What ran and why, a row a stage; variants of which the same is to be said have one row. */
export function stageTable(stages: readonly StageContent[]): Html {
  const rows = alike(stages).map(
    ({ id, variants, did, why, seconds, from, notices, underWay }) =>
      html`<tr><td class="id">${id}${variants.length > 1 && html` ×${variants.length}<br><small>${variants.join(' · ')}</small>`}<td><span class="st ${lookOf(did)}">${verbOf(did)}</span><td class="n">${seconds !== null && duration(seconds)}<td class="why">${underWay === null ? why : underWayWords(underWay).join(' · ')}${from !== null && html`<br><small>made by run ${from.run}${from.seconds !== null && ` in ${duration(from.seconds)}`}</small>`}${notices.map((notice) => html`<br><small>${notice}</small>`)}`,
  );
  return html`<div class="card"><div class="scroll" tabindex="0" role="group" aria-label="Table: stages"><table class="stages"><thead><tr><th scope="col">stage<th scope="col">status<th scope="col" class="n">took<th scope="col">why</thead><tbody>${rows}</tbody></table></div></div>
`;
}

interface StageRow
  extends Pick<StageContent, 'id' | 'did' | 'why' | 'seconds' | 'from' | 'notices' | 'underWay'> {
  /** `lambda=0.25`. */
  readonly variants: readonly string[];
}

function alike(stages: readonly StageContent[]): readonly StageRow[] {
  const rows = new Map<string, StageContent[]>();
  for (const one of stages) {
    const key = JSON.stringify([one.stage, one.did, one.why, one.notices, one.from?.run, one.underWay]);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const sum = (values: readonly (number | null)[]) =>
    values.every((value) => value === null)
      ? null
      : values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return [...rows.values()].map((group) => {
    const [first] = group;
    const { did, why, notices, from, stage } = first!;
    if (group.length === 1) return { ...first!, variants: [] };
    return {
      id: stage,
      variants: group.map((one) => one.id.slice(stage.length + 1, -1)),
      did,
      why,
      notices,
      underWay: null,
      seconds: sum(group.map((one) => one.seconds)),
      from: from && { run: from.run, seconds: sum(group.map((one) => one.from?.seconds ?? null)) },
    };
  });
}

export function timeTable({ time }: ReportContent): Html | undefined {
  if (time.length < 2) return undefined;
  return html`<div class="card"><h3>Where the time went</h3>${dataTable(
    {
      head: ['stage', 'took', 'share', 'of which'],
      rows: time.map((use) => [
        use.variants === 1 ? use.stage : `${use.stage} ×${use.variants}`,
        duration(use.seconds),
        `${Math.round(100 * use.share)} %`,
        partsText(use),
      ]),
    },
    'where the time went',
  )}</div>
`;
}

export function graphCard({ graph: { nodes, arrows } }: ReportContent): Html {
  const drawn = graphChart(
    nodes.map(({ stage, variants, look, seconds, words }) => ({
      id: stage,
      name: variants === 1 ? stage : `${stage} ×${variants}`,
      line: seconds > 0 ? `${words} · ${duration(seconds)}` : words,
      look,
    })),
    arrows,
  );
  const takes = (stage: string) =>
    arrows
      .filter(({ to }) => to === stage)
      .map(({ from }) => from)
      .join(', ');
  return html`<figure class="card chart"><figcaption><h3>Graph</h3><p class="about">what takes from what; in blue what the run’s length hung on</p></figcaption><div class="scroll" tabindex="0" role="group" aria-label="Chart: graph">${drawn}</div>
<details class="data"><summary>Data table</summary>${dataTable({ head: ['stage', 'status', 'takes from'], rows: nodes.map(({ stage, words }) => [stage, words, takes(stage)]) }, 'graph')}</details></figure>
`;
}

const mostBars = 60;

export function timelineCard(spans: readonly Span[]): Html | undefined {
  if (spans.length === 0) return undefined;
  const shown = [...spans]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, mostBars)
    .sort((a, b) => a.start - b.start);
  const critical = spans.filter((span) => span.critical).reduce((sum, { seconds }) => sum + seconds, 0);
  const about = [
    `${duration(critical)} on the critical path: each began when the one before it ended, needing it or its place`,
    ...(shown.length < spans.length ? [`the longest ${mostBars} of ${spans.length} stages`] : []),
  ].join(' · ');
  return timeline(
    shown.map(({ stage, did, start, seconds, critical: isCritical }): Bar => {
      const failed = did === 'failed' || did === 'interrupted';
      const look = failed ? 'failed' : did === 'restored' ? 'restored' : isCritical ? 'critical' : 'beside';
      return { name: stage, start, seconds, look };
    }),
    about,
  );
}

export function outputTable(stages: readonly StageContent[]): Html | undefined {
  const rows = stages.flatMap(({ id, outputs }) =>
    outputs.map(({ name, type, digest, size, path }) => [
      html`<b>${id}.${name}</b>`,
      type,
      bytes(size),
      html`<span class="mono" title="${digest}">${shortDigest(digest)}</span>`,
      html`<span class="mono">${path}</span>`,
    ]),
  );
  if (rows.length === 0) return undefined;
  return html`<div class="card"><details><summary><b>Outputs</b>: ${count(rows.length, 'output')}, with sizes and digests</summary>${dataTable(
    { head: ['output', 'type', 'size', 'sha256', 'where'], rows },
    'outputs',
  )}</details></div>
`;
}

/** Those that were set, the defaults folded. */
export function paramsCard({ params, stages }: ReportContent): Html | undefined {
  const own = stages.filter(
    ({ set, defaults }) => Object.keys(set).length + Object.keys(defaults).length > 0,
  );
  if (own.length + Object.keys(params).length === 0) return undefined;
  return html`<div class="card"><h3>Parameters</h3>${
    Object.keys(params).length > 0 &&
    dataTable({ head: ['of the pipeline', 'value'], rows: pairs(params) }, 'parameters of the pipeline')
  }
${own.map(
  ({ id, set, defaults }) =>
    html`<details><summary><b>${id}</b>: ${
      Object.entries(set)
        .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
        .join(', ') || 'all as by default'
    }</summary>${dataTable({ head: ['not by default', 'value'], rows: pairs(set) }, `parameters of ${id}`)}${
      Object.keys(defaults).length > 0 &&
      html`<details><summary>${count(Object.keys(defaults).length, 'default')}</summary>${dataTable({ head: ['default', 'value'], rows: pairs(defaults) }, `defaults of ${id}`)}</details>`
    }</details>`,
)}</div>
`;
}

const pairs = (values: JsonObject): readonly (readonly (string | Html)[])[] =>
  Object.entries(values).map(([name, value]) => [
    name,
    html`<span class="mono">${JSON.stringify(value)}</span>`,
  ]);

export function metricsCard(stages: readonly StageContent[]): Html | undefined {
  const rows = stages.flatMap(({ id, metrics }) =>
    Object.entries(metrics)
      .filter(([name]) => !/\.(low|high)$/.test(name))
      .map(([name, value]) => {
        const [low, high] = [metrics[`${name}.low`], metrics[`${name}.high`]];
        const interval = low === undefined || high === undefined ? '' : `[${number(low)}, ${number(high)}]`;
        return [id, name, number(value), interval];
      }),
  );
  if (rows.length === 0) return undefined;
  return html`<div class="card"><details><summary><b>All metrics</b>: ${count(rows.length, 'value')}</summary>${dataTable({ head: ['stage', 'metric', 'value', 'interval'], rows }, 'all metrics')}</details></div>
`;
}

export function environmentCard({ environment, stages }: ReportContent): Html {
  const engines = [
    ...new Set(
      stages.filter(({ engine }) => engine !== '').map(({ engine, device }) => `${engine}: ${device}`),
    ),
  ];
  return html`<div class="card"><h3>Environment</h3>${dataTable(
    {
      head: ['what', 'value'],
      rows: [
        ...Object.entries(environment).map(([name, value]) => [
          name,
          html`<span class="any">${typeof value === 'string' ? value : JSON.stringify(value)}</span>`,
        ]),
        ...engines.map((engine) => ['engine', engine]),
      ],
    },
    'environment',
  )}</div>
`;
}
