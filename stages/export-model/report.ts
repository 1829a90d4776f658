import { readFileSync } from 'node:fs';
import { isObject, parseObject } from '../../src/base/json.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';

/** What an evaluation measured, name by name, in the report's order. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** The measures of a report given as an input; nothing where it was not given. */
export function readReport({ inputs }: StageContext, port: string): Measure[] | undefined {
  const path = inputs[port];
  if (path === undefined) return undefined;
  const json = parseObject(readFileSync(path, 'utf8'));
  if (json === undefined)
    throw new StageError({ input: port, message: 'it is no report: it holds no JSON object' });
  const measures = Object.entries(json).flatMap(([name, value]) => measureOf(json, name, value));
  if (measures.length === 0)
    throw new StageError({ input: port, message: 'it is no report: it holds no numbers' });
  return measures;
}

function measureOf(report: Record<string, unknown>, name: string, value: unknown): Measure[] {
  if (typeof value === 'number') return [{ name, value, ...bounds(report[`${name}_interval`]) }];
  if (!isObject(value) || name.endsWith('_interval') || typeof value['value'] !== 'number') return [];
  return [{ name, value: value['value'], ...bounds(value) }];
}

function bounds(interval: unknown): { low: number; high: number } | undefined {
  if (!isObject(interval)) return undefined;
  const { low, high } = interval;
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined;
}
