import type { ReportDiff } from './diff.ts';

const mostNames = 3;

/** Folded ids on one line: variants of a stage, where they are `many`, as `finetune ×4`, and the first few stages. */
export function stagesText(ids: readonly string[], many = 3, most = mostNames): string {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(nameOf(id), [...(groups.get(nameOf(id)) ?? []), id]);
  const texts = [...groups].flatMap(([name, same]) =>
    same.length < many ? same : [`${name} ×${same.length}`],
  );
  return few(texts, most);
}

/** The first few, and how many more there are. */
export const few = (texts: readonly string[], most: number): string =>
  texts.length <= most + 1
    ? texts.join(', ')
    : `${texts.slice(0, most).join(', ')} and ${texts.length - most} more`;

/** `finetune[lambda=0.5]` is of `finetune`. */
export const nameOf = (id: string): string => id.replace(/\[.*$/s, '');

/** Stages that not every side has, by the sides that have them. */
export function oneSided({ sides, stages }: ReportDiff): { title: string; stages: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { stage, in: having } of stages)
    if (having.length < sides.length) {
      const title = `only in ${having.map((at) => sides[at]!.name).join(', ')}`;
      groups.set(title, [...(groups.get(title) ?? []), stage]);
    }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, names]) => ({ title, stages: names }));
}
