import { expect, test } from 'vitest';
import { loadText } from '../load/loading.ts';

const head = 'version: 1\nname: x\n';

test('an escaped expression is the same text wherever it stands', () => {
  const text = 'a $${{ b }} $$${{ c }}';
  const loaded = loadText(`${head}params: { p: '${text}', deep: { q: ['${text}'] }, seen: 1 }
stages:
  direct: { run: "echo '${text}'", outputs: { o: o } }
  param: { run: "echo \${{ params.p }}", outputs: { o: o } }
  deep: { run: "echo \${{ params.deep.q.0 }}", outputs: { o: o } }
  axis: { run: "echo \${{ matrix.m }}", matrix: { m: ['${text}'] }, outputs: { o: o } }
  axes: { run: "echo \${{ matrix.m }}", matrix: { m: "\${{ params.deep.q }}" }, outputs: { o: o } }
  env: { run: echo, env: { E: '${text}', F: "\${{ params.p }}" }, outputs: { o: o } }
`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failures));
  const is = 'a ${{ b }} $${{ c }}';
  for (const { stage, action, env } of loaded.plan.stages)
    if (stage === 'env') expect(env).toEqual({ E: is, F: is });
    else expect([stage, 'run' in action && action.run[1]?.join('')]).toEqual([stage, is]);
});

test('the same of a value that is set', () => {
  const stages = 'stages:\n  s: { run: "echo ${{ params.p }}", outputs: { o: o } }\n';
  const loaded = loadText(`${head}params: { p: 1 }\n${stages}`, ["params.p='$${{ x }}'"]);
  const [planned] = loaded.ok ? loaded.plan.stages : [];
  expect(planned?.action).toMatchObject({ run: [['echo'], ['${{ x }}']] });
  const formula = loadText(`${head}params: { p: 1 }\n${stages}`, ["params.p='${{ x }}'"]);
  expect(formula.ok ? [] : formula.failures.map(({ code }) => code)).toEqual(['expression-not-here']);
});

test('an output may have braces in its path', () => {
  const loaded = loadText(`${head}stages:\n  s: { run: echo, outputs: { o: "$\${{ x }}" } }\n`);
  expect(loaded.ok && loaded.plan.stages[0]?.outputs).toMatchObject({ o: { path: '${{ x }}' } });
});
