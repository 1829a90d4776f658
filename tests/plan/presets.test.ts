import { expect, test } from 'vitest';
import { describeLoadFailures } from '../../src/report/words/load-failure.ts';
import { loadText } from '../load/loading.ts';

function loaded(params: string) {
  return loadText(
    `version: 1\nname: x\nparams: { name: long }\nstages:\n  s:\n    uses: finetune\n    inputs: { model: /project/shared, train: /project/shared }\n    with: ${params}\n`,
  );
}

function paramsOf(written: string): object {
  const result = loaded(written);
  if (!result.ok) throw new Error(describeLoadFailures(result.failures, result.locate));
  const action = result.plan.stages[0]!.action;
  if (!('params' in action)) throw new Error('no params');
  return action.params;
}

test('a preset is the values that it stands for: written out, they make the same stage', () => {
  const found = paramsOf('{ preset: long }');
  expect(found).toMatchObject({ epochs: 9, optimizer: 'sgd', lambda: 0.1, freeze: false });
  expect(found).not.toHaveProperty('preset');
  expect(paramsOf('{ epochs: 9, optimizer: sgd, lambda: 0.1 }')).toEqual(found);
  expect(paramsOf('{ epochs: 9, optimizer: sgd, lambda: 0.1, preset: none }')).toEqual(found);
});

test('what is written beside it counts', () => {
  expect(paramsOf('{ preset: long, epochs: 2 }')).toMatchObject({ epochs: 2, optimizer: 'sgd' });
  // Also of a param that another one may stand for.
  expect(paramsOf('{ preset: long, lambda: 0.9 }')).toMatchObject({ epochs: 9, lambda: 0.9 });
});

test('what rules a value of it out leaves it to the default', () => {
  expect(paramsOf('{ preset: long, freeze: true }')).toMatchObject({ lambda: 0.5, epochs: 9 });
});

test('its name may be computed; one that is not known is a mistake', () => {
  expect(paramsOf('{ preset: "${{ params.name }}" }')).toMatchObject({ epochs: 9 });
  const result = loaded('{ preset: lang }');
  if (result.ok) throw new Error('it was loaded');
  expect(describeLoadFailures(result.failures, result.locate)).toContain('did you mean');
});
