import type { Change, Reason } from '../../domain/reason.ts';
import { fieldText, sidesOf } from './change.ts';

/** Why a stage runs or is restored: `with.steps 500 → 750`, `new; nearest finetune[lambda=0.25]: with.lambda 0.25 → 0.1`. */
export function describeReason(reason: Reason): string {
  switch (reason.reason) {
    case 'same':
      return 'nothing that matters changed';
    case 'first':
      return 'first run';
    case 'forced':
      return 'forced';
    case 'new':
      return reason.changes.length === 0
        ? `new; like ${reason.nearest}`
        : `new; nearest ${reason.nearest}: ${describeChanges(reason.changes)}`;
    case 'changed':
      return describeChanges(reason.changes);
    case 'upstream':
      return `depends on ${reason.stages.join(', ')}`;
    case 'entry-damaged':
      return `what was stored is damaged: ${reason.detail}`;
    case 'needs-failed':
      return `needs ${reason.stages.join(', ')}`;
    case 'condition': {
      const values = Object.entries(reason.values).map(([name, value]) => `${name} is ${value}`);
      return `if ${reason.condition} does not hold${values.length === 0 ? '' : `: ${values.join(', ')}`}`;
    }
    case 'needs-skipped':
      return `needs ${reason.stages.join(', ')}, skipped`;
    case 'not-reached':
      return 'not reached';
  }
}

export const describeReasons = (reasons: readonly Reason[]): string => reasons.map(describeReason).join('; ');

const shown = 4;

/** The first few changes in words; of changed modules only their names. */
export function describeChanges(changes: readonly Change[]): string {
  const code = changes.filter(({ field }) => field.startsWith('code.'));
  const others = changes.filter(({ field }) => !field.startsWith('code.')).map(describeChange);
  const modules = code.map(({ field }) => field.slice('code.'.length));
  const words = modules.length === 0 ? others : [...others, `code: ${few(modules)}`];
  return few(words);
}

const few = (words: readonly string[]): string =>
  words.length <= shown + 1
    ? words.join(', ')
    : `${words.slice(0, shown).join(', ')} and ${words.length - shown} more`;

function describeChange({ field, before, after }: Change): string {
  if (/^(inputs|outputs)\./.test(field)) {
    if (before === undefined) return `${field} added`;
    return after === undefined ? `${field} removed` : `${field} changed`;
  }
  return `${fieldText(field)} ${sidesOf({ field, before, after }).join(' → ')}`;
}
