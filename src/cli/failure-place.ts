import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject } from '../base/json.ts';
import { keyAt, keysOf, type Place, valueAt } from '../domain/place.ts';
import type { RunReport, StageReport } from '../domain/report.ts';
import { locator } from '../load/locate.ts';
import { readText } from '../load/text.ts';
import type { FailureContent } from '../report/content/content.ts';
import { excerpt, positionOf } from '../report/words/excerpt.ts';
import type { World } from './world.ts';

const largest = 4 * 1024 * 1024; // bytes

/** Finds where in the pipeline file a failure's cause stands, as the file is now; nothing where that is not known any more. */
export function failurePlace(
  { file }: RunReport,
  world: World,
): (stage: StageReport) => FailureContent['place'] {
  const path = resolve(world.folder, file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > largest) return () => undefined;
  const { text } = readText({ name: file, text: readFileSync(path, 'utf8') });
  if (text === undefined || text.root === null) return () => undefined;
  const locate = locator(text, []);
  return (stage) => {
    const place = placeOf(stage);
    const data: unknown = text.data;
    const stages = isObject(data) ? data['stages'] : undefined;
    if (!isObject(stages) || !Object.hasOwn(stages, keysOf(place.pointer)[1] ?? '')) return undefined;
    const at = locate(place);
    return { at: positionOf(at), excerpt: excerpt(at) };
  };
}

function placeOf({ stage, failure }: StageReport): Place {
  const at = (...keys: readonly string[]) => valueAt('stages', stage, ...keys);
  switch (failure?.code) {
    case 'stage': {
      const { place, param, input } = failure.problem;
      if (place !== undefined) return place;
      if (param !== undefined) return at('with', param);
      return input === undefined ? keyAt('stages', stage) : at('inputs', input);
    }
    case 'input-moved':
    case 'input-unreadable':
      return at('inputs', failure.input);
    case 'output-missing':
    case 'output-type':
      return at('outputs', failure.output);
    case 'timeout':
      return at('timeout');
    default:
      return keyAt('stages', stage);
  }
}
