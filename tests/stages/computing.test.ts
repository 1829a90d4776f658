import { expect, test } from 'vitest';
import { computingKinds } from '../../stages/computing.ts';
import { builtInKinds } from '../../stages/index.ts';

test('the kinds that a run names an engine for are those that compute on one', () => {
  expect([...computingKinds]).toEqual(
    builtInKinds.filter(({ computes }) => computes).map(({ kind }) => kind),
  );
});
