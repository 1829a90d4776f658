import type { FailureContent, ReportContent, StageContent, Tile } from '../../report/content/content.ts';
import { duration } from '../../report/numbers.ts';
import { type Html, html } from '../html.ts';
import { tone, underWayWords, utc } from './words.ts';

/** The pipeline, how the run ended, failures before all else, and the numbers that stand out. */
export function topOf(content: ReportContent): Html {
  const { pipeline, outcome, sentences, failures, tiles, run, file, started, seconds, environment } = content;
  const facts: readonly (readonly [string, string])[] = [
    ['run', run],
    ['file', file],
    ['started', utc(started)],
    ['took', seconds === null ? '' : duration(seconds)],
    ['host', String(environment['host'] ?? '')],
  ];
  return html`<div class="head"><h1>${pipeline}</h1><span class="badge ${tone(outcome)}">${outcome}</span></div>
${failures.map(failureCard)}
<p class="lead">${sentences.join(' ')}</p>
<ul class="facts">${facts.filter(([, value]) => value !== '').map(([name, value]) => html`<li>${name} <b>${value}</b>`)}</ul>
${content.stages.map(nowCard)}
${tiles.length > 0 && html`<ul class="tiles">${tiles.map(tileOf)}</ul>`}`;
}

/** Of a stage that says how far it is. */
function nowCard({ id, underWay }: StageContent): Html | false {
  if (underWay === null) return false;
  const { step, steps } = underWay;
  const percent = steps > 0 ? `${Math.floor((100 * Math.min(step, steps)) / steps)} %` : '';
  return html`<section class="card going" aria-label="${id}, under way"><p><b>${id}</b> <b>${percent}</b></p><progress max="${steps}" value="${step}" aria-label="${id}"></progress>
<ul>${underWayWords(underWay).map((word) => html`<li>${word}`)}</ul></section>
`;
}

function failureCard({ stage, message, hint, place, lines, log, tolerated }: FailureContent): Html {
  const heading = tolerated ? `${stage} failed, and the run goes on without it` : `${stage} failed`;
  return html`<section class="card failure" aria-label="${heading}"><h2>${heading}</h2>
<p><b>${message}</b></p>${hint !== undefined && html`<p>${hint}</p>`}
${place !== undefined && html`<p class="small">${place.at}</p>${place.excerpt.length > 0 && html`<pre tabindex="0">${place.excerpt.join('\n')}</pre>`}`}
${lines.length > 0 && html`<p class="small">the last lines of its log${log !== undefined && html`, <span class="mono">${log}</span>`}</p><pre tabindex="0">${lines.join('\n')}</pre>`}</section>
`;
}

const tones = { better: 'good', worse: 'bad', other: 'warn' } as const;

const tileOf = ({ name, value, note, change }: Tile): Html =>
  html`<li>${name}<b>${value}</b>${change !== undefined && html`<span class="badge now ${tones[change.is]}" title="beside run ${change.run}">${change.text}${change.is !== 'other' && ` ${change.is}`}</span><br>`}${note.replace(/, (?=[^,]*\])/, ',\u00a0')}</li>`;
