import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/domain/plan.ts
var sourcesOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, sourceOf(input)]));
function sourceOf(input) {
  if (input.from === "path") return input.written;
  return `${input.from === "stage" ? input.id : `${input.stage}[*]`}.${input.output}`;
}
function variantId(stage, variant) {
  const cells = Object.entries(variant).map(([axis, value]) => `${axis}=${cellText(value)}`);
  return cells.length === 0 ? stage : `${stage}[${cells.join(",")}]`;
}
var cellText = (value) => (typeof value === "string" ? value : JSON.stringify(value)).replace(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[%/\\,=[\]\u0000-\u001f\u007f]/g,
  encodeURIComponent
);

export {
  sourcesOf,
  variantId,
  cellText
};
