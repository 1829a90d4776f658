import type { Node } from 'yaml';
import type { Json } from '../base/json.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { SourceFile } from '../domain/source.ts';
import { readYaml } from './read-yaml.ts';
import { toJson } from './to-json.ts';

/** A text that was read: its data, and the nodes that know where each part of it stands. */
export interface Text {
  readonly source: SourceFile;
  /** `null` where the text holds nothing. */
  readonly root: Node | null;
  readonly targets: ReadonlyMap<Node, Node>;
  readonly data: Json;
}

/** What could be read of a text, and everything that is wrong with it as YAML and as plain data. */
export function readText(
  source: SourceFile,
  offset = 0,
): { readonly text: Text | undefined; readonly failures: readonly LoadFailure[] } {
  const { root, failures } = readYaml(source, offset);
  if (root === undefined) return { text: undefined, failures };
  if (root === null) return { text: { source, root: null, targets: new Map(), data: null }, failures };
  const converted = toJson(source, root);
  const { data, targets } = converted;
  return {
    text: data === undefined ? undefined : { source, root, targets, data },
    failures: converted.failures,
  };
}
