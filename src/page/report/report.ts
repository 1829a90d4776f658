import type { ReportContent } from '../../report/content/content.ts';
import { html } from '../html.ts';
import { type Page, page, type Section } from '../shell.ts';
import { curveSections } from './curves.ts';
import { resultsTable, sweepCharts, tradeOffChart } from './results.ts';
import { shownSections } from './shown.ts';
import {
  environmentCard,
  graphCard,
  metricsCard,
  outputTable,
  paramsCard,
  stageTable,
  timelineCard,
  timeTable,
} from './stages.ts';
import { topOf } from './top.ts';

/** The report of a run as a page in one file. */
export const reportPage = (content: ReportContent, version: string): string =>
  page(reportParts(content, version));

export function reportParts(content: ReportContent, version: string): Page {
  const { results, sweeps, tradeOffs, curves, shown, stages, spans } = content;
  const curveSection =
    curves.length === 0 ? undefined : { id: 'curves', title: 'Curves', content: curveSections(curves) };
  // While it trains, what is looked at is how the loss falls.
  const isLive = content.outcome === 'running';
  const sections: readonly (Section | undefined)[] = [
    isLive ? curveSection : undefined,
    { id: 'stages', title: 'What ran, and why', content: [stageTable(stages), timeTable(content)] },
    results === null
      ? undefined
      : {
          id: 'results',
          title: 'Results',
          content: [
            resultsTable(results),
            html`<div class="cards">${tradeOffs.map(tradeOffChart)}${sweeps.map(sweepCharts)}</div>`,
          ],
        },
    isLive ? undefined : curveSection,
    shown.length === 0 ? undefined : { id: 'evaluation', title: 'Evaluation', content: shownSections(shown) },
    {
      id: 'run',
      title: 'The run',
      content: [
        graphCard(content),
        timelineCard(spans),
        metricsCard(stages),
        outputTable(stages),
        paramsCard(content),
        environmentCard(content),
      ],
    },
  ];
  return {
    title: `${content.pipeline}: ${content.outcome}, run ${content.run}`,
    top: topOf(content),
    sections: sections.filter((section) => section !== undefined),
    foot: html`One file that loads nothing. Made by pipeline ${version} of run ${content.run}; the values behind each chart are in its table.`,
  };
}
