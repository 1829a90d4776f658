import { describe, expect, test } from 'vitest';
import type { StageReport } from '../../../src/domain/report.ts';
import { compareSides, type ReportDiff } from '../../../src/report/diff/diff.ts';
import { diffMarkdown } from '../../../src/report/diff/markdown.ts';
import { mostBytes } from '../../../src/report/markdown.ts';
import { record, runReport, stageReport } from '../reports.ts';

const metrics = { accuracy: { better: 'higher', tolerance: 0.01 } } as const;

/** A run with these stages, each with its accuracy and a param. */
const run = (name: string, values: { readonly [stage: string]: number }, param = 'x') =>
  runReport({
    run: name,
    pipeline: 'story',
    metrics,
    stages: Object.fromEntries(
      Object.entries(values).map(([id, accuracy]): [string, StageReport] => [
        id,
        stageReport(id, { record: record({ with: { param } }), metrics: { accuracy, loss: 1 - accuracy } }),
      ]),
    ),
  });

const diffOf = (
  a: ReturnType<typeof run>,
  b: ReturnType<typeof run>,
  more: Partial<ReportDiff> = {},
): ReportDiff => ({
  ...compareSides(
    [
      { name: 'a', reports: [a] },
      { name: 'b', reports: [b] },
    ],
    'seed',
  ).diff,
  ...more,
});

describe('a diff in Markdown', () => {
  test('begins with its mark, and has what matters first', () => {
    const item = { text: 'a | b', label: 'x' };
    const flips = [
      {
        stage: 'one',
        output: 'predictions',
        side: 1,
        items: 2,
        unmatched: 0,
        fixed: [{ item, label: 'x', before: 'y', after: 'x' }],
        broken: [],
        p: 1,
      },
    ];
    const breaches = [{ threshold: 'tolerance', side: 1, stage: 'one', metric: 'accuracy', change: -0.1 }];
    const diff = diffOf(run('run-a', { one: 0.7 }), run('run-b', { one: 0.6 }, 'y'), { flips, breaches });
    expect(diffMarkdown(diff)).toBe(`<!-- pipeline diff story -->
## ❌ story: 1 worse, 1 changed with no direction declared.

**a** run-a, story, succeeded<br>
**b** run-b, story, succeeded

- ❌ not held: one accuracy changed by −0.100 (tolerance)

**one changed: with.param x → y.**

### accuracy (higher is better)

|  | a | b | change | % |  |
| --- | ---: | ---: | ---: | ---: | --- |
| \`one\` | 0.700 | 0.600 | **−0.100** | −14.3 % | 🔴 worse |

<details><summary>one.predictions: 2 items: 1 fixed, 0 broken; McNemar's p = 1</summary>

|  | item | label | before | after |
| --- | --- | --- | --- | --- |
| fixed | a &#124; b | x | y | x |

</details>

<details><summary>other metrics: 1</summary>

| metric | stage | a | b | change | % |  |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| \`loss\` | \`one\` | 0.300 | 0.400 | +0.100 | +33.3 % |  |

</details>

<details><summary>params: 1</summary>

| stage | what | before → after |
| --- | --- | --- |
| \`one\` | \`with.param\` | \`"x" → "y"\` |

</details>

1 stage differs, 0 the same.
`);
  });

  test('shows the metrics of what only one side has, the others before them', () => {
    const text = diffMarkdown(
      diffOf(run('run-a', { one: 0.7, two: 0.8 }), run('run-b', { one: 0.6, three: 0.9 })),
    );
    expect(text).toContain(`| \`one\` | 0.700 | 0.600 | **−0.100** | −14.3 % | 🔴 worse |
| \`three\` | – | 0.900 |  |  | only in b |
| \`two\` | 0.800 | – |  |  | only in a |
`);
    expect(text).toMatch(/`loss` \| `one` .*\n\| `loss` \| `three` .*only in b .*\n\| `loss` \| `two` /);
  });

  test('names the first thresholds that are not held, and how many more there are', () => {
    const breaches = Array.from({ length: 13 }, (_, at) => ({
      ...{ threshold: 'tolerance', side: 1, stage: `s${at}`, metric: 'accuracy', change: -0.1 },
    }));
    const text = diffMarkdown(diffOf(run('run-a', { one: 0.7 }), run('run-b', { one: 0.6 }), { breaches }));
    expect(text.match(/not held/g)).toHaveLength(10);
    expect(text).toContain('\n- and 3 more\n');
  });

  test('says that nothing differs', () => {
    const one = run('run-a', { one: 0.7 });
    expect(diffMarkdown(diffOf(one, one))).toContain('## ✅ story: the same\n');
  });

  test('fits a comment, however much differs, and names what it leaves out', () => {
    const many = (value: number, param: string) =>
      run(
        'r',
        Object.fromEntries(
          Array.from({ length: 300 }, (_, at) => [`stage-${at}-${'ü'.repeat(200)}`, value + at / 1000]),
        ),
        param,
      );
    const flip = { item: { text: '字'.repeat(400) }, label: 'x', before: 'y', after: 'x' };
    const flips = Array.from({ length: 60 }, (_, at) => ({
      stage: `evaluate-${at}`,
      output: 'predictions',
      side: 1,
      items: 100,
      unmatched: 0,
      fixed: Array.from({ length: 50 }, () => flip),
      broken: [],
      p: 0.5,
    }));
    const text = diffMarkdown(diffOf(many(0.2, 'x'), many(0.3, 'y'), { flips }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
    expect(text).toMatch(/Left out, since it would be too long for a comment: evaluate-.* and \d+ more\./);
    expect(text).toContain('and 260 more');
    expect(text).toMatch(/^<!-- pipeline diff story -->\n## 🔺/);
  });

  test('what stages and items are called notifies nobody, ends no cell and is no markup', () => {
    const name = 'x](http://e) | `@everyone` <img src=x> #1 -->';
    const text = diffMarkdown(
      diffOf(
        { ...run('a', { [name]: 0.5 }), pipeline: name },
        { ...run('b', { [name]: 0.6 }, name), pipeline: name },
      ),
    );
    const outsideCode = text.replace(/`[^`\n]*`/g, '');
    expect(outsideCode).not.toMatch(/@everyone|<img|http:\/\/|#1\b|[^-]-->.*-->/);
    const rows = text.split('\n').filter((line) => line.startsWith('| `x'));
    for (const row of rows) expect(row.match(/\|/g)!.length, row).toBeLessThanOrEqual(8);
    expect(rows.length).toBeGreaterThan(1);
  });
});
