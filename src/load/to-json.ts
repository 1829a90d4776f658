import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Json } from '../base/json.ts';
import { isAsWritten } from '../base/written-number.ts';
import type { LoadFailure, TextProblem } from '../domain/load-failure.ts';
import type { SourceFile, TextRange } from '../domain/source.ts';
import { depthLimit } from './read-yaml.ts';

/** Values that aliases may add to a document: a bomb has more after a dozen lines, a pipeline never. */
export const aliasLimit = 10_000;

export interface Converted {
  /** `undefined` where not even a part could be read. */
  readonly data: Json | undefined;
  readonly failures: readonly LoadFailure[];
  /** What each alias stands for: for finding places. */
  readonly targets: ReadonlyMap<Node, Node>;
}

/** An anchored value: how many values it holds once its own aliases are followed; `undefined` while it is being read. */
interface Anchor {
  readonly node: Node;
  done: { readonly data: Json; readonly size: number; readonly height: number } | undefined;
}

/** Stops the whole conversion: what follows would be about a value that is not there. */
class Hopeless extends Error {}

/** Nodes → plain JSON: finite exact numbers, text keys, no key twice (the first stays), aliases followed within bounds. */
export function toJson(source: SourceFile, root: Node): Converted {
  const failures: LoadFailure[] = [];
  const anchors = new Map<string, Anchor>();
  const targets = new Map<Node, Node>();
  let size = 0;
  let fromAliases = 0;

  const report = (range: TextRange, problem: TextProblem) =>
    failures.push({ ...problem, at: { source, range } });

  /** Returns the value's height too, so that aliases cannot nest deeper than what is written. */
  function convert(node: Node | null, depth: number): [Json, number] {
    size++;
    if (node === null) return [null, 0];
    if (isAlias(node)) return follow(node, node.source, depth);
    if (depth > depthLimit) {
      report(rangeOf(node), { code: 'too-deep', limit: depthLimit });
      throw new Hopeless();
    }
    const name = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor ? node.anchor : undefined;
    if (name === undefined) return content(node, depth);
    const anchor: Anchor = { node, done: undefined };
    anchors.set(name, anchor);
    const before = size;
    const [data, height] = content(node, depth);
    anchor.done = { data, size: size - before + 1, height };
    return [data, height];
  }

  function follow(alias: Node, name: string, depth: number): [Json, number] {
    const anchor = anchors.get(name);
    if (anchor === undefined) {
      report(rangeOf(alias), { code: 'unknown-alias', name, known: [...anchors.keys()] });
      return [null, 0];
    }
    if (anchor.done === undefined) {
      report(rangeOf(alias), { code: 'alias-loop', name });
      return [null, 0];
    }
    targets.set(alias, anchor.node);
    size += anchor.done.size;
    fromAliases += anchor.done.size;
    if (fromAliases > aliasLimit) {
      report(rangeOf(alias), { code: 'alias-bomb', limit: aliasLimit });
      throw new Hopeless();
    }
    if (depth + anchor.done.height > depthLimit) {
      report(rangeOf(alias), { code: 'too-deep', limit: depthLimit });
      throw new Hopeless();
    }
    return [anchor.done.data, anchor.done.height];
  }

  function content(node: Node, depth: number): [Json, number] {
    let height = 0;
    const child = (value: Node | null): Json => {
      const [data, below] = convert(value, depth + 1);
      height = Math.max(height, below + 1);
      return data;
    };
    if (isSeq(node)) {
      const list = node.items.map((item) => child(item as Node | null));
      return [list, height];
    }
    if (isMap(node)) {
      const object: Record<string, Json> = {};
      const keys = new Map<string, Node>();
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const key = keyText(pair.key);
        if (key === undefined) continue;
        const first = keys.get(key);
        if (first !== undefined) {
          const range = rangeOf(first);
          report(rangeOf(pair.key), { code: 'duplicate-key', key, first: { source, range } });
          continue;
        }
        keys.set(key, pair.key);
        object[key] = child(pair.value);
      }
      return [object, height];
    }
    return [isScalar(node) ? scalar(node) : null, 0];
  }

  /** A key that is no text, or that JavaScript or YAML 1.1 would take for something else, is reported and left out. */
  function keyText(key: Node): string | undefined {
    if (!isScalar(key)) {
      report(rangeOf(key), { code: 'key-not-text' });
      return undefined;
    }
    const text = typeof key.value === 'string' ? key.value : (key.source ?? '');
    if (text === '') report(rangeOf(key), { code: 'key-not-text' });
    else if (text === '<<') report(rangeOf(key), { code: 'merge-key' });
    else if (text === '__proto__') report(rangeOf(key), { code: 'reserved-key', key: text });
    else if (text.includes('\0')) report(rangeOf(key), { code: 'nul-character' });
    else return text;
    return undefined;
  }

  function scalar(node: Scalar): Json {
    const { value } = node;
    const written = node.source ?? '';
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) {
        const isNamed = /^[-+]?\.[a-z]/i.test(written);
        report(rangeOf(node), { code: isNamed ? 'not-finite' : 'number-too-large', written });
        return 0;
      }
      if (!isAsWritten(written, value))
        report(rangeOf(node), { code: 'inexact-number', written, read: value });
      return value === 0 ? 0 : value; // -0 prints as 0
    }
    if (typeof value === 'string') {
      if (value.includes('\0')) report(rangeOf(node), { code: 'nul-character' });
      return value;
    }
    return typeof value === 'boolean' ? value : null;
  }

  try {
    const [data] = convert(root, 0);
    return { data, failures, targets };
  } catch (error) {
    if (!(error instanceof Hopeless)) throw error;
    return { data: undefined, failures, targets };
  }
}

export const rangeOf = (node: Node): TextRange => ({
  start: node.range?.[0] ?? 0,
  end: node.range?.[1] ?? 0,
});
