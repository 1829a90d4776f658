import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/paint.ts
var codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39]
};
var inColour = (style, text) => text === "" ? text : `\x1B[${codes[style][0]}m${text}\x1B[${codes[style][1]}m`;
var plain = (_style, text) => text;

// src/cli/capabilities.ts
function capabilities(world) {
  const { isTerminal } = world.terminal;
  const size = isTerminal ? world.terminal.size() : { columns: Infinity, rows: Infinity };
  return { ...size, unicode: !isTerminal || utf8(world), paint: coloured(world) ? inColour : plain };
}
function coloured({ environment, terminal }) {
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if (environment["NO_COLOR"]) return false;
  return terminal.isTerminal && environment["TERM"] !== "dumb";
}
function utf8({ environment, terminal }) {
  const locale = environment["LC_ALL"] || environment["LC_CTYPE"] || environment["LANG"];
  return locale ? /utf-?8/i.test(locale) : terminal.platform === "darwin";
}

export {
  capabilities
};
