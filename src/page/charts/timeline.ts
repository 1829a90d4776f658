import { duration } from '../../report/numbers.ts';
import { figure } from '../figure.ts';
import type { Html } from '../html.ts';
import { type Drawn, drawn, Plot } from './plot.ts';

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
  const longest = Math.min(240, Math.max(...bars.map(({ name }) => name.length)) * 6.4 + 12);
  const { svg } = draw(bars, end, { width: 1080, height: 44 + bars.length * 22, left: longest, most: 8 });
  const phone = draw(bars, end, { width: 360, height: 44 + bars.length * 36, left: 8, most: 3 });
  const looks = [...new Set(bars.map(({ look }) => look))];
  return figure({
    title: 'Timeline',
    about,
    legend: looks.map((look) => ({ name: words[look], colour: places[look], look: 'dot' })),
    chart: svg,
    narrow: { chart: phone.svg },
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

interface Size {
  readonly width: number;
  readonly height: number;
  /** Room for the names beside the bars; where there is hardly any, they stand above. */
  readonly left: number;
  /** Times on the axis. */
  readonly most: number;
}

function draw(bars: readonly Bar[], end: number, { width, height, left, most }: Size): Drawn {
  const isAbove = left < 20;
  const least = end / 300;
  const to = (bar: Bar) => bar.start + Math.max(least, bar.seconds);
  const row = (_: Bar, at: number) => at;
  const bar = { y: row, x1: 'start', x2: to, fill: ({ look }: Bar) => fills[look], rx: 2, className: 'bar' };
  const title = ({ name, start, seconds, look }: Bar) =>
    `${name}: ${duration(seconds)}, from ${duration(start)} on, ${words[look]}`;
  const time = { y: row, className: 'time' };
  return drawn('Timeline of the stages', {
    ...{ width, height, marginLeft: left, marginRight: isAbove ? 14 : 60, marginTop: 8, marginBottom: 32 },
    x: {
      domain: [0, end],
      label: null,
      tickFormat: (seconds: number) => (seconds === 0 ? '0' : duration(seconds)),
      grid: true,
      ticks: ticksTo(end, most),
    },
    y: {
      domain: bars.map((_, at) => at),
      label: null,
      tickFormat: isAbove ? null : (at: number) => cut(bars[at]!.name),
      tickSize: 0,
      ...(isAbove ? { ticks: [], padding: 0 } : { padding: 0.25 }),
    },
    marks: isAbove
      ? [
          Plot.barX(bars, { ...bar, title, insetTop: 20, insetBottom: 4 }),
          Plot.text(bars, {
            ...{ ...time, x: 0, textAnchor: 'start', dy: -7 },
            text: ({ name, seconds }: Bar) => `${cut(name)}  ${duration(seconds)}`,
          }),
        ]
      : [
          Plot.barX(bars, { ...bar, title }),
          Plot.text(bars, {
            ...{ ...time, x: to, textAnchor: 'start', dx: 5 },
            text: ({ seconds }: Bar) => duration(seconds),
          }),
        ],
  });
}

const cut = (name: string): string => (name.length <= 36 ? name : `${name.slice(0, 35)}…`);

const steps = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 43_200, 86_400,
];

/** Zero and at most as many round times. */
function ticksTo(end: number, most: number): number[] {
  const step = steps.find((size) => end / size <= most) ?? end / most;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step);
}
