/** A smooth convex function's value and gradient. */
export type Objective = (at: Float64Array) => {
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
};

export interface Search {
  readonly tolerance: number;
  /** How many at most. */
  readonly iterations: number;
  /** Called before each iteration, with its number from 0. */
  readonly report?: ((iteration: number) => void) | undefined;
}

/** Steps whose curvature is remembered. */
const memory = 10;

/** Numbers that are held for each entry: the steps, and the values of the current one. */
export const NUMBERS_PER_ENTRY = 2 * memory + 4;

/**
 * The minimum of a smooth convex function by L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with backtracking, from 0 on: until no
 * entry of the gradient is further than `tolerance` from 0, or no step leads lower, or the iterations are used up: then it is not `reached`.
 */
export function minimum(
  objective: Objective,
  size: number,
  { tolerance, iterations, report }: Search,
): { readonly at: Float64Array<ArrayBuffer>; readonly reached: boolean } {
  let x = new Float64Array(size);
  let { value, gradient } = objective(x);
  const steps: { s: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer>; sy: number }[] = [];
  const isReached = (): boolean => gradient.every((g) => Math.abs(g) <= tolerance);
  for (let i = 0; !isReached(); i++) {
    if (i === iterations) return { at: x, reached: false };
    report?.(i);
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = along(x, direction, length);
    let found = objective(next);
    while (found.value > value + 1e-4 * length * slope && length > 1e-12) {
      length /= 2;
      next = along(x, direction, length);
      found = objective(next);
    }
    if (!(found.value < value)) break;
    const s = along(next, x, -1);
    const y = along(found.gradient, gradient, -1);
    const sy = dot(s, y);
    if (sy > 0) steps.push({ s, y, sy });
    if (steps.length > memory) steps.shift();
    x = next;
    ({ value, gradient } = found);
  }
  return { at: x, reached: true };
}

/** −H g, H the approximate inverse of the Hessian. */
function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer>; sy: number }[],
): Float64Array<ArrayBuffer> {
  let q = gradient.slice();
  const shares = steps.toReversed().map(({ s, y, sy }) => {
    const share = dot(s, q) / sy;
    q = along(q, y, -share);
    return share;
  });
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.sy / dot(last.y, last.y);
    q = q.map((value) => value * scale);
  }
  for (const [i, { s, y, sy }] of steps.entries())
    q = along(q, s, shares[steps.length - 1 - i]! - dot(y, q) / sy);
  return q.map((value) => -value);
}

// Loops, since a callback for each entry takes ten times as long.
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** x + t d. */
function along(x: Float64Array, d: Float64Array, t: number): Float64Array<ArrayBuffer> {
  const at = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) at[i] = x[i]! + t * d[i]!;
  return at;
}
