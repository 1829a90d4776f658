import { isObject } from '../base/json.ts';
import type { View } from '../domain/view.ts';
import { jsonLines } from './json-lines.ts';

const shown = 12;
const longest = 300; // characters of a text

type Fields = Readonly<Record<string, unknown>>;

interface Mistake {
  readonly line: Fields;
  /** How sure it was of what was wrong, 0 to 1; of a grade, how far off it was. */
  readonly badness: number;
}

/** What `predictions` got most wrong: wrong labels that were held most probable; grades that are farthest off. */
export function predictionViews(text: string): readonly View[] {
  const lines = jsonLines(text)
    .filter(isObject)
    .filter((line) => line['label'] !== undefined && line['predicted'] !== undefined);
  const isGrade = lines.every(({ probabilities }) => probabilities === undefined);
  const wrong = lines
    .filter(({ label, predicted }) => String(label) !== String(predicted))
    .map((line): Mistake => ({ line, badness: isGrade ? off(line) : sureness(line) }))
    .sort((a, b) => b.badness - a.badness);
  if (lines.length === 0 || wrong.length === 0) return [];
  const least = isGrade ? 'off by' : 'probability';
  return [
    {
      view: 'table',
      title: isGrade ? 'Grades farthest off' : 'Most sure of what was wrong',
      about: isGrade
        ? `the ${Math.min(shown, wrong.length)} of ${lines.length} that are farthest off`
        : `${Math.min(shown, wrong.length)} of the ${wrong.length} mistakes in ${lines.length} examples`,
      head: ['text', 'true', 'predicted', least],
      rows: wrong
        .slice(0, shown)
        .map(({ line, badness }) => [
          textOf(line),
          String(line['label']),
          isGrade ? Number(line['predicted']) : String(line['predicted']),
          badness,
        ]),
    },
  ];
}

const off = ({ label, predicted }: Fields): number => Math.abs(Number(label) - Number(predicted)) || 0;

function sureness({ predicted, probabilities }: Fields): number {
  if (Array.isArray(probabilities)) return Number(probabilities[Number(predicted)] ?? 0);
  return isObject(probabilities) ? Number(probabilities[String(predicted)] ?? 0) : 0;
}

const ownFields = new Set(['index', 'line', 'label', 'predicted', 'probabilities']);

/** Whatever the example has beside its label. */
function textOf(line: Fields): string {
  const parts = Object.entries(line).filter(([name]) => !ownFields.has(name));
  const words = parts.map(([name, value]) => {
    const told = typeof value === 'string' ? value : JSON.stringify(value);
    return parts.length === 1 ? told : `${name}: ${told}`;
  });
  const text = words.join('\n');
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
