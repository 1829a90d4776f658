import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/base/task-forms.ts
var forms = ["classification", "entailment", "similarity", "multiple-choice"];
var objectives = ["classification", "regression"];

export {
  forms,
  objectives
};
