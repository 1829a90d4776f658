import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  validators_exports
} from "./chunk-FZZXRT3O.mjs";
import {
  keysOf
} from "./chunk-N3OPGCSS.mjs";
import {
  builtInKinds
} from "./chunk-LP6M2EVZ.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";
import {
  nearest
} from "./chunk-KLCFPZX6.mjs";

// src/plan/violations.ts
function violationsOf(validate, data) {
  if (validate(data)) return [];
  const all = found(validate.errors ?? [], data);
  const seen = /* @__PURE__ */ new Set();
  return all.filter((one) => seen.size < seen.add(JSON.stringify(one)).size).map((one) => ({ ...one, implied: misspelt(one, all) }));
}
function misspelt({ keys, violation }, all) {
  if (violation.rule !== "missing-key") return false;
  return all.some(
    (other) => other.violation.rule === "unknown-key" && other.keys.length === keys.length + 1 && keys.every((key, i) => other.keys[i] === key) && nearest(other.violation.key, other.violation.known) === violation.key
  );
}
function found(errors, data) {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  return errors.flatMap((error) => {
    if (choices.some((choice) => isBelow(error, choice))) return [];
    return error.keyword === "anyOf" ? chosen(error, errors, data) : translated(error, data);
  });
}
var isBelow = (error, choice, branch) => error.schemaPath.startsWith(`${choice.schemaPath}/${branch === void 0 ? "" : `${branch}/`}`) && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);
function chosen(choice, errors, data) {
  const schemas = choice.schema;
  const branches = schemas.map(
    (_, i) => found(
      errors.filter((error) => isBelow(error, choice, i)),
      data
    )
  );
  const keys = keysOf(choice.instancePath);
  const meant2 = branches.filter(
    (branch) => !branch.some((one) => one.keys.length === keys.length && /^(type|allowed)$/.test(one.violation.rule))
  );
  if (meant2.length === 1) return meant2[0];
  const violation = {
    rule: "choice",
    allowed: schemas.flatMap((schema) => schema.enum ?? (schema.const === void 0 ? [] : [schema.const])),
    expected: schemas.flatMap(({ type }) => type ?? []),
    found: partOf(data, keys)
  };
  return [{ keys, on: "value", violation }];
}
function translated(error, data) {
  const { keyword, params, schemaPath } = error;
  if (/\/(oneOf|then|else)\//.test(schemaPath) || ["oneOf", "if", "propertyNames"].includes(keyword))
    return [];
  const keys = keysOf(error.instancePath);
  const isKey = error.propertyName !== void 0;
  const at = isKey ? [...keys, error.propertyName] : keys;
  const value = isKey ? error.propertyName : partOf(data, keys);
  const one = (violation) => [{ keys: at, on: isKey ? "key" : "value", violation }];
  switch (keyword) {
    case "type":
      return one({ rule: "type", expected: [params["type"]].flat(), found: value });
    case "additionalProperties": {
      const key = params["additionalProperty"];
      const known = Object.keys(error.parentSchema?.["properties"] ?? {});
      return [{ keys: [...keys, key], on: "key", violation: { rule: "unknown-key", key, known } }];
    }
    case "required":
      return [{ keys, on: "key", violation: { rule: "missing-key", key: params["missingProperty"] } }];
    case "enum":
      return one({ rule: "allowed", found: value, allowed: params["allowedValues"] });
    case "const":
      return one({ rule: "allowed", found: value, allowed: [params["allowedValue"]] });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return one({ rule: "range", bound: keyword, limit: params["limit"], found: value });
    case "minLength":
    case "minItems":
    case "minProperties":
      return one({ rule: "count", bound: "minimum", limit: params["limit"], found: value });
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return one({ rule: "count", bound: "maximum", limit: params["limit"], found: value });
    case "multipleOf":
      return one({ rule: "multiple", of: params["multipleOf"], found: value });
    case "pattern": {
      const description = error.parentSchema?.["description"];
      const means = typeof description === "string" ? description : void 0;
      return one({ rule: "pattern", found: String(value), pattern: params["pattern"], means });
    }
    case "uniqueItems": {
      const index = String(Math.max(params["i"], params["j"]));
      const violation = { rule: "repeated", found: partOf(value, [index]) };
      return [{ keys: [...at, index], on: "value", violation }];
    }
    default:
      return one({ rule: "other", message: error.message ?? keyword });
  }
}
function partOf(data, keys) {
  let value = data;
  for (const key of keys)
    value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : null;
  return value ?? null;
}

// src/report/words/quote.ts
var quote = (text) => `"${short(printable(text))}"`;
var short = (text) => text.length <= 60 ? text : `${text.slice(0, 59)}\u2026`;
function valueWords(value) {
  if (value === null) return "nothing";
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
  return String(value);
}
function meant(name, known) {
  const near = nearest(name, known);
  if (near !== void 0) return `; did you mean ${quote(near)}?`;
  if (known.length === 0 || known.length > 12) return "";
  return `; there ${known.length === 1 ? "is only" : "are"} ${listed(known.map(quote))}`;
}
var listed = (names, last = "and") => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;

// src/report/words/violation.ts
var types = {
  object: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "nothing"
};
var bounds = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than"
};
function violationWords(subject, violation) {
  switch (violation.rule) {
    case "type":
      return typeWords(subject, violation.expected, violation.found);
    case "unknown-key":
      return `unknown key ${quote(violation.key)}${meant(violation.key, violation.known)}`;
    case "missing-key":
      return `${subject === "" ? "the pipeline" : subject} needs the key ${quote(violation.key)}`;
    case "allowed": {
      const [only] = violation.allowed;
      if (violation.allowed.length === 1)
        return `${subject} must be ${plain(only)}, not ${valueWords(violation.found)}`;
      const names = violation.allowed.map(plain);
      const near = typeof violation.found === "string" ? nearest(violation.found, names) : void 0;
      const hint = near === void 0 ? "" : `; did you mean ${quote(near)}?`;
      return `${subject} must be ${listed(names, "or")}, not ${valueWords(violation.found)}${hint}`;
    }
    case "choice":
      return choiceWords(subject, violation);
    case "range":
      return `${subject} must be ${bounds[violation.bound]} ${violation.limit}, not ${valueWords(violation.found)}`;
    case "count":
      return countWords(subject, violation);
    case "multiple":
      return `${subject} must be a multiple of ${violation.of}, not ${valueWords(violation.found)}`;
    case "pattern":
      return `${quote(violation.found)} will not do here; allowed is ${violation.means ?? `what matches ${violation.pattern}`}`;
    case "repeated":
      return `${valueWords(violation.found)} stands twice in this list`;
    case "other":
      return `${subject} ${violation.message}`;
  }
}
function choiceWords(subject, { allowed, expected, found: found2 }) {
  const names = allowed.map(plain);
  const near = typeof found2 === "string" ? nearest(found2, names) : void 0;
  const said = typeWords(subject, expected, found2, names);
  return near === void 0 ? said : `${said}; did you mean ${quote(near)}?`;
}
function typeWords(subject, expected, found2, values = []) {
  const several = expected.length + values.length > 1;
  const kinds = expected.map((type) => type === "boolean" && several ? "a boolean" : types[type] ?? type);
  const wanted = listed([...values, ...kinds], "or");
  if (found2 === null) return `${subject} is empty; it must be ${wanted}`;
  return `${subject} must be ${wanted}, not ${valueWords(found2)}${typeHint(expected, found2)}`;
}
function typeHint(expected, found2) {
  if (typeof found2 !== "string") return "";
  const isNumber = found2.trim() !== "" && Number.isFinite(Number(found2));
  if (isNumber && expected.some((type) => type === "number" || type === "integer"))
    return "; take away the quotes";
  if (!expected.includes("boolean")) return "";
  if (/^(yes|on|true)$/i.test(found2)) return "; did you mean true?";
  return /^(no|off|false)$/i.test(found2) ? "; did you mean false?" : "";
}
function countWords(subject, { bound, limit, found: found2 }) {
  const of = typeof found2 === "string" ? "character" : Array.isArray(found2) ? "item" : "entry";
  const units = limit === 1 ? of : of === "entry" ? "entries" : `${of}s`;
  if (bound === "minimum" && limit === 1) return `${subject} is empty; it needs at least one ${of}`;
  return `${subject} must have ${bounds[bound]} ${limit} ${units}`;
}
var plain = (value) => typeof value === "string" ? value : JSON.stringify(value);

// src/cli/kinds.ts
var validators = new Map(Object.entries(validators_exports));
var knownKinds = () => new Map(
  builtInKinds.map((kind) => [
    kind.kind,
    { kind, validate: validatorOf(`kind_${kind.kind.replaceAll("-", "_")}`) }
  ])
);
var pipelineSchema = () => validatorOf("pipeline");
function validatorOf(name) {
  const validate = validators.get(name);
  if (validate === void 0) throw new Error(`the build made no validator ${name}`);
  return validate;
}

export {
  violationsOf,
  quote,
  valueWords,
  meant,
  listed,
  violationWords,
  knownKinds,
  pipelineSchema
};
