import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/base/result.ts
var ok = (value) => ({ ok: true, value });
var fail = (...failures) => ({ ok: false, failures });

export {
  ok,
  fail
};
