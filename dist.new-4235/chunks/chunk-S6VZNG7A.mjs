import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/domain/metric.ts
function declarationOf(declarations, stage, metric) {
  if (declarations === void 0) return void 0;
  for (const name of [`${stage}.${metric}`, metric])
    if (Object.hasOwn(declarations, name)) return declarations[name];
  return void 0;
}

export {
  declarationOf
};
