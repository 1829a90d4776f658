import type { Reason } from '../../domain/reason.ts';

/** Why a stage runs or is restored: `with.steps 500 → 750`, `new; nearest finetune[lambda=0.25]: with.lambda 0.25 → 0.1`. */
export function describeReason(reason: Reason): string {
  throw new Error(`not laid yet: ${reason.reason}`);
}
export const describeReasons = (reasons: readonly Reason[]): string => reasons.map(describeReason).join('; ');
