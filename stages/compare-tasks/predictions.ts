import { canonical, type Json, type JsonObject, parseObject } from '../../src/base/json.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { type LineError, readLines } from '../../src/text/lines.ts';

/** An item as both models met it, and what each said. */
export interface Pair {
  readonly fields: JsonObject;
  readonly label: string | number;
  readonly before: string | number;
  readonly after: string | number;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Whether labels are numbers to be near to, not names to be met. */
  readonly graded: boolean;
}

/** Reads both inputs. Throws `StageError` where a line is no prediction with a label, or the two are not of the same items. */
export function readPairs(context: StageContext): Pairs {
  const before = read(context, 'before');
  const after = read(context, 'after');
  const line = before.findIndex(
    ({ item }, i) => after[i] === undefined || canonical(item) !== canonical(after[i].item),
  );
  if (line !== -1 || before.length !== after.length)
    throw new StageError({
      input: 'after',
      line: line === -1 ? before.length + 1 : line + 1,
      message: 'it is not of the same examples in the same order as before',
      hint: 'take the predictions of two evaluate-task stages with the same examples',
    });
  const pairs = before.map(({ item, label, predicted }, i) => ({
    fields: item,
    label,
    before: predicted,
    after: after[i]!.predicted,
  }));
  return { pairs, graded: before.every(({ graded }) => graded) };
}

interface Prediction {
  /** All but what was predicted. */
  readonly item: JsonObject;
  readonly label: string | number;
  readonly predicted: string | number;
  readonly graded: boolean;
}

function read({ inputs }: StageContext, input: 'before' | 'after'): Prediction[] {
  const refuse = (line: number, message: string): never => {
    throw new StageError({ input, line, message });
  };
  const refuseFile = ({ line, message, hint }: LineError): never => {
    throw new StageError({ input, line, message, hint });
  };
  const found = Array.from(readLines(inputs[input]!, refuseFile), ({ line, text }): Prediction => {
    const json = parseObject(text) ?? refuse(line, 'not a prediction: no JSON object');
    // Where the example stood in its file is no part of it.
    const { predicted, probabilities, line: _line, ...item } = json;
    const label = item['label'];
    if (!isAnswer(label) || !isAnswer(predicted))
      return refuse(line, 'not a prediction with a label: it needs "label" and "predicted"');
    return { item, label, predicted, graded: probabilities === undefined };
  });
  return found.length > 0 ? found : refuse(1, 'there are no predictions');
}

const isAnswer = (value: Json | undefined): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
