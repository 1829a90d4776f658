import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/numbers.ts
function duration(seconds) {
  if (seconds < 0.995) return `${Math.max(0, seconds).toFixed(2)} s`;
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : clock(Math.round(seconds));
}
function clock(whole) {
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`;
  if (whole < 86400) return `${Math.floor(whole / 3600)}h ${two(Math.floor(whole % 3600 / 60))}m`;
  return `${Math.floor(whole / 86400)}d ${two(Math.floor(whole % 86400 / 3600))}h`;
}
function short(value) {
  for (const [size, unit] of [
    [1e9, "G"],
    [1e6, "M"],
    [1e3, "k"]
  ])
    if (Math.abs(value) >= size * 0.9995) return `${digits(value / size, 3)}${unit}`;
  return Number.isInteger(value) ? String(value) : digits(value, 3);
}
var bytes = (size) => size < 999.5 ? `${size} B` : `${short(size).replace(/[kMG]$/, (unit) => ` ${unit}`)}B`;
function measured(value) {
  const size = Math.abs(value);
  if (size === 0) return "0.000";
  if (size < 5e-4) return value.toExponential(2);
  return size < 0.9995 ? value.toFixed(3) : digits(value, 4);
}
var signed = (value) => `${value < 0 ? "\u2212" : "+"}${Number.isInteger(value) ? Math.abs(value) : measured(Math.abs(value))}`;
var count = (n, noun, nouns = `${noun}s`) => `${n} ${n === 1 ? noun : nouns}`;
var two = (n) => String(n).padStart(2, "0");
function digits(value, significant) {
  const whole = Math.floor(Math.log10(Math.abs(value) || 1)) + 1;
  const text = value.toFixed(Math.max(0, Math.min(significant - 1, significant - whole)));
  const carried = text.replace(/^-?/, "").split(".")[0].length > Math.max(1, whole);
  return carried ? value.toFixed(Math.max(0, significant - whole - 1)) : text;
}

export {
  duration,
  clock,
  short,
  bytes,
  measured,
  signed,
  count
};
