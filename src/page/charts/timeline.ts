import { duration } from '../../report/numbers.ts';
import { figure } from '../figure.ts';
import type { Html } from '../html.ts';
import { drawn, Plot } from './plot.ts';

/** When each stage began and how long it took, in seconds since the run began. */
export interface Bar {
  readonly name: string;
  readonly start: number;
  readonly seconds: number;
  readonly look: 'critical' | 'beside' | 'restored' | 'failed';
}

const fills: { readonly [look in Bar['look']]: string } = {
  critical: 'var(--c1)',
  beside: 'var(--faint)',
  restored: 'var(--c3)',
  failed: 'var(--bad)',
};
const words: { readonly [look in Bar['look']]: string } = {
  critical: 'on the critical path',
  beside: 'beside it',
  restored: 'restored',
  failed: 'failed or interrupted',
};
const places: { readonly [look in Bar['look']]: number } = { critical: 0, beside: 8, restored: 2, failed: 9 };

/** A bar a stage, never so short that it cannot be seen. */
export function timeline(bars: readonly Bar[], about: string): Html {
  const end = Math.max(...bars.map(({ start, seconds }) => start + seconds), 0.001);
  const least = end / 300;
  const to = (bar: Bar) => bar.start + Math.max(least, bar.seconds);
  const longest = Math.min(240, Math.max(...bars.map(({ name }) => name.length)) * 6.4 + 12);
  const { svg } = drawn('Timeline of the stages', {
    width: 1080,
    height: 44 + bars.length * 22,
    marginLeft: longest,
    marginRight: 60,
    marginTop: 8,
    marginBottom: 32,
    x: {
      domain: [0, end],
      label: null,
      tickFormat: (seconds: number) => (seconds === 0 ? '0' : duration(seconds)),
      grid: true,
      ticks: ticksTo(end),
    },
    y: {
      domain: bars.map((_, at) => at),
      label: null,
      tickFormat: (at: number) => cut(bars[at]!.name),
      tickSize: 0,
      padding: 0.25,
    },
    marks: [
      Plot.barX(bars, {
        y: (_: Bar, at: number) => at,
        x1: 'start',
        x2: to,
        fill: ({ look }: Bar) => fills[look],
        rx: 2,
        title: ({ name, start, seconds, look }: Bar) =>
          `${name}: ${duration(seconds)}, from ${duration(start)} on, ${words[look]}`,
        className: 'bar',
      }),
      Plot.text(bars, {
        y: (_: Bar, at: number) => at,
        x: to,
        text: ({ seconds }: Bar) => duration(seconds),
        textAnchor: 'start',
        dx: 5,
        className: 'time',
      }),
    ],
  });
  const looks = [...new Set(bars.map(({ look }) => look))];
  return figure({
    title: 'Timeline',
    about,
    legend: looks.map((look) => ({ name: words[look], colour: places[look], look: 'dot' })),
    chart: svg,
    table: {
      head: ['stage', 'from', 'took', 'where'],
      rows: bars.map(({ name, start, seconds, look }) => [
        name,
        duration(start),
        duration(seconds),
        words[look],
      ]),
    },
  });
}

const cut = (name: string): string => (name.length <= 36 ? name : `${name.slice(0, 35)}…`);

const steps = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 43_200, 86_400,
];

/** At most nine round times. */
function ticksTo(end: number): number[] {
  const step = steps.find((size) => end / size <= 8) ?? end / 8;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step);
}
