// AssemblyScript. Arrays are float32 at byte addresses that are multiples of 16; lengths are in elements, multiples of 32.
// Functions that are not exported are inlined.

// Memory gives more to several streams side by side than to one, so arrays are read in halves or quarters at a time, a half by whole cache
// lines. The additions have one order.

/** Σ x², in double precision: eight partial sums, of even and odd pairs of each quarter. */
export function sumOfSquares(x: usize, length: usize): f64 {
  const quarter = length; // bytes
  let low0 = f64x2.splat(0);
  let low1 = low0;
  let low2 = low0;
  let low3 = low0;
  let high0 = low0;
  let high1 = low0;
  let high2 = low0;
  let high3 = low0;
  for (let at = x, end = x + quarter; at < end; at += 16) {
    const x0 = v128.load(at);
    const x1 = v128.load(at + quarter);
    const x2 = v128.load(at + 2 * quarter);
    const x3 = v128.load(at + 3 * quarter);
    low0 = f64x2.add(low0, lowSquares(x0));
    low1 = f64x2.add(low1, lowSquares(x1));
    low2 = f64x2.add(low2, lowSquares(x2));
    low3 = f64x2.add(low3, lowSquares(x3));
    high0 = f64x2.add(high0, highSquares(x0));
    high1 = f64x2.add(high1, highSquares(x1));
    high2 = f64x2.add(high2, highSquares(x2));
    high3 = f64x2.add(high3, highSquares(x3));
  }
  const low = f64x2.add(f64x2.add(low0, low1), f64x2.add(low2, low3));
  const high = f64x2.add(f64x2.add(high0, high1), f64x2.add(high2, high3));
  const sum = f64x2.add(low, high);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

function lowSquares(four: v128): v128 {
  const two = f64x2.promote_low_f32x4(four);
  return f64x2.mul(two, two);
}

function highSquares(four: v128): v128 {
  return lowSquares(i8x16.shuffle(four, four, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
}

/** sum ← sum + x. */
export function add(sum: usize, x: usize, length: usize): void {
  const half = length << 1; // bytes
  for (const end = sum + half; sum < end; sum += 64, x += 64) {
    addLine(sum, x);
    addLine(sum + half, x + half);
  }
}

function addLine(sum: usize, x: usize): void {
  v128.store(sum, f32x4.add(v128.load(sum), v128.load(x)));
  v128.store(sum, f32x4.add(v128.load(sum, 16), v128.load(x, 16)), 16);
  v128.store(sum, f32x4.add(v128.load(sum, 32), v128.load(x, 32)), 32);
  v128.store(sum, f32x4.add(v128.load(sum, 48), v128.load(x, 48)), 48);
}

/**
 * Adam in one pass: g ← scale g + l2 p; m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²;
 * p ← keep p − m / ((√v / correction2 + ε) · correction1) · rate.
 */
export function adam(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  length: usize,
  scale: f32,
  l2: f32,
  keep: f32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  rest1: f32,
  rest2: f32,
  inverse1: f32,
  inverse2: f32,
): void {
  const scales = f32x4.splat(scale);
  const l2s = f32x4.splat(l2);
  const keeps = f32x4.splat(keep);
  const rates = f32x4.splat(rate * inverse1);
  const beta1s = f32x4.splat(beta1);
  const beta2s = f32x4.splat(beta2);
  const rest1s = f32x4.splat(rest1);
  const rest2s = f32x4.splat(rest2);
  const epsilons = f32x4.splat(epsilon);
  const inverse2s = f32x4.splat(inverse2);
  const half = length << 1; // bytes
  for (const end = p + half; p < end; p += 64, g += 64, m += 64, v += 64) {
    adamLine(p, g, m, v, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
    // biome-ignore format: as the line above
    adamLine(p + half, g + half, m + half, v + half, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
  }
}

function adamLine(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  scales: v128,
  l2s: v128,
  keeps: v128,
  rates: v128,
  beta1s: v128,
  beta2s: v128,
  rest1s: v128,
  rest2s: v128,
  epsilons: v128,
  inverse2s: v128,
): void {
  adamFour(p, g, m, v, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
  // biome-ignore format: as the line above
  adamFour(p + 16, g + 16, m + 16, v + 16, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
  // biome-ignore format: as the line above
  adamFour(p + 32, g + 32, m + 32, v + 32, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
  // biome-ignore format: as the line above
  adamFour(p + 48, g + 48, m + 48, v + 48, scales, l2s, keeps, rates, beta1s, beta2s, rest1s, rest2s, epsilons, inverse2s);
}

function adamFour(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  scales: v128,
  l2s: v128,
  keeps: v128,
  rates: v128,
  beta1s: v128,
  beta2s: v128,
  rest1s: v128,
  rest2s: v128,
  epsilons: v128,
  inverse2s: v128,
): void {
  const parameter = v128.load(p);
  const gradient = f32x4.add(f32x4.mul(v128.load(g), scales), f32x4.mul(parameter, l2s));
  const mean = f32x4.add(f32x4.mul(v128.load(m), beta1s), f32x4.mul(gradient, rest1s));
  const square = f32x4.mul(gradient, gradient);
  const variance = f32x4.add(f32x4.mul(v128.load(v), beta2s), f32x4.mul(square, rest2s));
  const deviation = f32x4.add(f32x4.mul(f32x4.sqrt(variance), inverse2s), epsilons);
  const change = f32x4.mul(f32x4.div(mean, deviation), rates);
  v128.store(m, mean);
  v128.store(v, variance);
  v128.store(p, f32x4.sub(f32x4.mul(parameter, keeps), change));
}

/** Gradient descent with momentum in one pass: b ← momentum b + scale g + l2 p; p ← p − rate b. */
export function sgd(
  p: usize,
  g: usize,
  b: usize,
  length: usize,
  scale: f32,
  l2: f32,
  rate: f32,
  momentum: f32,
): void {
  const scales = f32x4.splat(scale);
  const l2s = f32x4.splat(l2);
  const rates = f32x4.splat(rate);
  const momentums = f32x4.splat(momentum);
  for (let at: usize = 0, end = length << 2; at < end; at += 16) {
    const parameter = v128.load(p + at);
    const gradient = f32x4.add(f32x4.mul(v128.load(g + at), scales), f32x4.mul(parameter, l2s));
    const buffer = f32x4.add(f32x4.mul(v128.load(b + at), momentums), gradient);
    v128.store(b + at, buffer);
    v128.store(p + at, f32x4.sub(parameter, f32x4.mul(buffer, rates)));
  }
}

/** Four lanes of `mix` in src/ops/dropout-mask.ts. */
function mix(x: v128): v128 {
  let h = v128.xor(x, i32x4.shr_u(x, 16));
  h = i32x4.mul(h, i32x4.splat(0x7feb352d));
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, i32x4.splat(0x846ca68b));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

/** A dropout's mask: 0 or `kept` by the hash of the element's index, as `fillMask` in src/ops/dropout-mask.ts. */
export function fillMask(
  mask: usize,
  length: usize,
  first: i32,
  second: i32,
  threshold: i32,
  kept: f32,
): void {
  const firsts = i32x4.splat(first);
  const seconds = i32x4.splat(second);
  const thresholds = i32x4.splat(threshold);
  const values = f32x4.splat(kept);
  const steps = i32x4.splat(4);
  let index = i32x4(0, 1, 2, 3);
  for (let at = mask, end = mask + (length << 2); at < end; at += 16) {
    const hash = mix(i32x4.add(mix(v128.xor(index, firsts)), seconds));
    const keeps = i32x4.ge_s(i32x4.shr_u(hash, 8), thresholds);
    v128.store(at, v128.and(keeps, values));
    index = i32x4.add(index, steps);
  }
}
