import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  __export
} from "./chunk-UNZ4GC65.mjs";

// src/generated/validators.mjs
var validators_exports = {};
__export(validators_exports, {
  kind_baseline: () => kind_baseline,
  kind_compare_tasks: () => kind_compare_tasks,
  kind_evaluate_lm: () => kind_evaluate_lm,
  kind_evaluate_task: () => kind_evaluate_task,
  kind_export_model: () => kind_export_model,
  kind_extract_features: () => kind_extract_features,
  kind_finetune: () => kind_finetune,
  kind_generate: () => kind_generate,
  kind_import_model: () => kind_import_model,
  kind_predict: () => kind_predict,
  kind_pretrain: () => kind_pretrain,
  kind_tokenize: () => kind_tokenize,
  pipeline: () => pipeline,
  report: () => report,
  views: () => views
});
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});
var pipeline = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/pipeline.schema.json", "title": "Pipeline", "description": "A pipeline file: stages that run commands or built-in stage kinds, and how their outputs feed one another.", "type": "object", "additionalProperties": false, "required": ["version", "name", "stages"], "properties": { "version": { "description": "The version of this file's format.", "const": 1 }, "name": { "description": "The pipeline's name; its outputs stand in artifacts/out/NAME.", "$ref": "#/$defs/file-name", "examples": ["pretrain-then-finetune"] }, "params": { "description": "Values to use in stages as ${{ params.NAME }}, and to change on the command line with --set params.NAME=VALUE.", "type": "object", "propertyNames": { "$ref": "#/$defs/param-name" }, "default": {}, "examples": [{ "seed": 1, "lambda": [0, 0.25, 0.5, 1] }] }, "engine": { "description": "What computes every stage that trains or evaluates a model, unless the stage names its own. A named engine is part of what identifies a result, auto is not.", "$ref": "#/$defs/engine", "default": "auto" }, "stages": { "description": "The stages by name. Their order here does not matter: a stage runs when the outputs it takes are there.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/stage" } }, "metrics": { "description": "What is said of metrics, for pipeline diff and reports: by name, or STAGE.METRIC for those of one stage.", "type": "object", "propertyNames": { "description": "A metric, or STAGE.METRIC.", "type": "string", "minLength": 1, "maxLength": 300 }, "additionalProperties": { "$ref": "#/$defs/metric" }, "examples": [{ "task/accuracy": { "better": "higher", "tolerance": 0.01 } }] }, "summary": { "description": "The table at the end of a run, also part of the report.", "type": "object", "additionalProperties": false, "required": ["rows", "columns"], "properties": { "rows": { "description": "A stage, or a list of stages: each of their variants is a row.", "type": ["string", "array"], "items": { "type": "string", "description": "A stage." }, "minItems": 1, "uniqueItems": true, "examples": ["finetune"] }, "columns": { "description": "Column headers, and the metrics below them.", "type": "object", "minProperties": 1, "propertyNames": { "description": "A column's header.", "type": "string", "minLength": 1 }, "additionalProperties": { "description": "STAGE.METRIC, or a list of these: the first whose stage is the row's own, or takes one of the row's outputs, fills the cell.", "type": ["string", "array"], "items": { "type": "string", "description": "STAGE.METRIC." }, "minItems": 1, "uniqueItems": true, "examples": ["evaluate-task.task/accuracy"] }, "examples": [{ "accuracy": "evaluate-task.task/accuracy" }] } } } }, "$defs": { "name": { "description": "a letter, then letters, digits, - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" }, "file-name": { "description": "a letter or digit, then letters, digits, ., - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "param-name": { "description": "a letter or _, then letters, digits, - and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$" }, "variable-name": { "description": "a letter or _, then letters, digits and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$" }, "engine": { "description": "cpu traces the model once and runs the graph on onnxruntime, and auto is cpu; webgpu runs the same graph on a GPU of any maker, cuda on one of NVIDIA's; tfjs-node-gpu runs the model op after op on TensorFlow, tfjs-cpu in plain JavaScript, as a reference. `pipeline engines` says what works here.", "enum": ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"] }, "bytes": { "description": "a number of bytes, or a text such as 8GiB or 500MB", "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" }, "gpus": { "description": "a number of GPUs, or optional", "type": ["integer", "string"], "minimum": 0, "maximum": 64, "pattern": "^optional$" }, "duration": { "description": "a number and a unit: 30s, 5m, 2h, 1d", "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[smhd]$" }, "metric": { "description": "What is said of one metric.", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "better": { "description": "Which change is an improvement: higher or lower values. Without it a change is neither better nor worse.", "enum": ["higher", "lower"] }, "tolerance": { "description": "How far the metric may move from one run to another without its counting: a number in its own unit, or absolute and relative bounds, of which the wider holds. pipeline diff --fail-on tolerance fails where it gets worse by more.", "type": ["number", "object"], "minimum": 0, "additionalProperties": false, "minProperties": 1, "properties": { "absolute": { "description": "In the metric's own unit.", "type": "number", "minimum": 0 }, "relative": { "description": "A share of the value before: 0.01 is a hundredth of it.", "type": "number", "minimum": 0 } }, "examples": [0.01, { "absolute": 5e-3, "relative": 0.01 }] } } }, "artifact-type": { "description": "What the bytes mean: text (UTF-8, one document a line), examples (JSONL with text and label), tokenizer (a Hugging Face tokenizer.json), tokens, model, huggingface (a folder that transformers loads), curve (JSONL), lm-report, task-report, predictions, prompts (JSONL with prompt), samples (JSONL), views (what the report is to show: schemas/views.schema.json), features, or any, which fits every input.", "enum": ["text", "examples", "tokenizer", "tokens", "model", "huggingface", "curve", "lm-report", "task-report", "predictions", "prompts", "samples", "views", "features", "any"] }, "stage": { "description": "One stage: either a command (run) or a built-in stage kind (uses).", "type": "object", "additionalProperties": false, "properties": { "run": { "description": "A command, run in a fresh folder of its own. It is split into arguments as written, without a shell; ${{ inputs.NAME }}, ${{ outputs.NAME }}, ${{ params.NAME }} and ${{ matrix.NAME }} stay one argument each.", "type": "string", "examples": ["node ${{ inputs.script }} --seed ${{ params.seed }}"] }, "shell": { "description": "Runs the command through sh, for pipes and redirections. Values of ${{ }} are never read as shell code.", "type": "boolean", "default": false }, "uses": { "description": "A built-in stage kind: `pipeline --help` lists them.", "type": "string", "examples": ["tokenize", "pretrain", "finetune", "evaluate-lm", "evaluate-task", "baseline", "generate"] }, "with": { "description": "The params of the stage kind. A value that is exactly one ${{ }} keeps its type.", "type": "object", "default": {}, "examples": [{ "steps": 750, "seed": "${{ params.seed }}" }] }, "inputs": { "description": "What the stage takes: by port for a stage kind, under names of your own for a command.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "additionalProperties": { "description": "STAGE.OUTPUT; STAGE[*].OUTPUT for a folder with every variant's; or a file or folder as a path that starts with ./, ../ or /, relative to this file.", "type": "string", "examples": ["dataset.corpus", "finetune[*].model", "./corpus.txt"] }, "default": {} }, "outputs": { "description": "What a command writes: each a path inside the stage's own folder, a file or a folder. Stage kinds declare their own.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "description": "A path inside the stage's folder, or a mapping with the path and its type. Without a type it fits any input.", "type": ["string", "object"], "additionalProperties": false, "required": ["path"], "properties": { "path": { "description": "A path inside the stage's own folder.", "type": "string" }, "type": { "$ref": "#/$defs/artifact-type", "default": "any" } }, "examples": ["corpus.txt", { "path": "corpus.txt", "type": "text" }] } }, "matrix": { "description": "Axes by name, each a list of values: the stage has one variant for each combination, which sees its own as ${{ matrix.AXIS }}. exclude takes combinations away, then include adds to them.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "properties": { "exclude": { "description": "Mappings of axes to values, or one ${{ }} that is a list of them: a combination that has all the values of one is left out.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } }, "include": { "description": "Mappings, or one ${{ }} that is a list of them. Each is added to every combination in which it changes no value of an axis; where there is none it is a variant of its own. So keys may be added to some variants, and variants to the rest.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } } }, "additionalProperties": { "description": "The axis's values, or one ${{ }} that is a list.", "type": ["array", "string"] }, "examples": [{ "lambda": [0, 0.5] }, { "seed": "${{ params.seeds }}" }, { "size": ["small", "large"], "seed": [1, 2], "exclude": [{ "size": "large", "seed": 2 }], "include": [{ "size": "huge", "seed": 1 }] }] }, "for-each": { "description": "Another stage that has variants: this stage has one for each of them, takes that variant's outputs and sees its ${{ matrix.AXIS }}.", "type": "string", "examples": ["finetune"] }, "env": { "description": "Environment variables the stage sees, beside a small documented list. They are part of what identifies its result.", "type": "object", "propertyNames": { "$ref": "#/$defs/variable-name" }, "additionalProperties": { "description": "A text, number or boolean, in which ${{ params.NAME }} and ${{ matrix.NAME }} may stand; or { secret: true }: the variable of that name where the runner is started, told to no log, report or key.", "type": ["string", "number", "boolean", "object"], "additionalProperties": false, "required": ["secret"], "properties": { "secret": { "description": "Takes the value from the runner's environment.", "const": true } } }, "default": {}, "examples": [{ "TOKEN": { "secret": true }, "MODE": "fast" }] }, "cpus": { "description": "Threads to compute with, and slots of --jobs it takes: for a stage kind every core unless said, for a command one slot. Different numbers may give different last digits.", "type": "integer", "minimum": 1, "maximum": 1024 }, "memory": { "description": "What the stage needs at most, in bytes or as a text; stages that would need more together than the machine has do not run at once.", "$ref": "#/$defs/bytes", "examples": ["8GiB", "500MB"] }, "gpu": { "description": "How many GPUs the stage has to have for itself, or optional: one where the machine has any. It sees them, and no others, by CUDA_VISIBLE_DEVICES.", "$ref": "#/$defs/gpus", "default": 0, "examples": [1, "optional"] }, "locks": { "description": "Names of things that only one stage may use at a time: a port, a licence, a data base.", "type": "array", "items": { "description": "A lock.", "$ref": "#/$defs/name" }, "uniqueItems": true, "default": [], "examples": [["database"]] }, "timeout": { "description": "How long it may take: a number and s, m, h or d. Then it is ended, and has failed.", "$ref": "#/$defs/duration", "examples": ["30s", "5m", "2h"] }, "retries": { "description": "How often it is run once more after a failure of its own (an exit code, a signal, its timeout, an output that is missing).", "type": "integer", "minimum": 0, "maximum": 100, "default": 0 }, "continue-on-error": { "description": "Its failure is no failure of the run. What takes its outputs is still skipped.", "type": "boolean", "default": false }, "resume": { "description": "Gives it a folder for checkpoints, $PIPELINE_CHECKPOINTS, which a later run finds as it was left by one that failed or was killed, as long as nothing that matters changed. It is dropped once the stage has succeeded.", "type": "boolean", "default": false }, "engine": { "description": "What computes this stage, where its kind trains or evaluates a model.", "$ref": "#/$defs/engine" } }, "oneOf": [{ "required": ["run"], "properties": { "run": true } }, { "required": ["uses"], "properties": { "uses": true } }] } } };
var schema32 = { "description": "a letter or digit, then letters, digits, ., - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" };
var schema33 = { "description": "a letter or _, then letters, digits, - and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$" };
var schema34 = { "description": "cpu traces the model once and runs the graph on onnxruntime, and auto is cpu; webgpu runs the same graph on a GPU of any maker, cuda on one of NVIDIA's; tfjs-node-gpu runs the model op after op on TensorFlow, tfjs-cpu in plain JavaScript, as a reference. `pipeline engines` says what works here.", "enum": ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"] };
var schema35 = { "description": "a letter, then letters, digits, - and _", "type": "string", "maxLength": 80, "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" };
var schema49 = { "description": "What is said of one metric.", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "better": { "description": "Which change is an improvement: higher or lower values. Without it a change is neither better nor worse.", "enum": ["higher", "lower"] }, "tolerance": { "description": "How far the metric may move from one run to another without its counting: a number in its own unit, or absolute and relative bounds, of which the wider holds. pipeline diff --fail-on tolerance fails where it gets worse by more.", "type": ["number", "object"], "minimum": 0, "additionalProperties": false, "minProperties": 1, "properties": { "absolute": { "description": "In the metric's own unit.", "type": "number", "minimum": 0 }, "relative": { "description": "A share of the value before: 0.01 is a hundredth of it.", "type": "number", "minimum": 0 } }, "examples": [0.01, { "absolute": 5e-3, "relative": 0.01 }] } } };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]*$", "u");
var pattern6 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
var schema36 = { "description": "One stage: either a command (run) or a built-in stage kind (uses).", "type": "object", "additionalProperties": false, "properties": { "run": { "description": "A command, run in a fresh folder of its own. It is split into arguments as written, without a shell; ${{ inputs.NAME }}, ${{ outputs.NAME }}, ${{ params.NAME }} and ${{ matrix.NAME }} stay one argument each.", "type": "string", "examples": ["node ${{ inputs.script }} --seed ${{ params.seed }}"] }, "shell": { "description": "Runs the command through sh, for pipes and redirections. Values of ${{ }} are never read as shell code.", "type": "boolean", "default": false }, "uses": { "description": "A built-in stage kind: `pipeline --help` lists them.", "type": "string", "examples": ["tokenize", "pretrain", "finetune", "evaluate-lm", "evaluate-task", "baseline", "generate"] }, "with": { "description": "The params of the stage kind. A value that is exactly one ${{ }} keeps its type.", "type": "object", "default": {}, "examples": [{ "steps": 750, "seed": "${{ params.seed }}" }] }, "inputs": { "description": "What the stage takes: by port for a stage kind, under names of your own for a command.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "additionalProperties": { "description": "STAGE.OUTPUT; STAGE[*].OUTPUT for a folder with every variant's; or a file or folder as a path that starts with ./, ../ or /, relative to this file.", "type": "string", "examples": ["dataset.corpus", "finetune[*].model", "./corpus.txt"] }, "default": {} }, "outputs": { "description": "What a command writes: each a path inside the stage's own folder, a file or a folder. Stage kinds declare their own.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "additionalProperties": { "description": "A path inside the stage's folder, or a mapping with the path and its type. Without a type it fits any input.", "type": ["string", "object"], "additionalProperties": false, "required": ["path"], "properties": { "path": { "description": "A path inside the stage's own folder.", "type": "string" }, "type": { "$ref": "#/$defs/artifact-type", "default": "any" } }, "examples": ["corpus.txt", { "path": "corpus.txt", "type": "text" }] } }, "matrix": { "description": "Axes by name, each a list of values: the stage has one variant for each combination, which sees its own as ${{ matrix.AXIS }}. exclude takes combinations away, then include adds to them.", "type": "object", "propertyNames": { "$ref": "#/$defs/name" }, "minProperties": 1, "properties": { "exclude": { "description": "Mappings of axes to values, or one ${{ }} that is a list of them: a combination that has all the values of one is left out.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } }, "include": { "description": "Mappings, or one ${{ }} that is a list of them. Each is added to every combination in which it changes no value of an axis; where there is none it is a variant of its own. So keys may be added to some variants, and variants to the rest.", "type": ["array", "string"], "items": { "description": "Axes and values.", "type": ["object", "string"], "propertyNames": { "$ref": "#/$defs/name" } } } }, "additionalProperties": { "description": "The axis's values, or one ${{ }} that is a list.", "type": ["array", "string"] }, "examples": [{ "lambda": [0, 0.5] }, { "seed": "${{ params.seeds }}" }, { "size": ["small", "large"], "seed": [1, 2], "exclude": [{ "size": "large", "seed": 2 }], "include": [{ "size": "huge", "seed": 1 }] }] }, "for-each": { "description": "Another stage that has variants: this stage has one for each of them, takes that variant's outputs and sees its ${{ matrix.AXIS }}.", "type": "string", "examples": ["finetune"] }, "env": { "description": "Environment variables the stage sees, beside a small documented list. They are part of what identifies its result.", "type": "object", "propertyNames": { "$ref": "#/$defs/variable-name" }, "additionalProperties": { "description": "A text, number or boolean, in which ${{ params.NAME }} and ${{ matrix.NAME }} may stand; or { secret: true }: the variable of that name where the runner is started, told to no log, report or key.", "type": ["string", "number", "boolean", "object"], "additionalProperties": false, "required": ["secret"], "properties": { "secret": { "description": "Takes the value from the runner's environment.", "const": true } } }, "default": {}, "examples": [{ "TOKEN": { "secret": true }, "MODE": "fast" }] }, "cpus": { "description": "Threads to compute with, and slots of --jobs it takes: for a stage kind every core unless said, for a command one slot. Different numbers may give different last digits.", "type": "integer", "minimum": 1, "maximum": 1024 }, "memory": { "description": "What the stage needs at most, in bytes or as a text; stages that would need more together than the machine has do not run at once.", "$ref": "#/$defs/bytes", "examples": ["8GiB", "500MB"] }, "gpu": { "description": "How many GPUs the stage has to have for itself, or optional: one where the machine has any. It sees them, and no others, by CUDA_VISIBLE_DEVICES.", "$ref": "#/$defs/gpus", "default": 0, "examples": [1, "optional"] }, "locks": { "description": "Names of things that only one stage may use at a time: a port, a licence, a data base.", "type": "array", "items": { "description": "A lock.", "$ref": "#/$defs/name" }, "uniqueItems": true, "default": [], "examples": [["database"]] }, "timeout": { "description": "How long it may take: a number and s, m, h or d. Then it is ended, and has failed.", "$ref": "#/$defs/duration", "examples": ["30s", "5m", "2h"] }, "retries": { "description": "How often it is run once more after a failure of its own (an exit code, a signal, its timeout, an output that is missing).", "type": "integer", "minimum": 0, "maximum": 100, "default": 0 }, "continue-on-error": { "description": "Its failure is no failure of the run. What takes its outputs is still skipped.", "type": "boolean", "default": false }, "resume": { "description": "Gives it a folder for checkpoints, $PIPELINE_CHECKPOINTS, which a later run finds as it was left by one that failed or was killed, as long as nothing that matters changed. It is dropped once the stage has succeeded.", "type": "boolean", "default": false }, "engine": { "description": "What computes this stage, where its kind trains or evaluates a model.", "$ref": "#/$defs/engine" } }, "oneOf": [{ "required": ["run"], "properties": { "run": true } }, { "required": ["uses"], "properties": { "uses": true } }] };
var schema39 = { "description": "What the bytes mean: text (UTF-8, one document a line), examples (JSONL with text and label), tokenizer (a Hugging Face tokenizer.json), tokens, model, huggingface (a folder that transformers loads), curve (JSONL), lm-report, task-report, predictions, prompts (JSONL with prompt), samples (JSONL), views (what the report is to show: schemas/views.schema.json), features, or any, which fits every input.", "enum": ["text", "examples", "tokenizer", "tokens", "model", "huggingface", "curve", "lm-report", "task-report", "predictions", "prompts", "samples", "views", "features", "any"] };
var schema43 = { "description": "a letter or _, then letters, digits and _", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$" };
var schema44 = { "description": "a number of bytes, or a text such as 8GiB or 500MB", "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" };
var schema45 = { "description": "a number of GPUs, or optional", "type": ["integer", "string"], "minimum": 0, "maximum": 64, "pattern": "^optional$" };
var schema47 = { "description": "a number and a unit: 30s, 5m, 2h, 1d", "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[smhd]$" };
var func3 = Object.prototype.hasOwnProperty;
var func0 = require_equal().default;
var pattern12 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var pattern13 = new RegExp("^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$", "u");
var pattern14 = new RegExp("^optional$", "u");
var pattern16 = new RegExp("^[0-9]+([.][0-9]+)?[smhd]$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema36.oneOf[0].required, parentSchema: schema36.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = {};
    props0.run = true;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.uses === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "uses" }, message: "must have required property 'uses'", schema: schema36.oneOf[1].required, parentSchema: schema36.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = props0 || {};
        props0.uses = true;
      }
    }
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema36.oneOf, parentSchema: schema36, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func3.call(schema36.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.run !== void 0) {
      let data0 = data.run;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.run.type, parentSchema: schema36.properties.run, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.shell !== void 0) {
      let data1 = data.shell;
      if (typeof data1 !== "boolean") {
        const err5 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties.shell.type, parentSchema: schema36.properties.shell, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.uses !== void 0) {
      let data2 = data.uses;
      if (typeof data2 !== "string") {
        const err6 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.uses.type, parentSchema: schema36.properties.uses, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.with !== void 0) {
      let data3 = data.with;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        const err7 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.with.type, parentSchema: schema36.properties.with, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data4 = data.inputs;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          const _errs15 = errors;
          if (typeof key1 === "string") {
            if (func1(key1) > 80) {
              const err8 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern6.test(key1)) {
              const err9 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/inputs", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid2 = _errs15 === errors;
          if (!valid2) {
            const err11 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema36.properties.inputs.propertyNames, parentSchema: schema36.properties.inputs, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        for (const key2 in data4) {
          let data5 = data4[key2];
          if (typeof data5 !== "string") {
            const err12 = { instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.inputs.additionalProperties.type, parentSchema: schema36.properties.inputs.additionalProperties, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.inputs.type, parentSchema: schema36.properties.inputs, data: data4 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.outputs !== void 0) {
      let data6 = data.outputs;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (Object.keys(data6).length < 1) {
          const err14 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema36.properties.outputs, data: data6 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key3 in data6) {
          const _errs23 = errors;
          if (typeof key3 === "string") {
            if (func1(key3) > 80) {
              const err15 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key3, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (!pattern6.test(key3)) {
              const err16 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key3, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/outputs", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key3, propertyName: key3 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var valid5 = _errs23 === errors;
          if (!valid5) {
            const err18 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, message: "property name must be valid", schema: schema36.properties.outputs.propertyNames, parentSchema: schema36.properties.outputs, data: data6 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        for (const key4 in data6) {
          let data7 = data6[key4];
          if (typeof data7 !== "string" && !(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
            const err19 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/type", keyword: "type", params: { type: schema36.properties.outputs.additionalProperties.type }, message: "must be string,object", schema: schema36.properties.outputs.additionalProperties.type, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.path === void 0) {
              const err20 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema36.properties.outputs.additionalProperties.required, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            for (const key5 in data7) {
              if (!(key5 === "path" || key5 === "type")) {
                const err21 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/outputs/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36.properties.outputs.additionalProperties, data: data7 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data7.path !== void 0) {
              let data8 = data7.path;
              if (typeof data8 !== "string") {
                const err22 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/outputs/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.outputs.additionalProperties.properties.path.type, parentSchema: schema36.properties.outputs.additionalProperties.properties.path, data: data8 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data7.type !== void 0) {
              let data9 = data7.type;
              if (!(data9 === "text" || data9 === "examples" || data9 === "tokenizer" || data9 === "tokens" || data9 === "model" || data9 === "huggingface" || data9 === "curve" || data9 === "lm-report" || data9 === "task-report" || data9 === "predictions" || data9 === "prompts" || data9 === "samples" || data9 === "views" || data9 === "features" || data9 === "any")) {
                const err23 = { instancePath: instancePath + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/$defs/artifact-type/enum", keyword: "enum", params: { allowedValues: schema39.enum }, message: "must be equal to one of the allowed values", schema: schema39.enum, parentSchema: schema39, data: data9 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.outputs.type, parentSchema: schema36.properties.outputs, data: data6 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.matrix !== void 0) {
      let data10 = data.matrix;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length < 1) {
          const err25 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema36.properties.matrix, data: data10 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key6 in data10) {
          const _errs36 = errors;
          if (typeof key6 === "string") {
            if (func1(key6) > 80) {
              const err26 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key6, propertyName: key6 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (!pattern6.test(key6)) {
              const err27 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key6, propertyName: key6 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/matrix", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key6, propertyName: key6 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          var valid10 = _errs36 === errors;
          if (!valid10) {
            const err29 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, message: "property name must be valid", schema: schema36.properties.matrix.propertyNames, parentSchema: schema36.properties.matrix, data: data10 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key7 in data10) {
          if (!(key7 === "exclude" || key7 === "include")) {
            let data11 = data10[key7];
            if (!Array.isArray(data11) && typeof data11 !== "string") {
              const err30 = { instancePath: instancePath + "/matrix/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/matrix/additionalProperties/type", keyword: "type", params: { type: schema36.properties.matrix.additionalProperties.type }, message: "must be array,string", schema: schema36.properties.matrix.additionalProperties.type, parentSchema: schema36.properties.matrix.additionalProperties, data: data11 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data10.exclude !== void 0) {
          let data12 = data10.exclude;
          if (!Array.isArray(data12) && typeof data12 !== "string") {
            const err31 = { instancePath: instancePath + "/matrix/exclude", schemaPath: "#/properties/matrix/properties/exclude/type", keyword: "type", params: { type: schema36.properties.matrix.properties.exclude.type }, message: "must be array,string", schema: schema36.properties.matrix.properties.exclude.type, parentSchema: schema36.properties.matrix.properties.exclude, data: data12 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (Array.isArray(data12)) {
            const len0 = data12.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data13 = data12[i0];
              if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && typeof data13 !== "string") {
                const err32 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/properties/matrix/properties/exclude/items/type", keyword: "type", params: { type: schema36.properties.matrix.properties.exclude.items.type }, message: "must be object,string", schema: schema36.properties.matrix.properties.exclude.items.type, parentSchema: schema36.properties.matrix.properties.exclude.items, data: data13 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
              if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                for (const key8 in data13) {
                  const _errs46 = errors;
                  if (typeof key8 === "string") {
                    if (func1(key8) > 80) {
                      const err33 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key8, propertyName: key8 };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                    if (!pattern6.test(key8)) {
                      const err34 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key8, propertyName: key8 };
                      if (vErrors === null) {
                        vErrors = [err34];
                      } else {
                        vErrors.push(err34);
                      }
                      errors++;
                    }
                  } else {
                    const err35 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key8, propertyName: key8 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                  var valid16 = _errs46 === errors;
                  if (!valid16) {
                    const err36 = { instancePath: instancePath + "/matrix/exclude/" + i0, schemaPath: "#/properties/matrix/properties/exclude/items/propertyNames", keyword: "propertyNames", params: { propertyName: key8 }, message: "property name must be valid", schema: schema36.properties.matrix.properties.exclude.items.propertyNames, parentSchema: schema36.properties.matrix.properties.exclude.items, data: data13 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data10.include !== void 0) {
          let data14 = data10.include;
          if (!Array.isArray(data14) && typeof data14 !== "string") {
            const err37 = { instancePath: instancePath + "/matrix/include", schemaPath: "#/properties/matrix/properties/include/type", keyword: "type", params: { type: schema36.properties.matrix.properties.include.type }, message: "must be array,string", schema: schema36.properties.matrix.properties.include.type, parentSchema: schema36.properties.matrix.properties.include, data: data14 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (Array.isArray(data14)) {
            const len1 = data14.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data15 = data14[i1];
              if (!(data15 && typeof data15 == "object" && !Array.isArray(data15)) && typeof data15 !== "string") {
                const err38 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/properties/matrix/properties/include/items/type", keyword: "type", params: { type: schema36.properties.matrix.properties.include.items.type }, message: "must be object,string", schema: schema36.properties.matrix.properties.include.items.type, parentSchema: schema36.properties.matrix.properties.include.items, data: data15 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                for (const key9 in data15) {
                  const _errs53 = errors;
                  if (typeof key9 === "string") {
                    if (func1(key9) > 80) {
                      const err39 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key9, propertyName: key9 };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                    if (!pattern6.test(key9)) {
                      const err40 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key9, propertyName: key9 };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  } else {
                    const err41 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key9, propertyName: key9 };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                  var valid20 = _errs53 === errors;
                  if (!valid20) {
                    const err42 = { instancePath: instancePath + "/matrix/include/" + i1, schemaPath: "#/properties/matrix/properties/include/items/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid", schema: schema36.properties.matrix.properties.include.items.propertyNames, parentSchema: schema36.properties.matrix.properties.include.items, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.matrix.type, parentSchema: schema36.properties.matrix, data: data10 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data["for-each"] !== void 0) {
      let data16 = data["for-each"];
      if (typeof data16 !== "string") {
        const err44 = { instancePath: instancePath + "/for-each", schemaPath: "#/properties/for-each/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties["for-each"].type, parentSchema: schema36.properties["for-each"], data: data16 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      let data17 = data.env;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key10 in data17) {
          const _errs60 = errors;
          if (typeof key10 === "string") {
            if (!pattern12.test(key10)) {
              const err45 = { instancePath: instancePath + "/env", schemaPath: "#/$defs/variable-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema43, data: key10, propertyName: key10 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          } else {
            const err46 = { instancePath: instancePath + "/env", schemaPath: "#/$defs/variable-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.type, parentSchema: schema43, data: key10, propertyName: key10 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          var valid22 = _errs60 === errors;
          if (!valid22) {
            const err47 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames", keyword: "propertyNames", params: { propertyName: key10 }, message: "property name must be valid", schema: schema36.properties.env.propertyNames, parentSchema: schema36.properties.env, data: data17 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        for (const key11 in data17) {
          let data18 = data17[key11];
          if (typeof data18 !== "string" && !(typeof data18 == "number" && isFinite(data18)) && typeof data18 !== "boolean" && !(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
            const err48 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/type", keyword: "type", params: { type: schema36.properties.env.additionalProperties.type }, message: "must be string,number,boolean,object", schema: schema36.properties.env.additionalProperties.type, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.secret === void 0) {
              const err49 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'", schema: schema36.properties.env.additionalProperties.required, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            for (const key12 in data18) {
              if (!(key12 === "secret")) {
                const err50 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36.properties.env.additionalProperties, data: data18 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data18.secret !== void 0) {
              let data19 = data18.secret;
              if (true !== data19) {
                const err51 = { instancePath: instancePath + "/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/properties/env/additionalProperties/properties/secret/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema36.properties.env.additionalProperties.properties.secret, data: data19 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.properties.env.type, parentSchema: schema36.properties.env, data: data17 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.cpus !== void 0) {
      let data20 = data.cpus;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err53 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema36.properties.cpus.type, parentSchema: schema36.properties.cpus, data: data20 };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 1024 || isNaN(data20)) {
          const err54 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1024 }, message: "must be <= 1024", schema: 1024, parentSchema: schema36.properties.cpus, data: data20 };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data20 < 1 || isNaN(data20)) {
          const err55 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema36.properties.cpus, data: data20 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      }
    }
    if (data.memory !== void 0) {
      let data21 = data.memory;
      if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21)) && typeof data21 !== "string") {
        const err56 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/type", keyword: "type", params: { type: schema44.type }, message: "must be integer,string", schema: schema44.type, parentSchema: schema44, data: data21 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 < 0 || isNaN(data21)) {
          const err57 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema44, data: data21 };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
      }
      if (typeof data21 === "string") {
        if (!pattern13.test(data21)) {
          const err58 = { instancePath: instancePath + "/memory", schemaPath: "#/$defs/bytes/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$" }, message: 'must match pattern "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$"', schema: "^[0-9]+([.][0-9]+)? ?([kKMGT]i?)?B$", parentSchema: schema44, data: data21 };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
      }
    }
    if (data.gpu !== void 0) {
      let data22 = data.gpu;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22)) && typeof data22 !== "string") {
        const err59 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/type", keyword: "type", params: { type: schema45.type }, message: "must be integer,string", schema: schema45.type, parentSchema: schema45, data: data22 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 64 || isNaN(data22)) {
          const err60 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64", schema: 64, parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        if (data22 < 0 || isNaN(data22)) {
          const err61 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      }
      if (typeof data22 === "string") {
        if (!pattern14.test(data22)) {
          const err62 = { instancePath: instancePath + "/gpu", schemaPath: "#/$defs/gpus/pattern", keyword: "pattern", params: { pattern: "^optional$" }, message: 'must match pattern "^optional$"', schema: "^optional$", parentSchema: schema45, data: data22 };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
      }
    }
    if (data.locks !== void 0) {
      let data23 = data.locks;
      if (Array.isArray(data23)) {
        const len2 = data23.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data24 = data23[i2];
          if (typeof data24 === "string") {
            if (func1(data24) > 80) {
              const err63 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: data24 };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            if (!pattern6.test(data24)) {
              const err64 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: data24 };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          } else {
            const err65 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: data24 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        let i3 = data23.length;
        let j0;
        if (i3 > 1) {
          outer0: for (; i3--; ) {
            for (j0 = i3; j0--; ) {
              if (func0(data23[i3], data23[j0])) {
                const err66 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i3 + " are identical)", schema: true, parentSchema: schema36.properties.locks, data: data23 };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema36.properties.locks.type, parentSchema: schema36.properties.locks, data: data23 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data25 = data.timeout;
      if (typeof data25 === "string") {
        if (!pattern16.test(data25)) {
          const err68 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)?[smhd]$" }, message: 'must match pattern "^[0-9]+([.][0-9]+)?[smhd]$"', schema: "^[0-9]+([.][0-9]+)?[smhd]$", parentSchema: schema47, data: data25 };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = { instancePath: instancePath + "/timeout", schemaPath: "#/$defs/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data25 };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.retries !== void 0) {
      let data26 = data.retries;
      if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
        const err70 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema36.properties.retries.type, parentSchema: schema36.properties.retries, data: data26 };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
      if (typeof data26 == "number" && isFinite(data26)) {
        if (data26 > 100 || isNaN(data26)) {
          const err71 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema36.properties.retries, data: data26 };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
        if (data26 < 0 || isNaN(data26)) {
          const err72 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema36.properties.retries, data: data26 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
      }
    }
    if (data["continue-on-error"] !== void 0) {
      let data27 = data["continue-on-error"];
      if (typeof data27 !== "boolean") {
        const err73 = { instancePath: instancePath + "/continue-on-error", schemaPath: "#/properties/continue-on-error/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties["continue-on-error"].type, parentSchema: schema36.properties["continue-on-error"], data: data27 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.resume !== void 0) {
      let data28 = data.resume;
      if (typeof data28 !== "boolean") {
        const err74 = { instancePath: instancePath + "/resume", schemaPath: "#/properties/resume/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema36.properties.resume.type, parentSchema: schema36.properties.resume, data: data28 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.engine !== void 0) {
      let data29 = data.engine;
      if (!(data29 === "auto" || data29 === "cpu" || data29 === "webgpu" || data29 === "cuda" || data29 === "tfjs-node-gpu" || data29 === "tfjs-cpu")) {
        const err75 = { instancePath: instancePath + "/engine", schemaPath: "#/$defs/engine/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data29 };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
  } else {
    const err76 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data };
    if (vErrors === null) {
      vErrors = [err76];
    } else {
      vErrors.push(err76);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.stages === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "name" || key0 === "params" || key0 === "engine" || key0 === "stages" || key0 === "metrics" || key0 === "summary")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (1 !== data0) {
        const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema31.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (func1(data1) > 80) {
          const err5 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err6 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/file-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data2 = data.params;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern5.test(key1)) {
              const err8 = { instancePath: instancePath + "/params", schemaPath: "#/$defs/param-name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_-]*$"', schema: "^[A-Za-z_][A-Za-z0-9_-]*$", parentSchema: schema33, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/params", schemaPath: "#/$defs/param-name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.type, parentSchema: schema33, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          var valid2 = _errs8 === errors;
          if (!valid2) {
            const err10 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema31.properties.params.propertyNames, parentSchema: schema31.properties.params, data: data2 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.params.type, parentSchema: schema31.properties.params, data: data2 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.engine !== void 0) {
      let data3 = data.engine;
      if (!(data3 === "auto" || data3 === "cpu" || data3 === "webgpu" || data3 === "cuda" || data3 === "tfjs-node-gpu" || data3 === "tfjs-cpu")) {
        const err12 = { instancePath: instancePath + "/engine", schemaPath: "#/$defs/engine/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.stages !== void 0) {
      let data4 = data.stages;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (Object.keys(data4).length < 1) {
          const err13 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema31.properties.stages, data: data4 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key2 in data4) {
          const _errs15 = errors;
          if (typeof key2 === "string") {
            if (func1(key2) > 80) {
              const err14 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters", schema: 80, parentSchema: schema35, data: key2, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (!pattern6.test(key2)) {
              const err15 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]*$"', schema: "^[A-Za-z][A-Za-z0-9_-]*$", parentSchema: schema35, data: key2, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.type, parentSchema: schema35, data: key2, propertyName: key2 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          var valid5 = _errs15 === errors;
          if (!valid5) {
            const err17 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid", schema: schema31.properties.stages.propertyNames, parentSchema: schema31.properties.stages, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        for (const key3 in data4) {
          if (!validate21(data4[key3], { instancePath: instancePath + "/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.stages.type, parentSchema: schema31.properties.stages, data: data4 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data6 = data.metrics;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key4 in data6) {
          const _errs22 = errors;
          if (typeof key4 === "string") {
            if (func1(key4) > 300) {
              const err19 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters", schema: 300, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (func1(key4) < 1) {
              const err20 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.metrics.propertyNames.type, parentSchema: schema31.properties.metrics.propertyNames, data: key4, propertyName: key4 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          var valid8 = _errs22 === errors;
          if (!valid8) {
            const err22 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid", schema: schema31.properties.metrics.propertyNames, parentSchema: schema31.properties.metrics, data: data6 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key5 in data6) {
          let data7 = data6[key5];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (Object.keys(data7).length < 1) {
              const err23 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema49, data: data7 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key6 in data7) {
              if (!(key6 === "better" || key6 === "tolerance")) {
                const err24 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49, data: data7 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data7.better !== void 0) {
              let data8 = data7.better;
              if (!(data8 === "higher" || data8 === "lower")) {
                const err25 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/better", schemaPath: "#/$defs/metric/properties/better/enum", keyword: "enum", params: { allowedValues: schema49.properties.better.enum }, message: "must be equal to one of the allowed values", schema: schema49.properties.better.enum, parentSchema: schema49.properties.better, data: data8 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data7.tolerance !== void 0) {
              let data9 = data7.tolerance;
              if (!(typeof data9 == "number" && isFinite(data9)) && !(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
                const err26 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/type", keyword: "type", params: { type: schema49.properties.tolerance.type }, message: "must be number,object", schema: schema49.properties.tolerance.type, parentSchema: schema49.properties.tolerance, data: data9 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 < 0 || isNaN(data9)) {
                  const err27 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (Object.keys(data9).length < 1) {
                  const err28 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema49.properties.tolerance, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                for (const key7 in data9) {
                  if (!(key7 === "absolute" || key7 === "relative")) {
                    const err29 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/$defs/metric/properties/tolerance/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49.properties.tolerance, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data9.absolute !== void 0) {
                  let data10 = data9.absolute;
                  if (typeof data10 == "number" && isFinite(data10)) {
                    if (data10 < 0 || isNaN(data10)) {
                      const err30 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/$defs/metric/properties/tolerance/properties/absolute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance.properties.absolute, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/$defs/metric/properties/tolerance/properties/absolute/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema49.properties.tolerance.properties.absolute.type, parentSchema: schema49.properties.tolerance.properties.absolute, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data9.relative !== void 0) {
                  let data11 = data9.relative;
                  if (typeof data11 == "number" && isFinite(data11)) {
                    if (data11 < 0 || isNaN(data11)) {
                      const err32 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/$defs/metric/properties/tolerance/properties/relative/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema49.properties.tolerance.properties.relative, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err32];
                      } else {
                        vErrors.push(err32);
                      }
                      errors++;
                    }
                  } else {
                    const err33 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/$defs/metric/properties/tolerance/properties/relative/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema49.properties.tolerance.properties.relative.type, parentSchema: schema49.properties.tolerance.properties.relative, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/metric/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema49.type, parentSchema: schema49, data: data7 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.metrics.type, parentSchema: schema31.properties.metrics, data: data6 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.summary !== void 0) {
      let data12 = data.summary;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.rows === void 0) {
          const err36 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema31.properties.summary.required, parentSchema: schema31.properties.summary, data: data12 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        if (data12.columns === void 0) {
          const err37 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: "columns" }, message: "must have required property 'columns'", schema: schema31.properties.summary.required, parentSchema: schema31.properties.summary, data: data12 };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        for (const key8 in data12) {
          if (!(key8 === "rows" || key8 === "columns")) {
            const err38 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.summary, data: data12 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data12.rows !== void 0) {
          let data13 = data12.rows;
          if (typeof data13 !== "string" && !Array.isArray(data13)) {
            const err39 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/type", keyword: "type", params: { type: schema31.properties.summary.properties.rows.type }, message: "must be string,array", schema: schema31.properties.summary.properties.rows.type, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (Array.isArray(data13)) {
            if (data13.length < 1) {
              const err40 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            const len0 = data13.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data14 = data13[i0];
              if (typeof data14 !== "string") {
                const err41 = { instancePath: instancePath + "/summary/rows/" + i0, schemaPath: "#/properties/summary/properties/rows/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.rows.items.type, parentSchema: schema31.properties.summary.properties.rows.items, data: data14 };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            let i1 = data13.length;
            let j0;
            if (i1 > 1) {
              const indices0 = {};
              for (; i1--; ) {
                let item0 = data13[i1];
                if (typeof item0 !== "string") {
                  continue;
                }
                if (typeof indices0[item0] == "number") {
                  j0 = indices0[item0];
                  const err42 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/properties/summary/properties/rows/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema31.properties.summary.properties.rows, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                  break;
                }
                indices0[item0] = i1;
              }
            }
          }
        }
        if (data12.columns !== void 0) {
          let data15 = data12.columns;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (Object.keys(data15).length < 1) {
              const err43 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            for (const key9 in data15) {
              const _errs46 = errors;
              if (typeof key9 === "string") {
                if (func1(key9) < 1) {
                  const err44 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.summary.properties.columns.propertyNames, data: key9, propertyName: key9 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.columns.propertyNames.type, parentSchema: schema31.properties.summary.properties.columns.propertyNames, data: key9, propertyName: key9 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
              var valid17 = _errs46 === errors;
              if (!valid17) {
                const err46 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid", schema: schema31.properties.summary.properties.columns.propertyNames, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            for (const key10 in data15) {
              let data16 = data15[key10];
              if (typeof data16 !== "string" && !Array.isArray(data16)) {
                const err47 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema31.properties.summary.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema31.properties.summary.properties.columns.additionalProperties.type, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (Array.isArray(data16)) {
                if (data16.length < 1) {
                  const err48 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                const len1 = data16.length;
                for (let i2 = 0; i2 < len1; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 !== "string") {
                    const err49 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2, schemaPath: "#/properties/summary/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.summary.properties.columns.additionalProperties.items.type, parentSchema: schema31.properties.summary.properties.columns.additionalProperties.items, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                let i3 = data16.length;
                let j1;
                if (i3 > 1) {
                  const indices1 = {};
                  for (; i3--; ) {
                    let item1 = data16[i3];
                    if (typeof item1 !== "string") {
                      continue;
                    }
                    if (typeof indices1[item1] == "number") {
                      j1 = indices1[item1];
                      const err50 = { instancePath: instancePath + "/summary/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/summary/properties/columns/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)", schema: true, parentSchema: schema31.properties.summary.properties.columns.additionalProperties, data: data16 };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                      break;
                    }
                    indices1[item1] = i3;
                  }
                }
              }
            }
          } else {
            const err51 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/properties/summary/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.summary.properties.columns.type, parentSchema: schema31.properties.summary.properties.columns, data: data15 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.summary.type, parentSchema: schema31.properties.summary, data: data12 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
  } else {
    const err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err53];
    } else {
      vErrors.push(err53);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var report = validate23;
var schema50 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/report.schema.json", "title": "Report of a run", "type": "object", "description": "What became of every stage of a run: artifacts/runs/<id>/report.json.", "properties": { "version": { "const": 1, "description": "Version of this format." }, "run": { "type": "string", "description": "Id of the run: UTC date and time, and four random digits.", "pattern": "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$" }, "pipeline": { "type": "string", "description": "Name of the pipeline." }, "file": { "type": "string", "description": "The pipeline file, as the user typed it." }, "outcome": { "enum": ["succeeded", "failed", "interrupted"], "description": "succeeded: every stage did or was restored; failed: one failed; interrupted: the run was ended from outside." }, "params": { "type": "object", "description": "The pipeline's params, with what was set on the command line." }, "summary": { "description": "The table that the pipeline file declares; null where it declares none.", "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/summary" }] }, "metrics": { "type": "object", "description": "What the pipeline file says of its metrics, by name or STAGE.METRIC; absent where it says nothing.", "additionalProperties": { "type": "object", "description": "What is said of one metric.", "properties": { "better": { "enum": ["higher", "lower"], "description": "Which change is an improvement." }, "tolerance": { "description": "How far it may move without its counting: in its own unit, or as a share of the value before; of two bounds the wider.", "oneOf": [{ "type": "number", "minimum": 0 }, { "type": "object", "properties": { "absolute": { "type": "number", "description": "In the metric's own unit." }, "relative": { "type": "number", "description": "A share of the value before." } }, "additionalProperties": false }] } }, "additionalProperties": false } }, "stages": { "type": "object", "description": "Keyed by stage, finetune[lambda=0.25] for a variant; in the order of the plan.", "additionalProperties": { "$ref": "#/$defs/stage" } }, "circumstances": { "type": "object", "description": "Recorded, never compared: times, seconds, host, versions of the machine." } }, "required": ["version", "run", "pipeline", "file", "outcome", "params", "summary", "stages", "circumstances"], "additionalProperties": false, "$defs": { "stage": { "type": "object", "description": "What became of one stage, or of one variant of it.", "properties": { "status": { "enum": ["succeeded", "restored", "failed", "skipped", "interrupted"], "description": "succeeded: it ran well; restored: its outputs came from the store; failed: see failure; skipped: something it needs failed, or the run ended before its turn; interrupted: it was ended while it ran." }, "stage": { "type": "string", "description": "Its name in the pipeline file." }, "variant": { "type": "object", "description": "Its cell of the matrix, by axis; empty where there is no matrix." }, "kind": { "type": "string", "description": "Its stage kind; run for a command." }, "needs": { "type": "array", "description": "Keys of the stages whose outputs it takes.", "items": { "type": "string" } }, "sources": { "type": "object", "description": "Where each input comes from, by its name: tokenize.tokens, finetune[*].model, or a path as the pipeline file has it.", "additionalProperties": { "type": "string" } }, "types": { "type": "object", "description": "What the bytes of each output mean, by its name: predictions, curve, model; absent where the pipeline does not say.", "additionalProperties": { "type": "string" } }, "reasons": { "type": "array", "description": "Why the stage ran, was restored or was skipped.", "items": { "$ref": "#/$defs/reason" } }, "fingerprint": { "type": "string", "description": "Key of its entry: sha256 of the record's canonical JSON.", "pattern": "^[0-9a-f]{64}$" }, "record": { "$ref": "#/$defs/record", "description": "Everything that may change its outputs." }, "outputs": { "type": "object", "description": "Its outputs by name; empty unless it succeeded or was restored.", "additionalProperties": { "$ref": "#/$defs/digest" } }, "metrics": { "type": "object", "description": "What it measured, by flat name: task/accuracy, with an interval as task/accuracy.low and task/accuracy.high.", "additionalProperties": { "type": "number" } }, "notices": { "type": "array", "description": "What the user should know although it is no failure.", "items": { "type": "string" } }, "failure": { "type": "object", "description": "What went wrong; further fields with the code.", "properties": { "code": { "type": "string", "description": "Which failure: exit-code, killed, timeout, not-started, no-gpu, output-missing, output-type, input-moved, input-unreadable, stage, store, internal-error." } }, "required": ["code"], "additionalProperties": true }, "tolerated": { "const": true, "description": "On a failure that is none of the run: the stage has continue-on-error." }, "circumstances": { "type": "object", "description": "How it ran: seconds, rates, engine and device, its log; of a restored one, the run it is from and how that made it." } }, "required": ["status", "stage", "variant", "kind", "needs", "reasons", "outputs", "metrics", "notices", "circumstances"], "additionalProperties": false }, "digest": { "type": "object", "description": "An artifact by its own content.", "properties": { "digest": { "type": "string", "description": "sha256 of a file's bytes; of a folder's sorted listing.", "pattern": "^sha256:[0-9a-f]{64}$" }, "size": { "type": "integer", "minimum": 0, "description": "Bytes; of a folder, of all files in it." }, "form": { "enum": ["file", "folder"], "description": "Whether it is a file or a folder." }, "executable": { "const": true, "description": "Only on a file that may be executed." } }, "required": ["digest", "size", "form"], "additionalProperties": false }, "record": { "type": "object", "description": "Everything that may change a stage's outputs: its digest is the fingerprint.", "properties": { "format": { "type": "integer", "description": "Version of this record." }, "action": { "description": "The stage kind, or the command with its paths left open.", "oneOf": [{ "type": "object", "description": "A stage kind.", "properties": { "uses": { "type": "string", "description": "Its name." } }, "required": ["uses"], "additionalProperties": false }, { "type": "object", "description": "A command.", "properties": { "run": { "type": "array", "description": "Its words; a word is made of texts and of the inputs and outputs whose paths stand there.", "items": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "object", "description": "The path of an input.", "properties": { "input": { "type": "string", "description": "Name of the input." } }, "required": ["input"], "additionalProperties": false }, { "type": "object", "description": "The path of an output.", "properties": { "output": { "type": "string", "description": "Name of the output." } }, "required": ["output"], "additionalProperties": false }] } } }, "shell": { "type": "boolean", "description": "Whether a shell runs it." } }, "required": ["run", "shell"], "additionalProperties": false }] }, "with": { "type": "object", "description": "Params after defaults; empty for a command." }, "inputs": { "type": "object", "description": "Digest of each input, followed by a word where it is a folder or may be executed.", "additionalProperties": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}( folder| executable)?$" } }, "outputs": { "type": "object", "description": "Path of each output below the stage's folder.", "additionalProperties": { "type": "string" } }, "code": { "type": "object", "description": "Digest of each module of the stage kind's code.", "additionalProperties": { "type": "string" } }, "packages": { "type": "object", "description": "Version of each package that the code imports.", "additionalProperties": { "type": "string" } }, "env": { "type": "object", "description": "Declared environment.", "additionalProperties": { "type": "string" } }, "engine": { "type": "string", "description": "The engine, where one is named." } }, "required": ["format", "action", "with", "inputs", "outputs", "code", "packages", "env"], "additionalProperties": false }, "change": { "type": "object", "description": "One field of the fingerprint that differs. A side that is absent did not exist.", "properties": { "field": { "type": "string", "description": "Which: with.steps, inputs.tokens, code.src/model/gpt.ts, command." }, "before": { "description": "Its value in the record compared with." }, "after": { "description": "Its value now." } }, "required": ["field"], "additionalProperties": false }, "reason": { "description": "Why a stage runs, is restored or is skipped.", "oneOf": [{ "type": "object", "description": "The store has an entry with this fingerprint.", "properties": { "reason": { "const": "same", "description": "The store has an entry with this fingerprint." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "Nothing like it was brought about before.", "properties": { "reason": { "const": "first", "description": "Nothing like it was brought about before." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "An entry may have been there, but it was to run (--force).", "properties": { "reason": { "const": "forced", "description": "An entry may have been there, but it was to run (--force)." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "A new variant, compared with its nearest sibling.", "properties": { "reason": { "const": "new", "description": "A new variant, compared with its nearest sibling." }, "nearest": { "type": "string", "description": "Key of the sibling." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "nearest", "changes"], "additionalProperties": false }, { "type": "object", "description": "It differs from what it was last time.", "properties": { "reason": { "const": "changed", "description": "It differs from what it was last time." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "changes"], "additionalProperties": false }, { "type": "object", "description": "It depends on stages that have yet to run.", "properties": { "reason": { "const": "upstream", "description": "It depends on stages that have yet to run." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "What the store has is not whole.", "properties": { "reason": { "const": "entry-damaged", "description": "What the store has is not whole." }, "detail": { "type": "string", "description": "What is wrong with it." } }, "required": ["reason", "detail"], "additionalProperties": false }, { "type": "object", "description": "Stages that it needs failed or were skipped.", "properties": { "reason": { "const": "needs-failed", "description": "Stages that it needs failed or were skipped." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "The run ended before its turn.", "properties": { "reason": { "const": "not-reached", "description": "The run ended before its turn." } }, "required": ["reason"], "additionalProperties": false }] }, "summary": { "type": "object", "description": "Rows and columns of the table at the end.", "properties": { "rows": { "description": "Stages whose variants are the rows.", "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "columns": { "type": "object", "description": "Header of each column, and the metric (or the first found of several) it shows.", "additionalProperties": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } } }, "required": ["rows", "columns"], "additionalProperties": true } } };
var schema51 = { "type": "object", "description": "Rows and columns of the table at the end.", "properties": { "rows": { "description": "Stages whose variants are the rows.", "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "columns": { "type": "object", "description": "Header of each column, and the metric (or the first found of several) it shows.", "additionalProperties": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } } }, "required": ["rows", "columns"], "additionalProperties": true };
var pattern17 = new RegExp("^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$", "u");
var schema52 = { "type": "object", "description": "What became of one stage, or of one variant of it.", "properties": { "status": { "enum": ["succeeded", "restored", "failed", "skipped", "interrupted"], "description": "succeeded: it ran well; restored: its outputs came from the store; failed: see failure; skipped: something it needs failed, or the run ended before its turn; interrupted: it was ended while it ran." }, "stage": { "type": "string", "description": "Its name in the pipeline file." }, "variant": { "type": "object", "description": "Its cell of the matrix, by axis; empty where there is no matrix." }, "kind": { "type": "string", "description": "Its stage kind; run for a command." }, "needs": { "type": "array", "description": "Keys of the stages whose outputs it takes.", "items": { "type": "string" } }, "sources": { "type": "object", "description": "Where each input comes from, by its name: tokenize.tokens, finetune[*].model, or a path as the pipeline file has it.", "additionalProperties": { "type": "string" } }, "types": { "type": "object", "description": "What the bytes of each output mean, by its name: predictions, curve, model; absent where the pipeline does not say.", "additionalProperties": { "type": "string" } }, "reasons": { "type": "array", "description": "Why the stage ran, was restored or was skipped.", "items": { "$ref": "#/$defs/reason" } }, "fingerprint": { "type": "string", "description": "Key of its entry: sha256 of the record's canonical JSON.", "pattern": "^[0-9a-f]{64}$" }, "record": { "$ref": "#/$defs/record", "description": "Everything that may change its outputs." }, "outputs": { "type": "object", "description": "Its outputs by name; empty unless it succeeded or was restored.", "additionalProperties": { "$ref": "#/$defs/digest" } }, "metrics": { "type": "object", "description": "What it measured, by flat name: task/accuracy, with an interval as task/accuracy.low and task/accuracy.high.", "additionalProperties": { "type": "number" } }, "notices": { "type": "array", "description": "What the user should know although it is no failure.", "items": { "type": "string" } }, "failure": { "type": "object", "description": "What went wrong; further fields with the code.", "properties": { "code": { "type": "string", "description": "Which failure: exit-code, killed, timeout, not-started, no-gpu, output-missing, output-type, input-moved, input-unreadable, stage, store, internal-error." } }, "required": ["code"], "additionalProperties": true }, "tolerated": { "const": true, "description": "On a failure that is none of the run: the stage has continue-on-error." }, "circumstances": { "type": "object", "description": "How it ran: seconds, rates, engine and device, its log; of a restored one, the run it is from and how that made it." } }, "required": ["status", "stage", "variant", "kind", "needs", "reasons", "outputs", "metrics", "notices", "circumstances"], "additionalProperties": false };
var schema56 = { "type": "object", "description": "Everything that may change a stage's outputs: its digest is the fingerprint.", "properties": { "format": { "type": "integer", "description": "Version of this record." }, "action": { "description": "The stage kind, or the command with its paths left open.", "oneOf": [{ "type": "object", "description": "A stage kind.", "properties": { "uses": { "type": "string", "description": "Its name." } }, "required": ["uses"], "additionalProperties": false }, { "type": "object", "description": "A command.", "properties": { "run": { "type": "array", "description": "Its words; a word is made of texts and of the inputs and outputs whose paths stand there.", "items": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "object", "description": "The path of an input.", "properties": { "input": { "type": "string", "description": "Name of the input." } }, "required": ["input"], "additionalProperties": false }, { "type": "object", "description": "The path of an output.", "properties": { "output": { "type": "string", "description": "Name of the output." } }, "required": ["output"], "additionalProperties": false }] } } }, "shell": { "type": "boolean", "description": "Whether a shell runs it." } }, "required": ["run", "shell"], "additionalProperties": false }] }, "with": { "type": "object", "description": "Params after defaults; empty for a command." }, "inputs": { "type": "object", "description": "Digest of each input, followed by a word where it is a folder or may be executed.", "additionalProperties": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}( folder| executable)?$" } }, "outputs": { "type": "object", "description": "Path of each output below the stage's folder.", "additionalProperties": { "type": "string" } }, "code": { "type": "object", "description": "Digest of each module of the stage kind's code.", "additionalProperties": { "type": "string" } }, "packages": { "type": "object", "description": "Version of each package that the code imports.", "additionalProperties": { "type": "string" } }, "env": { "type": "object", "description": "Declared environment.", "additionalProperties": { "type": "string" } }, "engine": { "type": "string", "description": "The engine, where one is named." } }, "required": ["format", "action", "with", "inputs", "outputs", "code", "packages", "env"], "additionalProperties": false };
var schema57 = { "type": "object", "description": "An artifact by its own content.", "properties": { "digest": { "type": "string", "description": "sha256 of a file's bytes; of a folder's sorted listing.", "pattern": "^sha256:[0-9a-f]{64}$" }, "size": { "type": "integer", "minimum": 0, "description": "Bytes; of a folder, of all files in it." }, "form": { "enum": ["file", "folder"], "description": "Whether it is a file or a folder." }, "executable": { "const": true, "description": "Only on a file that may be executed." } }, "required": ["digest", "size", "form"], "additionalProperties": false };
var schema53 = { "description": "Why a stage runs, is restored or is skipped.", "oneOf": [{ "type": "object", "description": "The store has an entry with this fingerprint.", "properties": { "reason": { "const": "same", "description": "The store has an entry with this fingerprint." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "Nothing like it was brought about before.", "properties": { "reason": { "const": "first", "description": "Nothing like it was brought about before." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "An entry may have been there, but it was to run (--force).", "properties": { "reason": { "const": "forced", "description": "An entry may have been there, but it was to run (--force)." } }, "required": ["reason"], "additionalProperties": false }, { "type": "object", "description": "A new variant, compared with its nearest sibling.", "properties": { "reason": { "const": "new", "description": "A new variant, compared with its nearest sibling." }, "nearest": { "type": "string", "description": "Key of the sibling." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "nearest", "changes"], "additionalProperties": false }, { "type": "object", "description": "It differs from what it was last time.", "properties": { "reason": { "const": "changed", "description": "It differs from what it was last time." }, "changes": { "type": "array", "description": "Every field of the fingerprint that differs.", "items": { "$ref": "#/$defs/change" } } }, "required": ["reason", "changes"], "additionalProperties": false }, { "type": "object", "description": "It depends on stages that have yet to run.", "properties": { "reason": { "const": "upstream", "description": "It depends on stages that have yet to run." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "What the store has is not whole.", "properties": { "reason": { "const": "entry-damaged", "description": "What the store has is not whole." }, "detail": { "type": "string", "description": "What is wrong with it." } }, "required": ["reason", "detail"], "additionalProperties": false }, { "type": "object", "description": "Stages that it needs failed or were skipped.", "properties": { "reason": { "const": "needs-failed", "description": "Stages that it needs failed or were skipped." }, "stages": { "type": "array", "description": "Their keys.", "items": { "type": "string" } } }, "required": ["reason", "stages"], "additionalProperties": false }, { "type": "object", "description": "The run ended before its turn.", "properties": { "reason": { "const": "not-reached", "description": "The run ended before its turn." } }, "required": ["reason"], "additionalProperties": false }] };
var schema54 = { "type": "object", "description": "One field of the fingerprint that differs. A side that is absent did not exist.", "properties": { "field": { "type": "string", "description": "Which: with.steps, inputs.tokens, code.src/model/gpt.ts, command." }, "before": { "description": "Its value in the record compared with." }, "after": { "description": "Its value now." } }, "required": ["field"], "additionalProperties": false };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[0].required, parentSchema: schema53.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "reason")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data0 = data.reason;
      if ("same" !== data0) {
        const err2 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/0/properties/reason/const", keyword: "const", params: { allowedValue: "same" }, message: "must be equal to constant", schema: "same", parentSchema: schema53.oneOf[0].properties.reason, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[0].type, parentSchema: schema53.oneOf[0], data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = true;
  }
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason === void 0) {
      const err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[1].required, parentSchema: schema53.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(key1 === "reason")) {
        const err5 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data1 = data.reason;
      if ("first" !== data1) {
        const err6 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/1/properties/reason/const", keyword: "const", params: { allowedValue: "first" }, message: "must be equal to constant", schema: "first", parentSchema: schema53.oneOf[1].properties.reason, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[1].type, parentSchema: schema53.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = true;
      }
    }
    const _errs9 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.reason === void 0) {
        const err8 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[2].required, parentSchema: schema53.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      for (const key2 in data) {
        if (!(key2 === "reason")) {
          const err9 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (data.reason !== void 0) {
        let data2 = data.reason;
        if ("forced" !== data2) {
          const err10 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/2/properties/reason/const", keyword: "const", params: { allowedValue: "forced" }, message: "must be equal to constant", schema: "forced", parentSchema: schema53.oneOf[2].properties.reason, data: data2 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[2].type, parentSchema: schema53.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    var _valid0 = _errs9 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
        if (props0 !== true) {
          props0 = true;
        }
      }
      const _errs13 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.reason === void 0) {
          const err12 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data.nearest === void 0) {
          const err13 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "nearest" }, message: "must have required property 'nearest'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data.changes === void 0) {
          const err14 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key3 in data) {
          if (!(key3 === "reason" || key3 === "nearest" || key3 === "changes")) {
            const err15 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data.reason !== void 0) {
          let data3 = data.reason;
          if ("new" !== data3) {
            const err16 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/3/properties/reason/const", keyword: "const", params: { allowedValue: "new" }, message: "must be equal to constant", schema: "new", parentSchema: schema53.oneOf[3].properties.reason, data: data3 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data.nearest !== void 0) {
          let data4 = data.nearest;
          if (typeof data4 !== "string") {
            const err17 = { instancePath: instancePath + "/nearest", schemaPath: "#/oneOf/3/properties/nearest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[3].properties.nearest.type, parentSchema: schema53.oneOf[3].properties.nearest, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data.changes !== void 0) {
          let data5 = data.changes;
          if (Array.isArray(data5)) {
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.field === void 0) {
                  const err18 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'", schema: schema54.required, parentSchema: schema54, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                for (const key4 in data6) {
                  if (!(key4 === "field" || key4 === "before" || key4 === "after")) {
                    const err19 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data6.field !== void 0) {
                  let data7 = data6.field;
                  if (typeof data7 !== "string") {
                    const err20 = { instancePath: instancePath + "/changes/" + i0 + "/field", schemaPath: "#/$defs/change/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.field.type, parentSchema: schema54.properties.field, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
              } else {
                const err21 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/$defs/change/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data: data6 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/changes", schemaPath: "#/oneOf/3/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[3].properties.changes.type, parentSchema: schema53.oneOf[3].properties.changes, data: data5 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[3].type, parentSchema: schema53.oneOf[3], data };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      var _valid0 = _errs13 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
          if (props0 !== true) {
            props0 = true;
          }
        }
        const _errs27 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.reason === void 0) {
            const err24 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (data.changes === void 0) {
            const err25 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "reason" || key5 === "changes")) {
              const err26 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
          if (data.reason !== void 0) {
            let data8 = data.reason;
            if ("changed" !== data8) {
              const err27 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/4/properties/reason/const", keyword: "const", params: { allowedValue: "changed" }, message: "must be equal to constant", schema: "changed", parentSchema: schema53.oneOf[4].properties.reason, data: data8 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
          if (data.changes !== void 0) {
            let data9 = data.changes;
            if (Array.isArray(data9)) {
              const len1 = data9.length;
              for (let i1 = 0; i1 < len1; i1++) {
                let data10 = data9[i1];
                if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                  if (data10.field === void 0) {
                    const err28 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'", schema: schema54.required, parentSchema: schema54, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                  for (const key6 in data10) {
                    if (!(key6 === "field" || key6 === "before" || key6 === "after")) {
                      const err29 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  }
                  if (data10.field !== void 0) {
                    let data11 = data10.field;
                    if (typeof data11 !== "string") {
                      const err30 = { instancePath: instancePath + "/changes/" + i1 + "/field", schemaPath: "#/$defs/change/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.field.type, parentSchema: schema54.properties.field, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err31 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/$defs/change/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
            } else {
              const err32 = { instancePath: instancePath + "/changes", schemaPath: "#/oneOf/4/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[4].properties.changes.type, parentSchema: schema53.oneOf[4].properties.changes, data: data9 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        } else {
          const err33 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[4].type, parentSchema: schema53.oneOf[4], data };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        var _valid0 = _errs27 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
            if (props0 !== true) {
              props0 = true;
            }
          }
          const _errs39 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.reason === void 0) {
              const err34 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[5].required, parentSchema: schema53.oneOf[5], data };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data.stages === void 0) {
              const err35 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema53.oneOf[5].required, parentSchema: schema53.oneOf[5], data };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            for (const key7 in data) {
              if (!(key7 === "reason" || key7 === "stages")) {
                const err36 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[5], data };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data.reason !== void 0) {
              let data12 = data.reason;
              if ("upstream" !== data12) {
                const err37 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/5/properties/reason/const", keyword: "const", params: { allowedValue: "upstream" }, message: "must be equal to constant", schema: "upstream", parentSchema: schema53.oneOf[5].properties.reason, data: data12 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data.stages !== void 0) {
              let data13 = data.stages;
              if (Array.isArray(data13)) {
                const len2 = data13.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data14 = data13[i2];
                  if (typeof data14 !== "string") {
                    const err38 = { instancePath: instancePath + "/stages/" + i2, schemaPath: "#/oneOf/5/properties/stages/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[5].properties.stages.items.type, parentSchema: schema53.oneOf[5].properties.stages.items, data: data14 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/stages", schemaPath: "#/oneOf/5/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[5].properties.stages.type, parentSchema: schema53.oneOf[5].properties.stages, data: data13 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[5].type, parentSchema: schema53.oneOf[5], data };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var _valid0 = _errs39 === errors;
          if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 5];
          } else {
            if (_valid0) {
              valid0 = true;
              passing0 = 5;
              if (props0 !== true) {
                props0 = true;
              }
            }
            const _errs47 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.reason === void 0) {
                const err41 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[6].required, parentSchema: schema53.oneOf[6], data };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
              if (data.detail === void 0) {
                const err42 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'", schema: schema53.oneOf[6].required, parentSchema: schema53.oneOf[6], data };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              for (const key8 in data) {
                if (!(key8 === "reason" || key8 === "detail")) {
                  const err43 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[6], data };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
              if (data.reason !== void 0) {
                let data15 = data.reason;
                if ("entry-damaged" !== data15) {
                  const err44 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/6/properties/reason/const", keyword: "const", params: { allowedValue: "entry-damaged" }, message: "must be equal to constant", schema: "entry-damaged", parentSchema: schema53.oneOf[6].properties.reason, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              }
              if (data.detail !== void 0) {
                let data16 = data.detail;
                if (typeof data16 !== "string") {
                  const err45 = { instancePath: instancePath + "/detail", schemaPath: "#/oneOf/6/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[6].properties.detail.type, parentSchema: schema53.oneOf[6].properties.detail, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              }
            } else {
              const err46 = { instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[6].type, parentSchema: schema53.oneOf[6], data };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            var _valid0 = _errs47 === errors;
            if (_valid0 && valid0) {
              valid0 = false;
              passing0 = [passing0, 6];
            } else {
              if (_valid0) {
                valid0 = true;
                passing0 = 6;
                if (props0 !== true) {
                  props0 = true;
                }
              }
              const _errs53 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.reason === void 0) {
                  const err47 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[7].required, parentSchema: schema53.oneOf[7], data };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (data.stages === void 0) {
                  const err48 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema53.oneOf[7].required, parentSchema: schema53.oneOf[7], data };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                for (const key9 in data) {
                  if (!(key9 === "reason" || key9 === "stages")) {
                    const err49 = { instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[7], data };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                if (data.reason !== void 0) {
                  let data17 = data.reason;
                  if ("needs-failed" !== data17) {
                    const err50 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/7/properties/reason/const", keyword: "const", params: { allowedValue: "needs-failed" }, message: "must be equal to constant", schema: "needs-failed", parentSchema: schema53.oneOf[7].properties.reason, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
                if (data.stages !== void 0) {
                  let data18 = data.stages;
                  if (Array.isArray(data18)) {
                    const len3 = data18.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data19 = data18[i3];
                      if (typeof data19 !== "string") {
                        const err51 = { instancePath: instancePath + "/stages/" + i3, schemaPath: "#/oneOf/7/properties/stages/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[7].properties.stages.items.type, parentSchema: schema53.oneOf[7].properties.stages.items, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err52 = { instancePath: instancePath + "/stages", schemaPath: "#/oneOf/7/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[7].properties.stages.type, parentSchema: schema53.oneOf[7].properties.stages, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
              } else {
                const err53 = { instancePath, schemaPath: "#/oneOf/7/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[7].type, parentSchema: schema53.oneOf[7], data };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              var _valid0 = _errs53 === errors;
              if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 7];
              } else {
                if (_valid0) {
                  valid0 = true;
                  passing0 = 7;
                  if (props0 !== true) {
                    props0 = true;
                  }
                }
                const _errs61 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  if (data.reason === void 0) {
                    const err54 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema53.oneOf[8].required, parentSchema: schema53.oneOf[8], data };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                  for (const key10 in data) {
                    if (!(key10 === "reason")) {
                      const err55 = { instancePath, schemaPath: "#/oneOf/8/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[8], data };
                      if (vErrors === null) {
                        vErrors = [err55];
                      } else {
                        vErrors.push(err55);
                      }
                      errors++;
                    }
                  }
                  if (data.reason !== void 0) {
                    let data20 = data.reason;
                    if ("not-reached" !== data20) {
                      const err56 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/8/properties/reason/const", keyword: "const", params: { allowedValue: "not-reached" }, message: "must be equal to constant", schema: "not-reached", parentSchema: schema53.oneOf[8].properties.reason, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err56];
                      } else {
                        vErrors.push(err56);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err57 = { instancePath, schemaPath: "#/oneOf/8/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[8].type, parentSchema: schema53.oneOf[8], data };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                var _valid0 = _errs61 === errors;
                if (_valid0 && valid0) {
                  valid0 = false;
                  passing0 = [passing0, 8];
                } else {
                  if (_valid0) {
                    valid0 = true;
                    passing0 = 8;
                    if (props0 !== true) {
                      props0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err58 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema53.oneOf, parentSchema: schema53, data };
    if (vErrors === null) {
      vErrors = [err58];
    } else {
      vErrors.push(err58);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate25.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate25.evaluated = { "dynamicProps": true, "dynamicItems": false };
var pattern18 = new RegExp("^[0-9a-f]{64}$", "u");
var pattern19 = new RegExp("^sha256:[0-9a-f]{64}( folder| executable)?$", "u");
var pattern20 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.stage === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stage" }, message: "must have required property 'stage'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.variant === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "variant" }, message: "must have required property 'variant'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.needs === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "needs" }, message: "must have required property 'needs'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.reasons === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasons" }, message: "must have required property 'reasons'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.outputs === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputs" }, message: "must have required property 'outputs'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.metrics === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics" }, message: "must have required property 'metrics'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.notices === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notices" }, message: "must have required property 'notices'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.circumstances === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "circumstances" }, message: "must have required property 'circumstances'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func3.call(schema52.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema52, data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (!(data0 === "succeeded" || data0 === "restored" || data0 === "failed" || data0 === "skipped" || data0 === "interrupted")) {
        const err11 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema52.properties.status.enum }, message: "must be equal to one of the allowed values", schema: schema52.properties.status.enum, parentSchema: schema52.properties.status, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.stage !== void 0) {
      let data1 = data.stage;
      if (typeof data1 !== "string") {
        const err12 = { instancePath: instancePath + "/stage", schemaPath: "#/properties/stage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.stage.type, parentSchema: schema52.properties.stage, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.variant !== void 0) {
      let data2 = data.variant;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
        const err13 = { instancePath: instancePath + "/variant", schemaPath: "#/properties/variant/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.variant.type, parentSchema: schema52.properties.variant, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data3 = data.kind;
      if (typeof data3 !== "string") {
        const err14 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.kind.type, parentSchema: schema52.properties.kind, data: data3 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.needs !== void 0) {
      let data4 = data.needs;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            const err15 = { instancePath: instancePath + "/needs/" + i0, schemaPath: "#/properties/needs/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.needs.items.type, parentSchema: schema52.properties.needs.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.needs.type, parentSchema: schema52.properties.needs, data: data4 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.sources !== void 0) {
      let data6 = data.sources;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (typeof data7 !== "string") {
            const err17 = { instancePath: instancePath + "/sources/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/sources/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.sources.additionalProperties.type, parentSchema: schema52.properties.sources.additionalProperties, data: data7 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.sources.type, parentSchema: schema52.properties.sources, data: data6 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.types !== void 0) {
      let data8 = data.types;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key2 in data8) {
          let data9 = data8[key2];
          if (typeof data9 !== "string") {
            const err19 = { instancePath: instancePath + "/types/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/types/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.types.additionalProperties.type, parentSchema: schema52.properties.types.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/types", schemaPath: "#/properties/types/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.types.type, parentSchema: schema52.properties.types, data: data8 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.reasons !== void 0) {
      let data10 = data.reasons;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate25(data10[i1], { instancePath: instancePath + "/reasons/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.reasons.type, parentSchema: schema52.properties.reasons, data: data10 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.fingerprint !== void 0) {
      let data12 = data.fingerprint;
      if (typeof data12 === "string") {
        if (!pattern18.test(data12)) {
          const err22 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema52.properties.fingerprint, data: data12 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.fingerprint.type, parentSchema: schema52.properties.fingerprint, data: data12 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.record !== void 0) {
      let data13 = data.record;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.format === void 0) {
          const err24 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data13.action === void 0) {
          const err25 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data13.with === void 0) {
          const err26 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "with" }, message: "must have required property 'with'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data13.inputs === void 0) {
          const err27 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data13.outputs === void 0) {
          const err28 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "outputs" }, message: "must have required property 'outputs'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data13.code === void 0) {
          const err29 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data13.packages === void 0) {
          const err30 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "packages" }, message: "must have required property 'packages'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data13.env === void 0) {
          const err31 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/required", keyword: "required", params: { missingProperty: "env" }, message: "must have required property 'env'", schema: schema56.required, parentSchema: schema56, data: data13 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        for (const key3 in data13) {
          if (!func3.call(schema56.properties, key3)) {
            const err32 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56, data: data13 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data13.format !== void 0) {
          let data14 = data13.format;
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err33 = { instancePath: instancePath + "/record/format", schemaPath: "#/$defs/record/properties/format/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema56.properties.format.type, parentSchema: schema56.properties.format, data: data14 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data13.action !== void 0) {
          let data15 = data13.action;
          const _errs35 = errors;
          let valid9 = false;
          let passing0 = null;
          const _errs36 = errors;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.uses === void 0) {
              const err34 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/required", keyword: "required", params: { missingProperty: "uses" }, message: "must have required property 'uses'", schema: schema56.properties.action.oneOf[0].required, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            for (const key4 in data15) {
              if (!(key4 === "uses")) {
                const err35 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data15.uses !== void 0) {
              let data16 = data15.uses;
              if (typeof data16 !== "string") {
                const err36 = { instancePath: instancePath + "/record/action/uses", schemaPath: "#/$defs/record/properties/action/oneOf/0/properties/uses/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[0].properties.uses.type, parentSchema: schema56.properties.action.oneOf[0].properties.uses, data: data16 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[0].type, parentSchema: schema56.properties.action.oneOf[0], data: data15 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          var _valid0 = _errs36 === errors;
          if (_valid0) {
            valid9 = true;
            passing0 = 0;
            var props1 = true;
          }
          const _errs41 = errors;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.run === void 0) {
              const err38 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema56.properties.action.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data15.shell === void 0) {
              const err39 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/required", keyword: "required", params: { missingProperty: "shell" }, message: "must have required property 'shell'", schema: schema56.properties.action.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            for (const key5 in data15) {
              if (!(key5 === "run" || key5 === "shell")) {
                const err40 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data15.run !== void 0) {
              let data17 = data15.run;
              if (Array.isArray(data17)) {
                const len2 = data17.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data18 = data17[i2];
                  if (Array.isArray(data18)) {
                    const len3 = data18.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data19 = data18[i3];
                      const _errs49 = errors;
                      let valid16 = false;
                      let passing1 = null;
                      const _errs50 = errors;
                      if (typeof data19 !== "string") {
                        const err41 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[0].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[0], data: data19 };
                        if (vErrors === null) {
                          vErrors = [err41];
                        } else {
                          vErrors.push(err41);
                        }
                        errors++;
                      }
                      var _valid1 = _errs50 === errors;
                      if (_valid1) {
                        valid16 = true;
                        passing1 = 0;
                      }
                      const _errs52 = errors;
                      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.input === void 0) {
                          const err42 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].required, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                          if (vErrors === null) {
                            vErrors = [err42];
                          } else {
                            vErrors.push(err42);
                          }
                          errors++;
                        }
                        for (const key6 in data19) {
                          if (!(key6 === "input")) {
                            const err43 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                            if (vErrors === null) {
                              vErrors = [err43];
                            } else {
                              vErrors.push(err43);
                            }
                            errors++;
                          }
                        }
                        if (data19.input !== void 0) {
                          let data20 = data19.input;
                          if (typeof data20 !== "string") {
                            const err44 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3 + "/input", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].properties.input.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].properties.input, data: data20 };
                            if (vErrors === null) {
                              vErrors = [err44];
                            } else {
                              vErrors.push(err44);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err45 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[1], data: data19 };
                        if (vErrors === null) {
                          vErrors = [err45];
                        } else {
                          vErrors.push(err45);
                        }
                        errors++;
                      }
                      var _valid1 = _errs52 === errors;
                      if (_valid1 && valid16) {
                        valid16 = false;
                        passing1 = [passing1, 1];
                      } else {
                        if (_valid1) {
                          valid16 = true;
                          passing1 = 1;
                          var props2 = true;
                        }
                        const _errs57 = errors;
                        if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                          if (data19.output === void 0) {
                            const err46 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].required, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                            if (vErrors === null) {
                              vErrors = [err46];
                            } else {
                              vErrors.push(err46);
                            }
                            errors++;
                          }
                          for (const key7 in data19) {
                            if (!(key7 === "output")) {
                              const err47 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                              if (vErrors === null) {
                                vErrors = [err47];
                              } else {
                                vErrors.push(err47);
                              }
                              errors++;
                            }
                          }
                          if (data19.output !== void 0) {
                            let data21 = data19.output;
                            if (typeof data21 !== "string") {
                              const err48 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3 + "/output", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/properties/output/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].properties.output.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].properties.output, data: data21 };
                              if (vErrors === null) {
                                vErrors = [err48];
                              } else {
                                vErrors.push(err48);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err49 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2].type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf[2], data: data19 };
                          if (vErrors === null) {
                            vErrors = [err49];
                          } else {
                            vErrors.push(err49);
                          }
                          errors++;
                        }
                        var _valid1 = _errs57 === errors;
                        if (_valid1 && valid16) {
                          valid16 = false;
                          passing1 = [passing1, 2];
                        } else {
                          if (_valid1) {
                            valid16 = true;
                            passing1 = 2;
                            if (props2 !== true) {
                              props2 = true;
                            }
                          }
                        }
                      }
                      if (!valid16) {
                        const err50 = { instancePath: instancePath + "/record/action/run/" + i2 + "/" + i3, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf", schema: schema56.properties.action.oneOf[1].properties.run.items.items.oneOf, parentSchema: schema56.properties.action.oneOf[1].properties.run.items.items, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err50];
                        } else {
                          vErrors.push(err50);
                        }
                        errors++;
                      } else {
                        errors = _errs49;
                        if (vErrors !== null) {
                          if (_errs49) {
                            vErrors.length = _errs49;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                    }
                  } else {
                    const err51 = { instancePath: instancePath + "/record/action/run/" + i2, schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.action.oneOf[1].properties.run.items.type, parentSchema: schema56.properties.action.oneOf[1].properties.run.items, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = { instancePath: instancePath + "/record/action/run", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/run/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.action.oneOf[1].properties.run.type, parentSchema: schema56.properties.action.oneOf[1].properties.run, data: data17 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data15.shell !== void 0) {
              let data22 = data15.shell;
              if (typeof data22 !== "boolean") {
                const err53 = { instancePath: instancePath + "/record/action/shell", schemaPath: "#/$defs/record/properties/action/oneOf/1/properties/shell/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema56.properties.action.oneOf[1].properties.shell.type, parentSchema: schema56.properties.action.oneOf[1].properties.shell, data: data22 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
          } else {
            const err54 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.action.oneOf[1].type, parentSchema: schema56.properties.action.oneOf[1], data: data15 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
          var _valid0 = _errs41 === errors;
          if (_valid0 && valid9) {
            valid9 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid9 = true;
              passing0 = 1;
              if (props1 !== true) {
                props1 = true;
              }
            }
          }
          if (!valid9) {
            const err55 = { instancePath: instancePath + "/record/action", schemaPath: "#/$defs/record/properties/action/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema56.properties.action.oneOf, parentSchema: schema56.properties.action, data: data15 };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          } else {
            errors = _errs35;
            if (vErrors !== null) {
              if (_errs35) {
                vErrors.length = _errs35;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data13.with !== void 0) {
          let data23 = data13.with;
          if (!(data23 && typeof data23 == "object" && !Array.isArray(data23))) {
            const err56 = { instancePath: instancePath + "/record/with", schemaPath: "#/$defs/record/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.with.type, parentSchema: schema56.properties.with, data: data23 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data13.inputs !== void 0) {
          let data24 = data13.inputs;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            for (const key8 in data24) {
              let data25 = data24[key8];
              if (typeof data25 === "string") {
                if (!pattern19.test(data25)) {
                  const err57 = { instancePath: instancePath + "/record/inputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/inputs/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}( folder| executable)?$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}( folder| executable)?$"', schema: "^sha256:[0-9a-f]{64}( folder| executable)?$", parentSchema: schema56.properties.inputs.additionalProperties, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              } else {
                const err58 = { instancePath: instancePath + "/record/inputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.inputs.additionalProperties.type, parentSchema: schema56.properties.inputs.additionalProperties, data: data25 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = { instancePath: instancePath + "/record/inputs", schemaPath: "#/$defs/record/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.inputs.type, parentSchema: schema56.properties.inputs, data: data24 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data13.outputs !== void 0) {
          let data26 = data13.outputs;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            for (const key9 in data26) {
              let data27 = data26[key9];
              if (typeof data27 !== "string") {
                const err60 = { instancePath: instancePath + "/record/outputs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/outputs/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.outputs.additionalProperties.type, parentSchema: schema56.properties.outputs.additionalProperties, data: data27 };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/record/outputs", schemaPath: "#/$defs/record/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.outputs.type, parentSchema: schema56.properties.outputs, data: data26 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data13.code !== void 0) {
          let data28 = data13.code;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (const key10 in data28) {
              let data29 = data28[key10];
              if (typeof data29 !== "string") {
                const err62 = { instancePath: instancePath + "/record/code/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/code/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.code.additionalProperties.type, parentSchema: schema56.properties.code.additionalProperties, data: data29 };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
          } else {
            const err63 = { instancePath: instancePath + "/record/code", schemaPath: "#/$defs/record/properties/code/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.code.type, parentSchema: schema56.properties.code, data: data28 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data13.packages !== void 0) {
          let data30 = data13.packages;
          if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
            for (const key11 in data30) {
              let data31 = data30[key11];
              if (typeof data31 !== "string") {
                const err64 = { instancePath: instancePath + "/record/packages/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/packages/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.packages.additionalProperties.type, parentSchema: schema56.properties.packages.additionalProperties, data: data31 };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/record/packages", schemaPath: "#/$defs/record/properties/packages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.packages.type, parentSchema: schema56.properties.packages, data: data30 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data13.env !== void 0) {
          let data32 = data13.env;
          if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
            for (const key12 in data32) {
              let data33 = data32[key12];
              if (typeof data33 !== "string") {
                const err66 = { instancePath: instancePath + "/record/env/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/record/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.env.additionalProperties.type, parentSchema: schema56.properties.env.additionalProperties, data: data33 };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
          } else {
            const err67 = { instancePath: instancePath + "/record/env", schemaPath: "#/$defs/record/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.env.type, parentSchema: schema56.properties.env, data: data32 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data13.engine !== void 0) {
          let data34 = data13.engine;
          if (typeof data34 !== "string") {
            const err68 = { instancePath: instancePath + "/record/engine", schemaPath: "#/$defs/record/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.engine.type, parentSchema: schema56.properties.engine, data: data34 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/record", schemaPath: "#/$defs/record/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.type, parentSchema: schema56, data: data13 };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.outputs !== void 0) {
      let data35 = data.outputs;
      if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
        for (const key13 in data35) {
          let data36 = data35[key13];
          if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
            if (data36.digest === void 0) {
              const err70 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data36.size === void 0) {
              const err71 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "size" }, message: "must have required property 'size'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data36.form === void 0) {
              const err72 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/required", keyword: "required", params: { missingProperty: "form" }, message: "must have required property 'form'", schema: schema57.required, parentSchema: schema57, data: data36 };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            for (const key14 in data36) {
              if (!(key14 === "digest" || key14 === "size" || key14 === "form" || key14 === "executable")) {
                const err73 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema57, data: data36 };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data36.digest !== void 0) {
              let data37 = data36.digest;
              if (typeof data37 === "string") {
                if (!pattern20.test(data37)) {
                  const err74 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest", schemaPath: "#/$defs/digest/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema57.properties.digest, data: data37 };
                  if (vErrors === null) {
                    vErrors = [err74];
                  } else {
                    vErrors.push(err74);
                  }
                  errors++;
                }
              } else {
                const err75 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest", schemaPath: "#/$defs/digest/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema57.properties.digest.type, parentSchema: schema57.properties.digest, data: data37 };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data36.size !== void 0) {
              let data38 = data36.size;
              if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
                const err76 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/size", schemaPath: "#/$defs/digest/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema57.properties.size.type, parentSchema: schema57.properties.size, data: data38 };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
              if (typeof data38 == "number" && isFinite(data38)) {
                if (data38 < 0 || isNaN(data38)) {
                  const err77 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/size", schemaPath: "#/$defs/digest/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema57.properties.size, data: data38 };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
              }
            }
            if (data36.form !== void 0) {
              let data39 = data36.form;
              if (!(data39 === "file" || data39 === "folder")) {
                const err78 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/form", schemaPath: "#/$defs/digest/properties/form/enum", keyword: "enum", params: { allowedValues: schema57.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema57.properties.form.enum, parentSchema: schema57.properties.form, data: data39 };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data36.executable !== void 0) {
              let data40 = data36.executable;
              if (true !== data40) {
                const err79 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/executable", schemaPath: "#/$defs/digest/properties/executable/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema57.properties.executable, data: data40 };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
            }
          } else {
            const err80 = { instancePath: instancePath + "/outputs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema57.type, parentSchema: schema57, data: data36 };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.outputs.type, parentSchema: schema52.properties.outputs, data: data35 };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data41 = data.metrics;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
        for (const key15 in data41) {
          let data42 = data41[key15];
          if (!(typeof data42 == "number" && isFinite(data42))) {
            const err82 = { instancePath: instancePath + "/metrics/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema52.properties.metrics.additionalProperties.type, parentSchema: schema52.properties.metrics.additionalProperties, data: data42 };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
      } else {
        const err83 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.metrics.type, parentSchema: schema52.properties.metrics, data: data41 };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.notices !== void 0) {
      let data43 = data.notices;
      if (Array.isArray(data43)) {
        const len4 = data43.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data44 = data43[i4];
          if (typeof data44 !== "string") {
            const err84 = { instancePath: instancePath + "/notices/" + i4, schemaPath: "#/properties/notices/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.notices.items.type, parentSchema: schema52.properties.notices.items, data: data44 };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/notices", schemaPath: "#/properties/notices/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.notices.type, parentSchema: schema52.properties.notices, data: data43 };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
    if (data.failure !== void 0) {
      let data45 = data.failure;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (data45.code === void 0) {
          const err86 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema52.properties.failure.required, parentSchema: schema52.properties.failure, data: data45 };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        if (data45.code !== void 0) {
          let data46 = data45.code;
          if (typeof data46 !== "string") {
            const err87 = { instancePath: instancePath + "/failure/code", schemaPath: "#/properties/failure/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.failure.properties.code.type, parentSchema: schema52.properties.failure.properties.code, data: data46 };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
      } else {
        const err88 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.failure.type, parentSchema: schema52.properties.failure, data: data45 };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
    if (data.tolerated !== void 0) {
      let data47 = data.tolerated;
      if (true !== data47) {
        const err89 = { instancePath: instancePath + "/tolerated", schemaPath: "#/properties/tolerated/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema52.properties.tolerated, data: data47 };
        if (vErrors === null) {
          vErrors = [err89];
        } else {
          vErrors.push(err89);
        }
        errors++;
      }
    }
    if (data.circumstances !== void 0) {
      let data48 = data.circumstances;
      if (!(data48 && typeof data48 == "object" && !Array.isArray(data48))) {
        const err90 = { instancePath: instancePath + "/circumstances", schemaPath: "#/properties/circumstances/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.properties.circumstances.type, parentSchema: schema52.properties.circumstances, data: data48 };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
  } else {
    const err91 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.type, parentSchema: schema52, data };
    if (vErrors === null) {
      vErrors = [err91];
    } else {
      vErrors.push(err91);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.run === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.pipeline === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pipeline" }, message: "must have required property 'pipeline'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.file === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.outcome === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.params === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "params" }, message: "must have required property 'params'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.summary === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.stages === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.circumstances === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "circumstances" }, message: "must have required property 'circumstances'", schema: schema50.required, parentSchema: schema50, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func3.call(schema50.properties, key0)) {
        const err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50, data };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (1 !== data0) {
        const err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema50.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.run !== void 0) {
      let data1 = data.run;
      if (typeof data1 === "string") {
        if (!pattern17.test(data1)) {
          const err11 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/pattern", keyword: "pattern", params: { pattern: "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$" }, message: 'must match pattern "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$"', schema: "^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$", parentSchema: schema50.properties.run, data: data1 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.run.type, parentSchema: schema50.properties.run, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.pipeline !== void 0) {
      let data2 = data.pipeline;
      if (typeof data2 !== "string") {
        const err13 = { instancePath: instancePath + "/pipeline", schemaPath: "#/properties/pipeline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.pipeline.type, parentSchema: schema50.properties.pipeline, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.file !== void 0) {
      let data3 = data.file;
      if (typeof data3 !== "string") {
        const err14 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.properties.file.type, parentSchema: schema50.properties.file, data: data3 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.outcome !== void 0) {
      let data4 = data.outcome;
      if (!(data4 === "succeeded" || data4 === "failed" || data4 === "interrupted")) {
        const err15 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema50.properties.outcome.enum }, message: "must be equal to one of the allowed values", schema: schema50.properties.outcome.enum, parentSchema: schema50.properties.outcome, data: data4 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data5 = data.params;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err16 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.params.type, parentSchema: schema50.properties.params, data: data5 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.summary !== void 0) {
      let data6 = data.summary;
      const _errs13 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs14 = errors;
      if (data6 !== null) {
        const err17 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema50.properties.summary.oneOf[0].type, parentSchema: schema50.properties.summary.oneOf[0], data: data6 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs16 = errors;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.rows === void 0) {
          const err18 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema51.required, parentSchema: schema51, data: data6 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data6.columns === void 0) {
          const err19 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: "columns" }, message: "must have required property 'columns'", schema: schema51.required, parentSchema: schema51, data: data6 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.rows !== void 0) {
          let data7 = data6.rows;
          const _errs21 = errors;
          let valid4 = false;
          let passing1 = null;
          const _errs22 = errors;
          if (typeof data7 !== "string") {
            const err20 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.rows.oneOf[0].type, parentSchema: schema51.properties.rows.oneOf[0], data: data7 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          var _valid1 = _errs22 === errors;
          if (_valid1) {
            valid4 = true;
            passing1 = 0;
          }
          const _errs24 = errors;
          if (Array.isArray(data7)) {
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data8 = data7[i0];
              if (typeof data8 !== "string") {
                const err21 = { instancePath: instancePath + "/summary/rows/" + i0, schemaPath: "#/$defs/summary/properties/rows/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.rows.oneOf[1].items.type, parentSchema: schema51.properties.rows.oneOf[1].items, data: data8 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.rows.oneOf[1].type, parentSchema: schema51.properties.rows.oneOf[1], data: data7 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          var _valid1 = _errs24 === errors;
          if (_valid1 && valid4) {
            valid4 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid4 = true;
              passing1 = 1;
            }
          }
          if (!valid4) {
            const err23 = { instancePath: instancePath + "/summary/rows", schemaPath: "#/$defs/summary/properties/rows/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf", schema: schema51.properties.rows.oneOf, parentSchema: schema51.properties.rows, data: data7 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          } else {
            errors = _errs21;
            if (vErrors !== null) {
              if (_errs21) {
                vErrors.length = _errs21;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data6.columns !== void 0) {
          let data9 = data6.columns;
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            for (const key1 in data9) {
              let data10 = data9[key1];
              const _errs32 = errors;
              let valid8 = false;
              let passing2 = null;
              const _errs33 = errors;
              if (typeof data10 !== "string") {
                const err24 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.columns.additionalProperties.oneOf[0].type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[0], data: data10 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              var _valid2 = _errs33 === errors;
              if (_valid2) {
                valid8 = true;
                passing2 = 0;
              }
              const _errs35 = errors;
              if (Array.isArray(data10)) {
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (typeof data11 !== "string") {
                    const err25 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.columns.additionalProperties.oneOf[1].items.type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[1].items, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.columns.additionalProperties.oneOf[1].type, parentSchema: schema51.properties.columns.additionalProperties.oneOf[1], data: data10 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              var _valid2 = _errs35 === errors;
              if (_valid2 && valid8) {
                valid8 = false;
                passing2 = [passing2, 1];
              } else {
                if (_valid2) {
                  valid8 = true;
                  passing2 = 1;
                }
              }
              if (!valid8) {
                const err27 = { instancePath: instancePath + "/summary/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/summary/properties/columns/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf", schema: schema51.properties.columns.additionalProperties.oneOf, parentSchema: schema51.properties.columns.additionalProperties, data: data10 };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              } else {
                errors = _errs32;
                if (vErrors !== null) {
                  if (_errs32) {
                    vErrors.length = _errs32;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err28 = { instancePath: instancePath + "/summary/columns", schemaPath: "#/$defs/summary/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema51.properties.columns.type, parentSchema: schema51.properties.columns, data: data9 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema51.type, parentSchema: schema51, data: data6 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      var _valid0 = _errs16 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err30 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema50.properties.summary.oneOf, parentSchema: schema50.properties.summary, data: data6 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      } else {
        errors = _errs13;
        if (vErrors !== null) {
          if (_errs13) {
            vErrors.length = _errs13;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.metrics !== void 0) {
      let data12 = data.metrics;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key2 in data12) {
          let data13 = data12[key2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            for (const key3 in data13) {
              if (!(key3 === "better" || key3 === "tolerance")) {
                const err31 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50.properties.metrics.additionalProperties, data: data13 };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data13.better !== void 0) {
              let data14 = data13.better;
              if (!(data14 === "higher" || data14 === "lower")) {
                const err32 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/better", schemaPath: "#/properties/metrics/additionalProperties/properties/better/enum", keyword: "enum", params: { allowedValues: schema50.properties.metrics.additionalProperties.properties.better.enum }, message: "must be equal to one of the allowed values", schema: schema50.properties.metrics.additionalProperties.properties.better.enum, parentSchema: schema50.properties.metrics.additionalProperties.properties.better, data: data14 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data13.tolerance !== void 0) {
              let data15 = data13.tolerance;
              const _errs47 = errors;
              let valid13 = false;
              let passing3 = null;
              const _errs48 = errors;
              if (typeof data15 == "number" && isFinite(data15)) {
                if (data15 < 0 || isNaN(data15)) {
                  const err33 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0], data: data15 };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0].type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[0], data: data15 };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              var _valid3 = _errs48 === errors;
              if (_valid3) {
                valid13 = true;
                passing3 = 0;
              }
              const _errs50 = errors;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                for (const key4 in data15) {
                  if (!(key4 === "absolute" || key4 === "relative")) {
                    const err35 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1], data: data15 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
                if (data15.absolute !== void 0) {
                  let data16 = data15.absolute;
                  if (!(typeof data16 == "number" && isFinite(data16))) {
                    const err36 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/absolute", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/properties/absolute/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.absolute.type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.absolute, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
                if (data15.relative !== void 0) {
                  let data17 = data15.relative;
                  if (!(typeof data17 == "number" && isFinite(data17))) {
                    const err37 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance/relative", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/properties/relative/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.relative.type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].properties.relative, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
              } else {
                const err38 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1].type, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf[1], data: data15 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              var _valid3 = _errs50 === errors;
              if (_valid3 && valid13) {
                valid13 = false;
                passing3 = [passing3, 1];
              } else {
                if (_valid3) {
                  valid13 = true;
                  passing3 = 1;
                }
              }
              if (!valid13) {
                const err39 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/tolerance", schemaPath: "#/properties/metrics/additionalProperties/properties/tolerance/oneOf", keyword: "oneOf", params: { passingSchemas: passing3 }, message: "must match exactly one schema in oneOf", schema: schema50.properties.metrics.additionalProperties.properties.tolerance.oneOf, parentSchema: schema50.properties.metrics.additionalProperties.properties.tolerance, data: data15 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              } else {
                errors = _errs47;
                if (vErrors !== null) {
                  if (_errs47) {
                    vErrors.length = _errs47;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.additionalProperties.type, parentSchema: schema50.properties.metrics.additionalProperties, data: data13 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.metrics.type, parentSchema: schema50.properties.metrics, data: data12 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.stages !== void 0) {
      let data18 = data.stages;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key5 in data18) {
          if (!validate24(data18[key5], { instancePath: instancePath + "/stages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data18, parentDataProperty: key5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.stages.type, parentSchema: schema50.properties.stages, data: data18 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.circumstances !== void 0) {
      let data20 = data.circumstances;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        const err43 = { instancePath: instancePath + "/circumstances", schemaPath: "#/properties/circumstances/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.properties.circumstances.type, parentSchema: schema50.properties.circumstances, data: data20 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.type, parentSchema: schema50, data };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var views = validate28;
var schema58 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://transferline.dev/schemas/views.schema.json", "title": "What the report shows of a stage", "description": "An output of type views: charts and tables in the order in which pipeline report shows them.", "type": "object", "additionalProperties": false, "required": ["views"], "properties": { "views": { "description": "Charts and tables.", "type": "array", "maxItems": 100, "items": { "description": "A chart or a table; view says which.", "type": "object", "required": ["view"], "properties": { "view": { "description": "Which.", "enum": ["curve", "points", "matrix", "table"] } }, "discriminator": { "propertyName": "view" }, "oneOf": [{ "$ref": "#/$defs/curve" }, { "$ref": "#/$defs/points" }, { "$ref": "#/$defs/matrix" }, { "$ref": "#/$defs/table" }] } } }, "$defs": { "curve": { "description": "Values along an axis. Of the variants of a stage, curves with the same title are drawn over each other.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "series"], "properties": { "view": { "description": "Which.", "const": "curve" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is counted from left to right: step.", "type": "string", "maxLength": 2e3 }, "unit": { "description": "Of the values.", "type": "string", "maxLength": 2e3 }, "scale": { "description": "Linear unless said; log where all values are above 0.", "enum": ["linear", "log"] }, "series": { "description": "Its curves.", "type": "array", "maxItems": 50, "items": { "description": "One curve.", "type": "object", "additionalProperties": false, "required": ["name", "points"], "properties": { "name": { "description": "In the legend.", "type": "string", "maxLength": 2e3 }, "points": { "description": "Pairs of x and value, in the order of x.", "type": "array", "items": { "description": "x and value.", "type": "array", "minItems": 2, "maxItems": 2, "items": { "description": "A number.", "type": "number" } } }, "marks": { "description": "Points that mean something.", "type": "array", "items": { "description": "A point of the curve.", "type": "object", "additionalProperties": false, "required": ["x", "text"], "properties": { "x": { "description": "An x that the curve has.", "type": "number" }, "text": { "description": "A word: spike, chosen.", "type": "string", "maxLength": 2e3 } } } } } } } } }, "points": { "description": "Points in two dimensions.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "y", "points"], "properties": { "view": { "description": "Which.", "const": "points" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is measured from left to right.", "type": "string", "maxLength": 2e3 }, "y": { "description": "What is measured from below to above.", "type": "string", "maxLength": 2e3 }, "diagonal": { "description": "Both axes go from 0 to 1, and a line shows where they are equal.", "type": "boolean" }, "points": { "description": "The points.", "type": "array", "maxItems": 2e3, "items": { "description": "A point.", "type": "object", "additionalProperties": false, "required": ["name", "x", "y"], "properties": { "name": { "description": "What it is.", "type": "string", "maxLength": 2e3 }, "x": { "description": "From left to right.", "type": "number" }, "y": { "description": "From below to above.", "type": "number" }, "low": { "description": "Lower end of the interval of y.", "type": "number" }, "high": { "description": "Upper end of the interval of y.", "type": "number" }, "weight": { "description": "How much stands behind it: its area, beside the others'.", "type": "number", "minimum": 0 } } } } } }, "matrix": { "description": "How often what was so was called what.", "type": "object", "additionalProperties": false, "required": ["view", "title", "row", "column", "labels", "counts"], "properties": { "view": { "description": "Which.", "const": "matrix" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "row": { "description": "What a row stands for: true label.", "type": "string", "maxLength": 2e3 }, "column": { "description": "What a column stands for: predicted.", "type": "string", "maxLength": 2e3 }, "labels": { "description": "Of rows and columns.", "type": "array", "maxItems": 200, "items": { "description": "A label.", "type": "string", "maxLength": 2e3 } }, "counts": { "description": "Rows of counts, as many and as long as there are labels.", "type": "array", "items": { "description": "A row.", "type": "array", "items": { "description": "A count.", "type": "number", "minimum": 0 } } } } }, "table": { "description": "A table.", "type": "object", "additionalProperties": false, "required": ["view", "title", "head", "rows"], "properties": { "view": { "description": "Which.", "const": "table" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "head": { "description": "Names of the columns.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "description": "A name.", "type": "string", "maxLength": 2e3 } }, "rows": { "description": "Rows of as many cells as the head has.", "type": "array", "maxItems": 2e3, "items": { "description": "A row.", "type": "array", "items": { "description": "A cell.", "type": ["string", "number", "null"] } } } } } } };
var schema59 = { "description": "Values along an axis. Of the variants of a stage, curves with the same title are drawn over each other.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "series"], "properties": { "view": { "description": "Which.", "const": "curve" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is counted from left to right: step.", "type": "string", "maxLength": 2e3 }, "unit": { "description": "Of the values.", "type": "string", "maxLength": 2e3 }, "scale": { "description": "Linear unless said; log where all values are above 0.", "enum": ["linear", "log"] }, "series": { "description": "Its curves.", "type": "array", "maxItems": 50, "items": { "description": "One curve.", "type": "object", "additionalProperties": false, "required": ["name", "points"], "properties": { "name": { "description": "In the legend.", "type": "string", "maxLength": 2e3 }, "points": { "description": "Pairs of x and value, in the order of x.", "type": "array", "items": { "description": "x and value.", "type": "array", "minItems": 2, "maxItems": 2, "items": { "description": "A number.", "type": "number" } } }, "marks": { "description": "Points that mean something.", "type": "array", "items": { "description": "A point of the curve.", "type": "object", "additionalProperties": false, "required": ["x", "text"], "properties": { "x": { "description": "An x that the curve has.", "type": "number" }, "text": { "description": "A word: spike, chosen.", "type": "string", "maxLength": 2e3 } } } } } } } } };
var schema60 = { "description": "Points in two dimensions.", "type": "object", "additionalProperties": false, "required": ["view", "title", "x", "y", "points"], "properties": { "view": { "description": "Which.", "const": "points" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "x": { "description": "What is measured from left to right.", "type": "string", "maxLength": 2e3 }, "y": { "description": "What is measured from below to above.", "type": "string", "maxLength": 2e3 }, "diagonal": { "description": "Both axes go from 0 to 1, and a line shows where they are equal.", "type": "boolean" }, "points": { "description": "The points.", "type": "array", "maxItems": 2e3, "items": { "description": "A point.", "type": "object", "additionalProperties": false, "required": ["name", "x", "y"], "properties": { "name": { "description": "What it is.", "type": "string", "maxLength": 2e3 }, "x": { "description": "From left to right.", "type": "number" }, "y": { "description": "From below to above.", "type": "number" }, "low": { "description": "Lower end of the interval of y.", "type": "number" }, "high": { "description": "Upper end of the interval of y.", "type": "number" }, "weight": { "description": "How much stands behind it: its area, beside the others'.", "type": "number", "minimum": 0 } } } } } };
var schema61 = { "description": "How often what was so was called what.", "type": "object", "additionalProperties": false, "required": ["view", "title", "row", "column", "labels", "counts"], "properties": { "view": { "description": "Which.", "const": "matrix" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "row": { "description": "What a row stands for: true label.", "type": "string", "maxLength": 2e3 }, "column": { "description": "What a column stands for: predicted.", "type": "string", "maxLength": 2e3 }, "labels": { "description": "Of rows and columns.", "type": "array", "maxItems": 200, "items": { "description": "A label.", "type": "string", "maxLength": 2e3 } }, "counts": { "description": "Rows of counts, as many and as long as there are labels.", "type": "array", "items": { "description": "A row.", "type": "array", "items": { "description": "A count.", "type": "number", "minimum": 0 } } } } };
var schema62 = { "description": "A table.", "type": "object", "additionalProperties": false, "required": ["view", "title", "head", "rows"], "properties": { "view": { "description": "Which.", "const": "table" }, "title": { "description": "What stands above it.", "type": "string", "maxLength": 2e3 }, "about": { "description": "What stands below the title.", "type": "string", "maxLength": 2e3 }, "head": { "description": "Names of the columns.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "description": "A name.", "type": "string", "maxLength": 2e3 } }, "rows": { "description": "Rows of as many cells as the head has.", "type": "array", "maxItems": 2e3, "items": { "description": "A row.", "type": "array", "items": { "description": "A cell.", "type": ["string", "number", "null"] } } } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.views === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "views" }, message: "must have required property 'views'", schema: schema58.required, parentSchema: schema58, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "views")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.views !== void 0) {
      let data0 = data.views;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          const err2 = { instancePath: instancePath + "/views", schemaPath: "#/properties/views/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema58.properties.views, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.view === void 0) {
              const err3 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema58.properties.views.items.required, parentSchema: schema58.properties.views.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.view !== void 0) {
              let data2 = data1.view;
              if (!(data2 === "curve" || data2 === "points" || data2 === "matrix" || data2 === "table")) {
                const err4 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/properties/views/items/properties/view/enum", keyword: "enum", params: { allowedValues: schema58.properties.views.items.properties.view.enum }, message: "must be equal to one of the allowed values", schema: schema58.properties.views.items.properties.view.enum, parentSchema: schema58.properties.views.items.properties.view, data: data2 };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            const tag0 = data1.view;
            if (typeof tag0 == "string") {
              if (tag0 === "curve") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err5 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err6 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err6];
                    } else {
                      vErrors.push(err6);
                    }
                    errors++;
                  }
                  if (data1.x === void 0) {
                    const err7 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                  if (data1.series === void 0) {
                    const err8 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/required", keyword: "required", params: { missingProperty: "series" }, message: "must have required property 'series'", schema: schema59.required, parentSchema: schema59, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                  for (const key1 in data1) {
                    if (!(key1 === "view" || key1 === "title" || key1 === "x" || key1 === "unit" || key1 === "scale" || key1 === "series")) {
                      const err9 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err9];
                      } else {
                        vErrors.push(err9);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data3 = data1.view;
                    if ("curve" !== data3) {
                      const err10 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/curve/properties/view/const", keyword: "const", params: { allowedValue: "curve" }, message: "must be equal to constant", schema: "curve", parentSchema: schema59.properties.view, data: data3 };
                      if (vErrors === null) {
                        vErrors = [err10];
                      } else {
                        vErrors.push(err10);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data4 = data1.title;
                    if (typeof data4 === "string") {
                      if (func1(data4) > 2e3) {
                        const err11 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/curve/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.title, data: data4 };
                        if (vErrors === null) {
                          vErrors = [err11];
                        } else {
                          vErrors.push(err11);
                        }
                        errors++;
                      }
                    } else {
                      const err12 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/curve/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.title.type, parentSchema: schema59.properties.title, data: data4 };
                      if (vErrors === null) {
                        vErrors = [err12];
                      } else {
                        vErrors.push(err12);
                      }
                      errors++;
                    }
                  }
                  if (data1.x !== void 0) {
                    let data5 = data1.x;
                    if (typeof data5 === "string") {
                      if (func1(data5) > 2e3) {
                        const err13 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/curve/properties/x/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.x, data: data5 };
                        if (vErrors === null) {
                          vErrors = [err13];
                        } else {
                          vErrors.push(err13);
                        }
                        errors++;
                      }
                    } else {
                      const err14 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/curve/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.x.type, parentSchema: schema59.properties.x, data: data5 };
                      if (vErrors === null) {
                        vErrors = [err14];
                      } else {
                        vErrors.push(err14);
                      }
                      errors++;
                    }
                  }
                  if (data1.unit !== void 0) {
                    let data6 = data1.unit;
                    if (typeof data6 === "string") {
                      if (func1(data6) > 2e3) {
                        const err15 = { instancePath: instancePath + "/views/" + i0 + "/unit", schemaPath: "#/$defs/curve/properties/unit/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.unit, data: data6 };
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                      }
                    } else {
                      const err16 = { instancePath: instancePath + "/views/" + i0 + "/unit", schemaPath: "#/$defs/curve/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.unit.type, parentSchema: schema59.properties.unit, data: data6 };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  }
                  if (data1.scale !== void 0) {
                    let data7 = data1.scale;
                    if (!(data7 === "linear" || data7 === "log")) {
                      const err17 = { instancePath: instancePath + "/views/" + i0 + "/scale", schemaPath: "#/$defs/curve/properties/scale/enum", keyword: "enum", params: { allowedValues: schema59.properties.scale.enum }, message: "must be equal to one of the allowed values", schema: schema59.properties.scale.enum, parentSchema: schema59.properties.scale, data: data7 };
                      if (vErrors === null) {
                        vErrors = [err17];
                      } else {
                        vErrors.push(err17);
                      }
                      errors++;
                    }
                  }
                  if (data1.series !== void 0) {
                    let data8 = data1.series;
                    if (Array.isArray(data8)) {
                      if (data8.length > 50) {
                        const err18 = { instancePath: instancePath + "/views/" + i0 + "/series", schemaPath: "#/$defs/curve/properties/series/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items", schema: 50, parentSchema: schema59.properties.series, data: data8 };
                        if (vErrors === null) {
                          vErrors = [err18];
                        } else {
                          vErrors.push(err18);
                        }
                        errors++;
                      }
                      const len1 = data8.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data9 = data8[i1];
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          if (data9.name === void 0) {
                            const err19 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema59.properties.series.items.required, parentSchema: schema59.properties.series.items, data: data9 };
                            if (vErrors === null) {
                              vErrors = [err19];
                            } else {
                              vErrors.push(err19);
                            }
                            errors++;
                          }
                          if (data9.points === void 0) {
                            const err20 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'", schema: schema59.properties.series.items.required, parentSchema: schema59.properties.series.items, data: data9 };
                            if (vErrors === null) {
                              vErrors = [err20];
                            } else {
                              vErrors.push(err20);
                            }
                            errors++;
                          }
                          for (const key2 in data9) {
                            if (!(key2 === "name" || key2 === "points" || key2 === "marks")) {
                              const err21 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59.properties.series.items, data: data9 };
                              if (vErrors === null) {
                                vErrors = [err21];
                              } else {
                                vErrors.push(err21);
                              }
                              errors++;
                            }
                          }
                          if (data9.name !== void 0) {
                            let data10 = data9.name;
                            if (typeof data10 === "string") {
                              if (func1(data10) > 2e3) {
                                const err22 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/name", schemaPath: "#/$defs/curve/properties/series/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.series.items.properties.name, data: data10 };
                                if (vErrors === null) {
                                  vErrors = [err22];
                                } else {
                                  vErrors.push(err22);
                                }
                                errors++;
                              }
                            } else {
                              const err23 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/name", schemaPath: "#/$defs/curve/properties/series/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.series.items.properties.name.type, parentSchema: schema59.properties.series.items.properties.name, data: data10 };
                              if (vErrors === null) {
                                vErrors = [err23];
                              } else {
                                vErrors.push(err23);
                              }
                              errors++;
                            }
                          }
                          if (data9.points !== void 0) {
                            let data11 = data9.points;
                            if (Array.isArray(data11)) {
                              const len2 = data11.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                let data12 = data11[i2];
                                if (Array.isArray(data12)) {
                                  if (data12.length > 2) {
                                    const err24 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                    if (vErrors === null) {
                                      vErrors = [err24];
                                    } else {
                                      vErrors.push(err24);
                                    }
                                    errors++;
                                  }
                                  if (data12.length < 2) {
                                    const err25 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                    if (vErrors === null) {
                                      vErrors = [err25];
                                    } else {
                                      vErrors.push(err25);
                                    }
                                    errors++;
                                  }
                                  const len3 = data12.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    let data13 = data12[i3];
                                    if (!(typeof data13 == "number" && isFinite(data13))) {
                                      const err26 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2 + "/" + i3, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema59.properties.series.items.properties.points.items.items.type, parentSchema: schema59.properties.series.items.properties.points.items.items, data: data13 };
                                      if (vErrors === null) {
                                        vErrors = [err26];
                                      } else {
                                        vErrors.push(err26);
                                      }
                                      errors++;
                                    }
                                  }
                                } else {
                                  const err27 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points/" + i2, schemaPath: "#/$defs/curve/properties/series/items/properties/points/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.points.items.type, parentSchema: schema59.properties.series.items.properties.points.items, data: data12 };
                                  if (vErrors === null) {
                                    vErrors = [err27];
                                  } else {
                                    vErrors.push(err27);
                                  }
                                  errors++;
                                }
                              }
                            } else {
                              const err28 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/points", schemaPath: "#/$defs/curve/properties/series/items/properties/points/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.points.type, parentSchema: schema59.properties.series.items.properties.points, data: data11 };
                              if (vErrors === null) {
                                vErrors = [err28];
                              } else {
                                vErrors.push(err28);
                              }
                              errors++;
                            }
                          }
                          if (data9.marks !== void 0) {
                            let data14 = data9.marks;
                            if (Array.isArray(data14)) {
                              const len4 = data14.length;
                              for (let i4 = 0; i4 < len4; i4++) {
                                let data15 = data14[i4];
                                if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                  if (data15.x === void 0) {
                                    const err29 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema59.properties.series.items.properties.marks.items.required, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                    if (vErrors === null) {
                                      vErrors = [err29];
                                    } else {
                                      vErrors.push(err29);
                                    }
                                    errors++;
                                  }
                                  if (data15.text === void 0) {
                                    const err30 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema59.properties.series.items.properties.marks.items.required, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                    if (vErrors === null) {
                                      vErrors = [err30];
                                    } else {
                                      vErrors.push(err30);
                                    }
                                    errors++;
                                  }
                                  for (const key3 in data15) {
                                    if (!(key3 === "x" || key3 === "text")) {
                                      const err31 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                      if (vErrors === null) {
                                        vErrors = [err31];
                                      } else {
                                        vErrors.push(err31);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data15.x !== void 0) {
                                    let data16 = data15.x;
                                    if (!(typeof data16 == "number" && isFinite(data16))) {
                                      const err32 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/x", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema59.properties.series.items.properties.marks.items.properties.x.type, parentSchema: schema59.properties.series.items.properties.marks.items.properties.x, data: data16 };
                                      if (vErrors === null) {
                                        vErrors = [err32];
                                      } else {
                                        vErrors.push(err32);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data15.text !== void 0) {
                                    let data17 = data15.text;
                                    if (typeof data17 === "string") {
                                      if (func1(data17) > 2e3) {
                                        const err33 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/text", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/text/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema59.properties.series.items.properties.marks.items.properties.text, data: data17 };
                                        if (vErrors === null) {
                                          vErrors = [err33];
                                        } else {
                                          vErrors.push(err33);
                                        }
                                        errors++;
                                      }
                                    } else {
                                      const err34 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4 + "/text", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema59.properties.series.items.properties.marks.items.properties.text.type, parentSchema: schema59.properties.series.items.properties.marks.items.properties.text, data: data17 };
                                      if (vErrors === null) {
                                        vErrors = [err34];
                                      } else {
                                        vErrors.push(err34);
                                      }
                                      errors++;
                                    }
                                  }
                                } else {
                                  const err35 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks/" + i4, schemaPath: "#/$defs/curve/properties/series/items/properties/marks/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.properties.series.items.properties.marks.items.type, parentSchema: schema59.properties.series.items.properties.marks.items, data: data15 };
                                  if (vErrors === null) {
                                    vErrors = [err35];
                                  } else {
                                    vErrors.push(err35);
                                  }
                                  errors++;
                                }
                              }
                            } else {
                              const err36 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1 + "/marks", schemaPath: "#/$defs/curve/properties/series/items/properties/marks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.items.properties.marks.type, parentSchema: schema59.properties.series.items.properties.marks, data: data14 };
                              if (vErrors === null) {
                                vErrors = [err36];
                              } else {
                                vErrors.push(err36);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err37 = { instancePath: instancePath + "/views/" + i0 + "/series/" + i1, schemaPath: "#/$defs/curve/properties/series/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.properties.series.items.type, parentSchema: schema59.properties.series.items, data: data9 };
                          if (vErrors === null) {
                            vErrors = [err37];
                          } else {
                            vErrors.push(err37);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err38 = { instancePath: instancePath + "/views/" + i0 + "/series", schemaPath: "#/$defs/curve/properties/series/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema59.properties.series.type, parentSchema: schema59.properties.series, data: data8 };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err39 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/curve/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.type, parentSchema: schema59, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                var props0 = true;
              } else if (tag0 === "points") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err40 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err41 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                  if (data1.x === void 0) {
                    const err42 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                  if (data1.y === void 0) {
                    const err43 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                  if (data1.points === void 0) {
                    const err44 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'", schema: schema60.required, parentSchema: schema60, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                  for (const key4 in data1) {
                    if (!(key4 === "view" || key4 === "title" || key4 === "about" || key4 === "x" || key4 === "y" || key4 === "diagonal" || key4 === "points")) {
                      const err45 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data18 = data1.view;
                    if ("points" !== data18) {
                      const err46 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/points/properties/view/const", keyword: "const", params: { allowedValue: "points" }, message: "must be equal to constant", schema: "points", parentSchema: schema60.properties.view, data: data18 };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data19 = data1.title;
                    if (typeof data19 === "string") {
                      if (func1(data19) > 2e3) {
                        const err47 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/points/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.title, data: data19 };
                        if (vErrors === null) {
                          vErrors = [err47];
                        } else {
                          vErrors.push(err47);
                        }
                        errors++;
                      }
                    } else {
                      const err48 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/points/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.title.type, parentSchema: schema60.properties.title, data: data19 };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data20 = data1.about;
                    if (typeof data20 === "string") {
                      if (func1(data20) > 2e3) {
                        const err49 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/points/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.about, data: data20 };
                        if (vErrors === null) {
                          vErrors = [err49];
                        } else {
                          vErrors.push(err49);
                        }
                        errors++;
                      }
                    } else {
                      const err50 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/points/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.about.type, parentSchema: schema60.properties.about, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                    }
                  }
                  if (data1.x !== void 0) {
                    let data21 = data1.x;
                    if (typeof data21 === "string") {
                      if (func1(data21) > 2e3) {
                        const err51 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/points/properties/x/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.x, data: data21 };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    } else {
                      const err52 = { instancePath: instancePath + "/views/" + i0 + "/x", schemaPath: "#/$defs/points/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.x.type, parentSchema: schema60.properties.x, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err52];
                      } else {
                        vErrors.push(err52);
                      }
                      errors++;
                    }
                  }
                  if (data1.y !== void 0) {
                    let data22 = data1.y;
                    if (typeof data22 === "string") {
                      if (func1(data22) > 2e3) {
                        const err53 = { instancePath: instancePath + "/views/" + i0 + "/y", schemaPath: "#/$defs/points/properties/y/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.y, data: data22 };
                        if (vErrors === null) {
                          vErrors = [err53];
                        } else {
                          vErrors.push(err53);
                        }
                        errors++;
                      }
                    } else {
                      const err54 = { instancePath: instancePath + "/views/" + i0 + "/y", schemaPath: "#/$defs/points/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.y.type, parentSchema: schema60.properties.y, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                  }
                  if (data1.diagonal !== void 0) {
                    let data23 = data1.diagonal;
                    if (typeof data23 !== "boolean") {
                      const err55 = { instancePath: instancePath + "/views/" + i0 + "/diagonal", schemaPath: "#/$defs/points/properties/diagonal/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema60.properties.diagonal.type, parentSchema: schema60.properties.diagonal, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err55];
                      } else {
                        vErrors.push(err55);
                      }
                      errors++;
                    }
                  }
                  if (data1.points !== void 0) {
                    let data24 = data1.points;
                    if (Array.isArray(data24)) {
                      if (data24.length > 2e3) {
                        const err56 = { instancePath: instancePath + "/views/" + i0 + "/points", schemaPath: "#/$defs/points/properties/points/maxItems", keyword: "maxItems", params: { limit: 2e3 }, message: "must NOT have more than 2000 items", schema: 2e3, parentSchema: schema60.properties.points, data: data24 };
                        if (vErrors === null) {
                          vErrors = [err56];
                        } else {
                          vErrors.push(err56);
                        }
                        errors++;
                      }
                      const len5 = data24.length;
                      for (let i5 = 0; i5 < len5; i5++) {
                        let data25 = data24[i5];
                        if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                          if (data25.name === void 0) {
                            const err57 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err57];
                            } else {
                              vErrors.push(err57);
                            }
                            errors++;
                          }
                          if (data25.x === void 0) {
                            const err58 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err58];
                            } else {
                              vErrors.push(err58);
                            }
                            errors++;
                          }
                          if (data25.y === void 0) {
                            const err59 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'", schema: schema60.properties.points.items.required, parentSchema: schema60.properties.points.items, data: data25 };
                            if (vErrors === null) {
                              vErrors = [err59];
                            } else {
                              vErrors.push(err59);
                            }
                            errors++;
                          }
                          for (const key5 in data25) {
                            if (!(key5 === "name" || key5 === "x" || key5 === "y" || key5 === "low" || key5 === "high" || key5 === "weight")) {
                              const err60 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60.properties.points.items, data: data25 };
                              if (vErrors === null) {
                                vErrors = [err60];
                              } else {
                                vErrors.push(err60);
                              }
                              errors++;
                            }
                          }
                          if (data25.name !== void 0) {
                            let data26 = data25.name;
                            if (typeof data26 === "string") {
                              if (func1(data26) > 2e3) {
                                const err61 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/name", schemaPath: "#/$defs/points/properties/points/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema60.properties.points.items.properties.name, data: data26 };
                                if (vErrors === null) {
                                  vErrors = [err61];
                                } else {
                                  vErrors.push(err61);
                                }
                                errors++;
                              }
                            } else {
                              const err62 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/name", schemaPath: "#/$defs/points/properties/points/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.points.items.properties.name.type, parentSchema: schema60.properties.points.items.properties.name, data: data26 };
                              if (vErrors === null) {
                                vErrors = [err62];
                              } else {
                                vErrors.push(err62);
                              }
                              errors++;
                            }
                          }
                          if (data25.x !== void 0) {
                            let data27 = data25.x;
                            if (!(typeof data27 == "number" && isFinite(data27))) {
                              const err63 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/x", schemaPath: "#/$defs/points/properties/points/items/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.x.type, parentSchema: schema60.properties.points.items.properties.x, data: data27 };
                              if (vErrors === null) {
                                vErrors = [err63];
                              } else {
                                vErrors.push(err63);
                              }
                              errors++;
                            }
                          }
                          if (data25.y !== void 0) {
                            let data28 = data25.y;
                            if (!(typeof data28 == "number" && isFinite(data28))) {
                              const err64 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/y", schemaPath: "#/$defs/points/properties/points/items/properties/y/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.y.type, parentSchema: schema60.properties.points.items.properties.y, data: data28 };
                              if (vErrors === null) {
                                vErrors = [err64];
                              } else {
                                vErrors.push(err64);
                              }
                              errors++;
                            }
                          }
                          if (data25.low !== void 0) {
                            let data29 = data25.low;
                            if (!(typeof data29 == "number" && isFinite(data29))) {
                              const err65 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/low", schemaPath: "#/$defs/points/properties/points/items/properties/low/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.low.type, parentSchema: schema60.properties.points.items.properties.low, data: data29 };
                              if (vErrors === null) {
                                vErrors = [err65];
                              } else {
                                vErrors.push(err65);
                              }
                              errors++;
                            }
                          }
                          if (data25.high !== void 0) {
                            let data30 = data25.high;
                            if (!(typeof data30 == "number" && isFinite(data30))) {
                              const err66 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/high", schemaPath: "#/$defs/points/properties/points/items/properties/high/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.high.type, parentSchema: schema60.properties.points.items.properties.high, data: data30 };
                              if (vErrors === null) {
                                vErrors = [err66];
                              } else {
                                vErrors.push(err66);
                              }
                              errors++;
                            }
                          }
                          if (data25.weight !== void 0) {
                            let data31 = data25.weight;
                            if (typeof data31 == "number" && isFinite(data31)) {
                              if (data31 < 0 || isNaN(data31)) {
                                const err67 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/weight", schemaPath: "#/$defs/points/properties/points/items/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.properties.points.items.properties.weight, data: data31 };
                                if (vErrors === null) {
                                  vErrors = [err67];
                                } else {
                                  vErrors.push(err67);
                                }
                                errors++;
                              }
                            } else {
                              const err68 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5 + "/weight", schemaPath: "#/$defs/points/properties/points/items/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.properties.points.items.properties.weight.type, parentSchema: schema60.properties.points.items.properties.weight, data: data31 };
                              if (vErrors === null) {
                                vErrors = [err68];
                              } else {
                                vErrors.push(err68);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err69 = { instancePath: instancePath + "/views/" + i0 + "/points/" + i5, schemaPath: "#/$defs/points/properties/points/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.properties.points.items.type, parentSchema: schema60.properties.points.items, data: data25 };
                          if (vErrors === null) {
                            vErrors = [err69];
                          } else {
                            vErrors.push(err69);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err70 = { instancePath: instancePath + "/views/" + i0 + "/points", schemaPath: "#/$defs/points/properties/points/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema60.properties.points.type, parentSchema: schema60.properties.points, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err70];
                      } else {
                        vErrors.push(err70);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err71 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/points/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.type, parentSchema: schema60, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else if (tag0 === "matrix") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err72 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err73 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err73];
                    } else {
                      vErrors.push(err73);
                    }
                    errors++;
                  }
                  if (data1.row === void 0) {
                    const err74 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "row" }, message: "must have required property 'row'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err74];
                    } else {
                      vErrors.push(err74);
                    }
                    errors++;
                  }
                  if (data1.column === void 0) {
                    const err75 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err75];
                    } else {
                      vErrors.push(err75);
                    }
                    errors++;
                  }
                  if (data1.labels === void 0) {
                    const err76 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "labels" }, message: "must have required property 'labels'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                  if (data1.counts === void 0) {
                    const err77 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'", schema: schema61.required, parentSchema: schema61, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err77];
                    } else {
                      vErrors.push(err77);
                    }
                    errors++;
                  }
                  for (const key6 in data1) {
                    if (!(key6 === "view" || key6 === "title" || key6 === "about" || key6 === "row" || key6 === "column" || key6 === "labels" || key6 === "counts")) {
                      const err78 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err78];
                      } else {
                        vErrors.push(err78);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data32 = data1.view;
                    if ("matrix" !== data32) {
                      const err79 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/matrix/properties/view/const", keyword: "const", params: { allowedValue: "matrix" }, message: "must be equal to constant", schema: "matrix", parentSchema: schema61.properties.view, data: data32 };
                      if (vErrors === null) {
                        vErrors = [err79];
                      } else {
                        vErrors.push(err79);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data33 = data1.title;
                    if (typeof data33 === "string") {
                      if (func1(data33) > 2e3) {
                        const err80 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/matrix/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.title, data: data33 };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                    } else {
                      const err81 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/matrix/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.title.type, parentSchema: schema61.properties.title, data: data33 };
                      if (vErrors === null) {
                        vErrors = [err81];
                      } else {
                        vErrors.push(err81);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data34 = data1.about;
                    if (typeof data34 === "string") {
                      if (func1(data34) > 2e3) {
                        const err82 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/matrix/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.about, data: data34 };
                        if (vErrors === null) {
                          vErrors = [err82];
                        } else {
                          vErrors.push(err82);
                        }
                        errors++;
                      }
                    } else {
                      const err83 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/matrix/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.about.type, parentSchema: schema61.properties.about, data: data34 };
                      if (vErrors === null) {
                        vErrors = [err83];
                      } else {
                        vErrors.push(err83);
                      }
                      errors++;
                    }
                  }
                  if (data1.row !== void 0) {
                    let data35 = data1.row;
                    if (typeof data35 === "string") {
                      if (func1(data35) > 2e3) {
                        const err84 = { instancePath: instancePath + "/views/" + i0 + "/row", schemaPath: "#/$defs/matrix/properties/row/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.row, data: data35 };
                        if (vErrors === null) {
                          vErrors = [err84];
                        } else {
                          vErrors.push(err84);
                        }
                        errors++;
                      }
                    } else {
                      const err85 = { instancePath: instancePath + "/views/" + i0 + "/row", schemaPath: "#/$defs/matrix/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.row.type, parentSchema: schema61.properties.row, data: data35 };
                      if (vErrors === null) {
                        vErrors = [err85];
                      } else {
                        vErrors.push(err85);
                      }
                      errors++;
                    }
                  }
                  if (data1.column !== void 0) {
                    let data36 = data1.column;
                    if (typeof data36 === "string") {
                      if (func1(data36) > 2e3) {
                        const err86 = { instancePath: instancePath + "/views/" + i0 + "/column", schemaPath: "#/$defs/matrix/properties/column/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.column, data: data36 };
                        if (vErrors === null) {
                          vErrors = [err86];
                        } else {
                          vErrors.push(err86);
                        }
                        errors++;
                      }
                    } else {
                      const err87 = { instancePath: instancePath + "/views/" + i0 + "/column", schemaPath: "#/$defs/matrix/properties/column/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.column.type, parentSchema: schema61.properties.column, data: data36 };
                      if (vErrors === null) {
                        vErrors = [err87];
                      } else {
                        vErrors.push(err87);
                      }
                      errors++;
                    }
                  }
                  if (data1.labels !== void 0) {
                    let data37 = data1.labels;
                    if (Array.isArray(data37)) {
                      if (data37.length > 200) {
                        const err88 = { instancePath: instancePath + "/views/" + i0 + "/labels", schemaPath: "#/$defs/matrix/properties/labels/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items", schema: 200, parentSchema: schema61.properties.labels, data: data37 };
                        if (vErrors === null) {
                          vErrors = [err88];
                        } else {
                          vErrors.push(err88);
                        }
                        errors++;
                      }
                      const len6 = data37.length;
                      for (let i6 = 0; i6 < len6; i6++) {
                        let data38 = data37[i6];
                        if (typeof data38 === "string") {
                          if (func1(data38) > 2e3) {
                            const err89 = { instancePath: instancePath + "/views/" + i0 + "/labels/" + i6, schemaPath: "#/$defs/matrix/properties/labels/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema61.properties.labels.items, data: data38 };
                            if (vErrors === null) {
                              vErrors = [err89];
                            } else {
                              vErrors.push(err89);
                            }
                            errors++;
                          }
                        } else {
                          const err90 = { instancePath: instancePath + "/views/" + i0 + "/labels/" + i6, schemaPath: "#/$defs/matrix/properties/labels/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.labels.items.type, parentSchema: schema61.properties.labels.items, data: data38 };
                          if (vErrors === null) {
                            vErrors = [err90];
                          } else {
                            vErrors.push(err90);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err91 = { instancePath: instancePath + "/views/" + i0 + "/labels", schemaPath: "#/$defs/matrix/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.labels.type, parentSchema: schema61.properties.labels, data: data37 };
                      if (vErrors === null) {
                        vErrors = [err91];
                      } else {
                        vErrors.push(err91);
                      }
                      errors++;
                    }
                  }
                  if (data1.counts !== void 0) {
                    let data39 = data1.counts;
                    if (Array.isArray(data39)) {
                      const len7 = data39.length;
                      for (let i7 = 0; i7 < len7; i7++) {
                        let data40 = data39[i7];
                        if (Array.isArray(data40)) {
                          const len8 = data40.length;
                          for (let i8 = 0; i8 < len8; i8++) {
                            let data41 = data40[i8];
                            if (typeof data41 == "number" && isFinite(data41)) {
                              if (data41 < 0 || isNaN(data41)) {
                                const err92 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7 + "/" + i8, schemaPath: "#/$defs/matrix/properties/counts/items/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema61.properties.counts.items.items, data: data41 };
                                if (vErrors === null) {
                                  vErrors = [err92];
                                } else {
                                  vErrors.push(err92);
                                }
                                errors++;
                              }
                            } else {
                              const err93 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7 + "/" + i8, schemaPath: "#/$defs/matrix/properties/counts/items/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema61.properties.counts.items.items.type, parentSchema: schema61.properties.counts.items.items, data: data41 };
                              if (vErrors === null) {
                                vErrors = [err93];
                              } else {
                                vErrors.push(err93);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err94 = { instancePath: instancePath + "/views/" + i0 + "/counts/" + i7, schemaPath: "#/$defs/matrix/properties/counts/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.counts.items.type, parentSchema: schema61.properties.counts.items, data: data40 };
                          if (vErrors === null) {
                            vErrors = [err94];
                          } else {
                            vErrors.push(err94);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err95 = { instancePath: instancePath + "/views/" + i0 + "/counts", schemaPath: "#/$defs/matrix/properties/counts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema61.properties.counts.type, parentSchema: schema61.properties.counts, data: data39 };
                      if (vErrors === null) {
                        vErrors = [err95];
                      } else {
                        vErrors.push(err95);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err96 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/matrix/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else if (tag0 === "table") {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.view === void 0) {
                    const err97 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err97];
                    } else {
                      vErrors.push(err97);
                    }
                    errors++;
                  }
                  if (data1.title === void 0) {
                    const err98 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                  if (data1.head === void 0) {
                    const err99 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err99];
                    } else {
                      vErrors.push(err99);
                    }
                    errors++;
                  }
                  if (data1.rows === void 0) {
                    const err100 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema62.required, parentSchema: schema62, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err100];
                    } else {
                      vErrors.push(err100);
                    }
                    errors++;
                  }
                  for (const key7 in data1) {
                    if (!(key7 === "view" || key7 === "title" || key7 === "about" || key7 === "head" || key7 === "rows")) {
                      const err101 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema62, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err101];
                      } else {
                        vErrors.push(err101);
                      }
                      errors++;
                    }
                  }
                  if (data1.view !== void 0) {
                    let data42 = data1.view;
                    if ("table" !== data42) {
                      const err102 = { instancePath: instancePath + "/views/" + i0 + "/view", schemaPath: "#/$defs/table/properties/view/const", keyword: "const", params: { allowedValue: "table" }, message: "must be equal to constant", schema: "table", parentSchema: schema62.properties.view, data: data42 };
                      if (vErrors === null) {
                        vErrors = [err102];
                      } else {
                        vErrors.push(err102);
                      }
                      errors++;
                    }
                  }
                  if (data1.title !== void 0) {
                    let data43 = data1.title;
                    if (typeof data43 === "string") {
                      if (func1(data43) > 2e3) {
                        const err103 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/table/properties/title/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.title, data: data43 };
                        if (vErrors === null) {
                          vErrors = [err103];
                        } else {
                          vErrors.push(err103);
                        }
                        errors++;
                      }
                    } else {
                      const err104 = { instancePath: instancePath + "/views/" + i0 + "/title", schemaPath: "#/$defs/table/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.title.type, parentSchema: schema62.properties.title, data: data43 };
                      if (vErrors === null) {
                        vErrors = [err104];
                      } else {
                        vErrors.push(err104);
                      }
                      errors++;
                    }
                  }
                  if (data1.about !== void 0) {
                    let data44 = data1.about;
                    if (typeof data44 === "string") {
                      if (func1(data44) > 2e3) {
                        const err105 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/table/properties/about/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.about, data: data44 };
                        if (vErrors === null) {
                          vErrors = [err105];
                        } else {
                          vErrors.push(err105);
                        }
                        errors++;
                      }
                    } else {
                      const err106 = { instancePath: instancePath + "/views/" + i0 + "/about", schemaPath: "#/$defs/table/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.about.type, parentSchema: schema62.properties.about, data: data44 };
                      if (vErrors === null) {
                        vErrors = [err106];
                      } else {
                        vErrors.push(err106);
                      }
                      errors++;
                    }
                  }
                  if (data1.head !== void 0) {
                    let data45 = data1.head;
                    if (Array.isArray(data45)) {
                      if (data45.length > 50) {
                        const err107 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items", schema: 50, parentSchema: schema62.properties.head, data: data45 };
                        if (vErrors === null) {
                          vErrors = [err107];
                        } else {
                          vErrors.push(err107);
                        }
                        errors++;
                      }
                      if (data45.length < 1) {
                        const err108 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema62.properties.head, data: data45 };
                        if (vErrors === null) {
                          vErrors = [err108];
                        } else {
                          vErrors.push(err108);
                        }
                        errors++;
                      }
                      const len9 = data45.length;
                      for (let i9 = 0; i9 < len9; i9++) {
                        let data46 = data45[i9];
                        if (typeof data46 === "string") {
                          if (func1(data46) > 2e3) {
                            const err109 = { instancePath: instancePath + "/views/" + i0 + "/head/" + i9, schemaPath: "#/$defs/table/properties/head/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters", schema: 2e3, parentSchema: schema62.properties.head.items, data: data46 };
                            if (vErrors === null) {
                              vErrors = [err109];
                            } else {
                              vErrors.push(err109);
                            }
                            errors++;
                          }
                        } else {
                          const err110 = { instancePath: instancePath + "/views/" + i0 + "/head/" + i9, schemaPath: "#/$defs/table/properties/head/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema62.properties.head.items.type, parentSchema: schema62.properties.head.items, data: data46 };
                          if (vErrors === null) {
                            vErrors = [err110];
                          } else {
                            vErrors.push(err110);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err111 = { instancePath: instancePath + "/views/" + i0 + "/head", schemaPath: "#/$defs/table/properties/head/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.head.type, parentSchema: schema62.properties.head, data: data45 };
                      if (vErrors === null) {
                        vErrors = [err111];
                      } else {
                        vErrors.push(err111);
                      }
                      errors++;
                    }
                  }
                  if (data1.rows !== void 0) {
                    let data47 = data1.rows;
                    if (Array.isArray(data47)) {
                      if (data47.length > 2e3) {
                        const err112 = { instancePath: instancePath + "/views/" + i0 + "/rows", schemaPath: "#/$defs/table/properties/rows/maxItems", keyword: "maxItems", params: { limit: 2e3 }, message: "must NOT have more than 2000 items", schema: 2e3, parentSchema: schema62.properties.rows, data: data47 };
                        if (vErrors === null) {
                          vErrors = [err112];
                        } else {
                          vErrors.push(err112);
                        }
                        errors++;
                      }
                      const len10 = data47.length;
                      for (let i10 = 0; i10 < len10; i10++) {
                        let data48 = data47[i10];
                        if (Array.isArray(data48)) {
                          const len11 = data48.length;
                          for (let i11 = 0; i11 < len11; i11++) {
                            let data49 = data48[i11];
                            if (typeof data49 !== "string" && !(typeof data49 == "number" && isFinite(data49)) && data49 !== null) {
                              const err113 = { instancePath: instancePath + "/views/" + i0 + "/rows/" + i10 + "/" + i11, schemaPath: "#/$defs/table/properties/rows/items/items/type", keyword: "type", params: { type: schema62.properties.rows.items.items.type }, message: "must be string,number,null", schema: schema62.properties.rows.items.items.type, parentSchema: schema62.properties.rows.items.items, data: data49 };
                              if (vErrors === null) {
                                vErrors = [err113];
                              } else {
                                vErrors.push(err113);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err114 = { instancePath: instancePath + "/views/" + i0 + "/rows/" + i10, schemaPath: "#/$defs/table/properties/rows/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.rows.items.type, parentSchema: schema62.properties.rows.items, data: data48 };
                          if (vErrors === null) {
                            vErrors = [err114];
                          } else {
                            vErrors.push(err114);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err115 = { instancePath: instancePath + "/views/" + i0 + "/rows", schemaPath: "#/$defs/table/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema62.properties.rows.type, parentSchema: schema62.properties.rows, data: data47 };
                      if (vErrors === null) {
                        vErrors = [err115];
                      } else {
                        vErrors.push(err115);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err116 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/$defs/table/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema62.type, parentSchema: schema62, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err116];
                  } else {
                    vErrors.push(err116);
                  }
                  errors++;
                }
                if (props0 !== true) {
                  props0 = true;
                }
              } else {
                const err117 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "view", tagValue: tag0 }, message: 'value of tag "view" must be in oneOf', schema: schema58.properties.views.items.discriminator, parentSchema: schema58.properties.views.items, data: data1 };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            } else {
              const err118 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/discriminator", keyword: "discriminator", params: { error: "tag", tag: "view", tagValue: tag0 }, message: 'tag "view" must be string', schema: schema58.properties.views.items.discriminator, parentSchema: schema58.properties.views.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err118];
              } else {
                vErrors.push(err118);
              }
              errors++;
            }
          } else {
            const err119 = { instancePath: instancePath + "/views/" + i0, schemaPath: "#/properties/views/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.properties.views.items.type, parentSchema: schema58.properties.views.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
        }
      } else {
        const err120 = { instancePath: instancePath + "/views", schemaPath: "#/properties/views/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema58.properties.views.type, parentSchema: schema58.properties.views, data: data0 };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
    }
  } else {
    const err121 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.type, parentSchema: schema58, data };
    if (vErrors === null) {
      vErrors = [err121];
    } else {
      vErrors.push(err121);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_baseline = validate202;
var schema312 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of baseline", "type": "object", "additionalProperties": false, "properties": { "form": { "description": "How an example reads, as in finetune: classification, entailment, similarity or multiple-choice.", "enum": ["classification", "entailment", "similarity", "multiple-choice"], "default": "classification" }, "objective": { "description": "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.", "enum": ["classification", "regression"], "default": "classification" }, "format": { "description": "How train and examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "smoothing": { "description": "What is added to every count of a word in a class. 1 is Laplace's rule.", "type": "number", "exclusiveMinimum": 0, "maximum": 100, "default": 1 }, "bootstrap": { "description": "Resamples of the examples for the intervals.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/baseline/schema.json" };
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.form === void 0) {
      data.form = "classification";
    }
    if (data.objective === void 0) {
      data.objective = "classification";
    }
    if (data.format === void 0) {
      data.format = "jsonl";
    }
    if (data.columns === void 0) {
      data.columns = {};
    }
    if (data.smoothing === void 0) {
      data.smoothing = 1;
    }
    if (data.bootstrap === void 0) {
      data.bootstrap = 1e3;
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    for (const key0 in data) {
      if (!(key0 === "form" || key0 === "objective" || key0 === "format" || key0 === "columns" || key0 === "smoothing" || key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema312, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.form;
    if (!(data0 === "classification" || data0 === "entailment" || data0 === "similarity" || data0 === "multiple-choice")) {
      const err1 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema312.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.form.enum, parentSchema: schema312.properties.form, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.objective;
    if (!(data1 === "classification" || data1 === "regression")) {
      const err2 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema312.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.objective.enum, parentSchema: schema312.properties.objective, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data2 = data.format;
    if (!(data2 === "jsonl" || data2 === "csv" || data2 === "tsv")) {
      const err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema312.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema312.properties.format.enum, parentSchema: schema312.properties.format, data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data3 = data.columns;
    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
      for (const key1 in data3) {
        let data4 = data3[key1];
        if (typeof data4 !== "string" && !Array.isArray(data4)) {
          const err4 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema312.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema312.properties.columns.additionalProperties.type, parentSchema: schema312.properties.columns.additionalProperties, data: data4 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data5 = data4[i0];
            if (typeof data5 !== "string") {
              const err5 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema312.properties.columns.additionalProperties.items.type, parentSchema: schema312.properties.columns.additionalProperties.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err6 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema312.properties.columns.type, parentSchema: schema312.properties.columns, data: data3 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data6 = data.smoothing;
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 > 100 || isNaN(data6)) {
        const err7 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100", schema: 100, parentSchema: schema312.properties.smoothing, data: data6 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (data6 <= 0 || isNaN(data6)) {
        const err8 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema312.properties.smoothing, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    } else {
      const err9 = { instancePath: instancePath + "/smoothing", schemaPath: "#/properties/smoothing/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema312.properties.smoothing.type, parentSchema: schema312.properties.smoothing, data: data6 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data7 = data.bootstrap;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err10 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema312.properties.bootstrap.type, parentSchema: schema312.properties.bootstrap, data: data7 };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 > 1e5 || isNaN(data7)) {
        const err11 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema312.properties.bootstrap, data: data7 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data7 < 1 || isNaN(data7)) {
        const err12 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema312.properties.bootstrap, data: data7 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    let data8 = data.seed;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err13 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema312.properties.seed.type, parentSchema: schema312.properties.seed, data: data8 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 2147483647 || isNaN(data8)) {
        const err14 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema312.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err15 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema312.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema312.type, parentSchema: schema312, data };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate202.errors = vErrors;
  return errors === 0;
}
validate202.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_compare_tasks = validate212;
var schema322 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of compare-tasks", "type": "object", "additionalProperties": false, "properties": { "bootstrap": { "description": "Resamples of the items for the intervals; both models see the same.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/compare-tasks/schema.json" };
function validate212(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate212.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bootstrap === void 0) {
      data.bootstrap = 1e3;
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    for (const key0 in data) {
      if (!(key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema322, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.bootstrap;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema322.properties.bootstrap.type, parentSchema: schema322.properties.bootstrap, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 > 1e5 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema322.properties.bootstrap, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 < 1 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema322.properties.bootstrap, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    let data1 = data.seed;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err4 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema322.properties.seed.type, parentSchema: schema322.properties.seed, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 > 2147483647 || isNaN(data1)) {
        const err5 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema322.properties.seed, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (data1 < 0 || isNaN(data1)) {
        const err6 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema322.properties.seed, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema322.type, parentSchema: schema322, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate212.errors = vErrors;
  return errors === 0;
}
validate212.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_evaluate_lm = validate22;
var schema332 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of evaluate-lm", "type": "object", "additionalProperties": false, "properties": { "stride": { "description": "Tokens from one window's start to the next's: a token is predicted from at least n_positions - stride tokens before it, where the text has them. 0, or n_positions: disjoint windows, the fastest and the most pessimistic. half: half of n_positions.", "anyOf": [{ "const": "half" }, { "type": "integer", "minimum": 0 }], "default": "half" }, "batch_size": { "description": "Windows computed at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 32 }, "bootstrap": { "description": "Resamples of the documents for the interval of bits per byte; 0 gives none.", "type": "integer", "minimum": 0, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/evaluate-lm/schema.json" };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.stride === void 0) {
      data.stride = "half";
    }
    if (data.batch_size === void 0) {
      data.batch_size = 32;
    }
    if (data.bootstrap === void 0) {
      data.bootstrap = 1e3;
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    for (const key0 in data) {
      if (!(key0 === "stride" || key0 === "batch_size" || key0 === "bootstrap" || key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema332, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.stride;
    const _errs3 = errors;
    let valid1 = false;
    const _errs4 = errors;
    if ("half" !== data0) {
      const err1 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/0/const", keyword: "const", params: { allowedValue: "half" }, message: "must be equal to constant", schema: "half", parentSchema: schema332.properties.stride.anyOf[0], data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    valid1 = valid1 || _valid0;
    const _errs5 = errors;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err2 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.stride.anyOf[1].type, parentSchema: schema332.properties.stride.anyOf[1], data: data0 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 < 0 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.stride.anyOf[1], data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs5 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err4 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema332.properties.stride.anyOf, parentSchema: schema332.properties.stride, data: data0 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    } else {
      errors = _errs3;
      if (vErrors !== null) {
        if (_errs3) {
          vErrors.length = _errs3;
        } else {
          vErrors = null;
        }
      }
    }
    let data1 = data.batch_size;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err5 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.batch_size.type, parentSchema: schema332.properties.batch_size, data: data1 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 < 1 || isNaN(data1)) {
        const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema332.properties.batch_size, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    let data2 = data.bootstrap;
    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
      const err7 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.bootstrap.type, parentSchema: schema332.properties.bootstrap, data: data2 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data2 == "number" && isFinite(data2)) {
      if (data2 > 1e5 || isNaN(data2)) {
        const err8 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema332.properties.bootstrap, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (data2 < 0 || isNaN(data2)) {
        const err9 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.bootstrap, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    let data3 = data.seed;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err10 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema332.properties.seed.type, parentSchema: schema332.properties.seed, data: data3 };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 > 2147483647 || isNaN(data3)) {
        const err11 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema332.properties.seed, data: data3 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data3 < 0 || isNaN(data3)) {
        const err12 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema332.properties.seed, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema332.type, parentSchema: schema332, data };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_evaluate_task = validate232;
var schema342 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of evaluate-task", "type": "object", "additionalProperties": false, "properties": { "format": { "description": "How the examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "batch_size": { "description": "Examples that are read at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 64 }, "form": { "description": "model: the form that the model was fine-tuned for; another names that of a prompt.", "enum": ["model", "classification", "entailment", "similarity", "multiple-choice"], "default": "model" }, "prompt": { "description": "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.", "type": "string", "default": "" }, "label_words": { "description": "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.", "type": "object", "additionalProperties": { "type": "string", "minLength": 1 }, "default": {} }, "label_score": { "description": "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.", "enum": ["mean", "sum"], "default": "mean" }, "bootstrap": { "description": "Resamples of the examples for the intervals.", "type": "integer", "minimum": 1, "maximum": 1e5, "default": 1e3 }, "seed": { "description": "Decides the resamples.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/evaluate-task/schema.json" };
var func12 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate232.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      data.format = "jsonl";
    }
    if (data.columns === void 0) {
      data.columns = {};
    }
    if (data.truncate === void 0) {
      data.truncate = "tail";
    }
    if (data.batch_size === void 0) {
      data.batch_size = 64;
    }
    if (data.form === void 0) {
      data.form = "model";
    }
    if (data.prompt === void 0) {
      data.prompt = "";
    }
    if (data.label_words === void 0) {
      data.label_words = {};
    }
    if (data.label_score === void 0) {
      data.label_score = "mean";
    }
    if (data.bootstrap === void 0) {
      data.bootstrap = 1e3;
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    for (const key0 in data) {
      if (!func12.call(schema342.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema342, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.format;
    if (!(data0 === "jsonl" || data0 === "csv" || data0 === "tsv")) {
      const err1 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema342.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.format.enum, parentSchema: schema342.properties.format, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.columns;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      for (const key1 in data1) {
        let data2 = data1[key1];
        if (typeof data2 !== "string" && !Array.isArray(data2)) {
          const err2 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema342.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema342.properties.columns.additionalProperties.type, parentSchema: schema342.properties.columns.additionalProperties, data: data2 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (Array.isArray(data2)) {
          const len0 = data2.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data3 = data2[i0];
            if (typeof data3 !== "string") {
              const err3 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.columns.additionalProperties.items.type, parentSchema: schema342.properties.columns.additionalProperties.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err4 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.properties.columns.type, parentSchema: schema342.properties.columns, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    let data4 = data.truncate;
    if (!(data4 === "tail" || data4 === "head" || data4 === "refuse")) {
      const err5 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema342.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.truncate.enum, parentSchema: schema342.properties.truncate, data: data4 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    let data5 = data.batch_size;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.batch_size.type, parentSchema: schema342.properties.batch_size, data: data5 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 1 || isNaN(data5)) {
        const err7 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema342.properties.batch_size, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    let data6 = data.form;
    if (!(data6 === "model" || data6 === "classification" || data6 === "entailment" || data6 === "similarity" || data6 === "multiple-choice")) {
      const err8 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema342.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.form.enum, parentSchema: schema342.properties.form, data: data6 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data7 = data.prompt;
    if (typeof data7 !== "string") {
      const err9 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.prompt.type, parentSchema: schema342.properties.prompt, data: data7 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data8 = data.label_words;
    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
      for (const key2 in data8) {
        let data9 = data8[key2];
        if (typeof data9 === "string") {
          if (func2(data9) < 1) {
            const err10 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema342.properties.label_words.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema342.properties.label_words.additionalProperties.type, parentSchema: schema342.properties.label_words.additionalProperties, data: data9 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    } else {
      const err12 = { instancePath: instancePath + "/label_words", schemaPath: "#/properties/label_words/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.properties.label_words.type, parentSchema: schema342.properties.label_words, data: data8 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data.label_score;
    if (!(data10 === "mean" || data10 === "sum")) {
      const err13 = { instancePath: instancePath + "/label_score", schemaPath: "#/properties/label_score/enum", keyword: "enum", params: { allowedValues: schema342.properties.label_score.enum }, message: "must be equal to one of the allowed values", schema: schema342.properties.label_score.enum, parentSchema: schema342.properties.label_score, data: data10 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    let data11 = data.bootstrap;
    if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
      const err14 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.bootstrap.type, parentSchema: schema342.properties.bootstrap, data: data11 };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (typeof data11 == "number" && isFinite(data11)) {
      if (data11 > 1e5 || isNaN(data11)) {
        const err15 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000", schema: 1e5, parentSchema: schema342.properties.bootstrap, data: data11 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (data11 < 1 || isNaN(data11)) {
        const err16 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema342.properties.bootstrap, data: data11 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    let data12 = data.seed;
    if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
      const err17 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema342.properties.seed.type, parentSchema: schema342.properties.seed, data: data12 };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    if (typeof data12 == "number" && isFinite(data12)) {
      if (data12 > 2147483647 || isNaN(data12)) {
        const err18 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema342.properties.seed, data: data12 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (data12 < 0 || isNaN(data12)) {
        const err19 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema342.properties.seed, data: data12 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema342.type, parentSchema: schema342, data };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate232.errors = vErrors;
  return errors === 0;
}
validate232.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_export_model = validate242;
var schema352 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of export-model", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "The model's name: the title of its card.", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._ -]*$", "default": "transferline-gpt" }, "description": { "description": "What the card says of the model before anything else, in Markdown: what it was trained on and for, say.", "type": "string", "default": "" }, "right_to_left": { "description": "What becomes of a model that reads from right to left, which transformers cannot know: refuse, or reversed, where whoever loads it gives it every sequence's ids in reverse.", "enum": ["refuse", "reversed"], "default": "refuse" } }, "$id": "stages/export-model/schema.json" };
var pattern42 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._ -]*$", "u");
function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate242.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      data.name = "transferline-gpt";
    }
    if (data.description === void 0) {
      data.description = "";
    }
    if (data.right_to_left === void 0) {
      data.right_to_left = "refuse";
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "description" || key0 === "right_to_left")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema352, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.name;
    if (typeof data0 === "string") {
      if (!pattern42.test(data0)) {
        const err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._ -]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._ -]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._ -]*$", parentSchema: schema352.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    } else {
      const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema352.properties.name.type, parentSchema: schema352.properties.name, data: data0 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data1 = data.description;
    if (typeof data1 !== "string") {
      const err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema352.properties.description.type, parentSchema: schema352.properties.description, data: data1 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data2 = data.right_to_left;
    if (!(data2 === "refuse" || data2 === "reversed")) {
      const err4 = { instancePath: instancePath + "/right_to_left", schemaPath: "#/properties/right_to_left/enum", keyword: "enum", params: { allowedValues: schema352.properties.right_to_left.enum }, message: "must be equal to one of the allowed values", schema: schema352.properties.right_to_left.enum, parentSchema: schema352.properties.right_to_left, data: data2 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema352.type, parentSchema: schema352, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate242.errors = vErrors;
  return errors === 0;
}
validate242.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_extract_features = validate252;
var schema362 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of extract-features", "type": "object", "additionalProperties": false, "properties": { "unit": { "description": "What has a vector: each token, or each word, which is made of tokens.", "enum": ["token", "word"], "default": "token" }, "pooling": { "description": "What becomes of the vectors of a word's tokens: first or last takes that token's, in the order of the text, mean their mean. With unit: token it has no part.", "enum": ["first", "last", "mean"], "default": "mean" }, "layers": { "description": "Which layers' outputs: last, all, or a list; 0 is the embedding, n_layer the last block.", "anyOf": [{ "enum": ["last", "all"] }, { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "uniqueItems": true }], "default": "last" }, "weights": { "description": "One number a layer, in the order of layers: instead of each layer by itself, their sum weighted so. An empty list mixes nothing.", "type": "array", "items": { "type": "number" }, "default": [] }, "stride": { "description": "Of a document longer than the context: tokens from one window's start to the next's, so that a vector knows at least n_positions - stride tokens before it. half: half of n_positions; 0, or n_positions: disjoint windows.", "anyOf": [{ "const": "half" }, { "type": "integer", "minimum": 0 }], "default": "half" }, "batch_size": { "description": "Windows computed at once; changes speed and memory, and the rounding of the numbers.", "type": "integer", "minimum": 1, "default": 16 } }, "$id": "stages/extract-features/schema.json" };
function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate252.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.unit === void 0) {
      data.unit = "token";
    }
    if (data.pooling === void 0) {
      data.pooling = "mean";
    }
    if (data.layers === void 0) {
      data.layers = "last";
    }
    if (data.weights === void 0) {
      data.weights = [];
    }
    if (data.stride === void 0) {
      data.stride = "half";
    }
    if (data.batch_size === void 0) {
      data.batch_size = 16;
    }
    for (const key0 in data) {
      if (!(key0 === "unit" || key0 === "pooling" || key0 === "layers" || key0 === "weights" || key0 === "stride" || key0 === "batch_size")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema362, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.unit;
    if (!(data0 === "token" || data0 === "word")) {
      const err1 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/enum", keyword: "enum", params: { allowedValues: schema362.properties.unit.enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.unit.enum, parentSchema: schema362.properties.unit, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.pooling;
    if (!(data1 === "first" || data1 === "last" || data1 === "mean")) {
      const err2 = { instancePath: instancePath + "/pooling", schemaPath: "#/properties/pooling/enum", keyword: "enum", params: { allowedValues: schema362.properties.pooling.enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.pooling.enum, parentSchema: schema362.properties.pooling, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data2 = data.layers;
    const _errs5 = errors;
    let valid1 = false;
    const _errs6 = errors;
    if (!(data2 === "last" || data2 === "all")) {
      const err3 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema362.properties.layers.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema362.properties.layers.anyOf[0].enum, parentSchema: schema362.properties.layers.anyOf[0], data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs6 === errors;
    valid1 = valid1 || _valid0;
    const _errs7 = errors;
    if (Array.isArray(data2)) {
      if (data2.length < 1) {
        const err4 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema362.properties.layers.anyOf[1], data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      const len0 = data2.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data3 = data2[i0];
        if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
          const err5 = { instancePath: instancePath + "/layers/" + i0, schemaPath: "#/properties/layers/anyOf/1/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.layers.anyOf[1].items.type, parentSchema: schema362.properties.layers.anyOf[1].items, data: data3 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (typeof data3 == "number" && isFinite(data3)) {
          if (data3 < 0 || isNaN(data3)) {
            const err6 = { instancePath: instancePath + "/layers/" + i0, schemaPath: "#/properties/layers/anyOf/1/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema362.properties.layers.anyOf[1].items, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
      let i1 = data2.length;
      let j0;
      if (i1 > 1) {
        const indices0 = {};
        for (; i1--; ) {
          let item0 = data2[i1];
          if (!(typeof item0 == "number" && (!(item0 % 1) && !isNaN(item0)) && isFinite(item0))) {
            continue;
          }
          if (typeof indices0[item0] == "number") {
            j0 = indices0[item0];
            const err7 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema362.properties.layers.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
            break;
          }
          indices0[item0] = i1;
        }
      }
    } else {
      const err8 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema362.properties.layers.anyOf[1].type, parentSchema: schema362.properties.layers.anyOf[1], data: data2 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    var _valid0 = _errs7 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err9 = { instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema362.properties.layers.anyOf, parentSchema: schema362.properties.layers, data: data2 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    } else {
      errors = _errs5;
      if (vErrors !== null) {
        if (_errs5) {
          vErrors.length = _errs5;
        } else {
          vErrors = null;
        }
      }
    }
    let data4 = data.weights;
    if (Array.isArray(data4)) {
      const len1 = data4.length;
      for (let i2 = 0; i2 < len1; i2++) {
        let data5 = data4[i2];
        if (!(typeof data5 == "number" && isFinite(data5))) {
          const err10 = { instancePath: instancePath + "/weights/" + i2, schemaPath: "#/properties/weights/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema362.properties.weights.items.type, parentSchema: schema362.properties.weights.items, data: data5 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    } else {
      const err11 = { instancePath: instancePath + "/weights", schemaPath: "#/properties/weights/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema362.properties.weights.type, parentSchema: schema362.properties.weights, data: data4 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data6 = data.stride;
    const _errs16 = errors;
    let valid7 = false;
    const _errs17 = errors;
    if ("half" !== data6) {
      const err12 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/0/const", keyword: "const", params: { allowedValue: "half" }, message: "must be equal to constant", schema: "half", parentSchema: schema362.properties.stride.anyOf[0], data: data6 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    var _valid1 = _errs17 === errors;
    valid7 = valid7 || _valid1;
    const _errs18 = errors;
    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
      const err13 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.stride.anyOf[1].type, parentSchema: schema362.properties.stride.anyOf[1], data: data6 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 < 0 || isNaN(data6)) {
        const err14 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema362.properties.stride.anyOf[1], data: data6 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    var _valid1 = _errs18 === errors;
    valid7 = valid7 || _valid1;
    if (!valid7) {
      const err15 = { instancePath: instancePath + "/stride", schemaPath: "#/properties/stride/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema362.properties.stride.anyOf, parentSchema: schema362.properties.stride, data: data6 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    } else {
      errors = _errs16;
      if (vErrors !== null) {
        if (_errs16) {
          vErrors.length = _errs16;
        } else {
          vErrors = null;
        }
      }
    }
    let data7 = data.batch_size;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err16 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema362.properties.batch_size.type, parentSchema: schema362.properties.batch_size, data: data7 };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 < 1 || isNaN(data7)) {
        const err17 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema362.properties.batch_size, data: data7 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema362.type, parentSchema: schema362, data };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate252.errors = vErrors;
  return errors === 0;
}
validate252.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_finetune = validate26;
var schema37 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of finetune", "type": "object", "additionalProperties": false, "properties": { "form": { "description": "How an example reads: classification (text); entailment (premise, hypothesis); similarity (sentence1, sentence2, read in both orders); multiple-choice (context, question, choices: each choice is scored).", "enum": ["classification", "entailment", "similarity", "multiple-choice"], "default": "classification" }, "objective": { "description": "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.", "enum": ["classification", "regression"], "default": "classification" }, "format": { "description": "How train and validation are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.", "enum": ["jsonl", "csv", "tsv"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "preset": { "description": "gpt-1: the published model's sizes and fine-tuning in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.", "enum": ["none", "gpt-1"], "default": "none" }, "recipe": { "description": "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.", "enum": ["standard", "openai"], "default": "standard" }, "lambda": { "description": "\u03BB: how much the auxiliary language-model loss counts beside the task loss. 0 leaves it out; GPT-1 has 0.5.", "type": "number", "minimum": 0, "maximum": 1, "default": 0.5 }, "lambda_schedule": { "description": "constant: \u03BB throughout; linear: from lambda at the first update to lambda_end at the last.", "enum": ["constant", "linear"], "default": "constant" }, "lambda_end": { "description": "\u03BB at the last update, of a linear schedule.", "type": "number", "minimum": 0, "maximum": 1, "default": 0 }, "auxiliary": { "description": "Whose text the auxiliary loss is on: { on: task }, as GPT-1 has it; { on: pretraining }, replayed from the input tokens, a window beside each example; { on: both }, the mean of the two.", "type": "object", "additionalProperties": false, "properties": { "on": { "enum": ["task", "pretraining", "both"], "default": "task" } }, "default": { "on": "task" } }, "lm_normalization": { "description": "sequence: the auxiliary loss is a mean over each text's tokens, then over texts (OpenAI's released code); token: one mean over the batch's tokens (Hugging Face's port).", "enum": ["sequence", "token"], "default": "sequence" }, "transfer": { "description": "{ layers: k }: only the embeddings and the first k blocks come from the model, the others start anew; all: every block.", "type": "object", "additionalProperties": false, "properties": { "layers": { "type": ["integer", "string"], "minimum": 0, "pattern": "^all$", "description": "a number of blocks, or all", "default": "all" } }, "default": { "layers": "all" } }, "freeze": { "description": "What is not trained: none; a number k, the embeddings and the first k blocks; or all, which trains the classifier alone.", "type": ["integer", "string"], "minimum": 0, "pattern": "^(none|all)$", "default": "none" }, "epochs": { "description": "How often every example is learned from. The model is validated after each epoch.", "type": "integer", "minimum": 1, "default": 3 }, "batch_size": { "description": "Examples an update; the last batch of an epoch holds what is left.", "type": "integer", "minimum": 1, "default": 32 }, "gradient_accumulation_steps": { "description": "Batches of batch_size examples whose gradients are added up to one update: as one batch of them all, in the memory of one.", "type": "integer", "minimum": 1, "default": 1 }, "optimizer": { "description": "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.", "enum": ["adamw", "adam", "sgd"], "default": "adamw" }, "learning_rate": { "description": "The highest rate, reached at the end of the warm-up. The default suits a model of about a million parameters; GPT-1, with a hundred times as many, has 6.25e-5.", "type": "number", "exclusiveMinimum": 0, "default": 175e-5 }, "schedule": { "description": "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.", "enum": ["cosine", "linear", "constant"], "default": "linear" }, "warmup": { "description": "Share of all updates during which the rate rises in a line. GPT-1 has 0.002, of far more updates.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.1 }, "beta1": { "description": "Decay of the mean of the gradients (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "beta2": { "description": "Decay of the mean of their squares (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.999 }, "epsilon": { "description": "Added to the root of the mean square (adamw, adam).", "type": "number", "exclusiveMinimum": 0, "default": 1e-8 }, "momentum": { "description": "Share of the last update that is kept (sgd).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "weight_decay": { "description": "Weight decay of matrices, embeddings included; biases and gains have none.", "type": "number", "minimum": 0, "default": 0.01 }, "clip": { "description": "Largest global norm of the gradient; 0 does not clip.", "type": "number", "minimum": 0, "default": 1 }, "dropout": { "description": "Probability of dropping an entry of the embedding, the attention, each block's branches and the extract token's output.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.1 }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "seed": { "description": "Decides the new weights, the order of the examples and the dropout masks.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "log_every": { "description": "Updates between points of the curve.", "type": "integer", "minimum": 1, "default": 10 }, "n_layer": { "description": "Number of transformer blocks. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 4 }, "n_head": { "description": "Attention heads of a block; n_embd must be a multiple of it. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 4 }, "n_embd": { "description": "Width: numbers that stand for a token inside the model. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 1, "default": 128 }, "n_positions": { "description": "Context: the most tokens it reads at once, two of which stand around the text. Only for a start from scratch (input tokenizer).", "type": "integer", "minimum": 3, "default": 64 }, "checkpoint_every": { "description": "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.", "anyOf": [{ "type": "integer", "minimum": 1 }, { "description": "a number of updates, or a number and a unit: 30s, 5m, 1.5h", "type": "string", "pattern": "^\\d+(\\.\\d+)?[smh]$" }], "default": "5m" } }, "$id": "stages/finetune/schema.json" };
var pattern52 = new RegExp("^all$", "u");
var pattern62 = new RegExp("^(none|all)$", "u");
var pattern7 = new RegExp("^\\d+(\\.\\d+)?[smh]$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.form === void 0) {
      data.form = "classification";
    }
    if (data.objective === void 0) {
      data.objective = "classification";
    }
    if (data.format === void 0) {
      data.format = "jsonl";
    }
    if (data.columns === void 0) {
      data.columns = {};
    }
    if (data.preset === void 0) {
      data.preset = "none";
    }
    if (data.recipe === void 0) {
      data.recipe = "standard";
    }
    if (data.lambda === void 0) {
      data.lambda = 0.5;
    }
    if (data.lambda_schedule === void 0) {
      data.lambda_schedule = "constant";
    }
    if (data.lambda_end === void 0) {
      data.lambda_end = 0;
    }
    if (data.auxiliary === void 0) {
      data.auxiliary = { "on": "task" };
    }
    if (data.lm_normalization === void 0) {
      data.lm_normalization = "sequence";
    }
    if (data.transfer === void 0) {
      data.transfer = { "layers": "all" };
    }
    if (data.freeze === void 0) {
      data.freeze = "none";
    }
    if (data.epochs === void 0) {
      data.epochs = 3;
    }
    if (data.batch_size === void 0) {
      data.batch_size = 32;
    }
    if (data.gradient_accumulation_steps === void 0) {
      data.gradient_accumulation_steps = 1;
    }
    if (data.optimizer === void 0) {
      data.optimizer = "adamw";
    }
    if (data.learning_rate === void 0) {
      data.learning_rate = 175e-5;
    }
    if (data.schedule === void 0) {
      data.schedule = "linear";
    }
    if (data.warmup === void 0) {
      data.warmup = 0.1;
    }
    if (data.beta1 === void 0) {
      data.beta1 = 0.9;
    }
    if (data.beta2 === void 0) {
      data.beta2 = 0.999;
    }
    if (data.epsilon === void 0) {
      data.epsilon = 1e-8;
    }
    if (data.momentum === void 0) {
      data.momentum = 0.9;
    }
    if (data.weight_decay === void 0) {
      data.weight_decay = 0.01;
    }
    if (data.clip === void 0) {
      data.clip = 1;
    }
    if (data.dropout === void 0) {
      data.dropout = 0.1;
    }
    if (data.truncate === void 0) {
      data.truncate = "tail";
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    if (data.log_every === void 0) {
      data.log_every = 10;
    }
    if (data.n_layer === void 0) {
      data.n_layer = 4;
    }
    if (data.n_head === void 0) {
      data.n_head = 4;
    }
    if (data.n_embd === void 0) {
      data.n_embd = 128;
    }
    if (data.n_positions === void 0) {
      data.n_positions = 64;
    }
    if (data.checkpoint_every === void 0) {
      data.checkpoint_every = "5m";
    }
    for (const key0 in data) {
      if (!func12.call(schema37.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.form;
    if (!(data0 === "classification" || data0 === "entailment" || data0 === "similarity" || data0 === "multiple-choice")) {
      const err1 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema37.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.form.enum, parentSchema: schema37.properties.form, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.objective;
    if (!(data1 === "classification" || data1 === "regression")) {
      const err2 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema37.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.objective.enum, parentSchema: schema37.properties.objective, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data2 = data.format;
    if (!(data2 === "jsonl" || data2 === "csv" || data2 === "tsv")) {
      const err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema37.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.format.enum, parentSchema: schema37.properties.format, data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    let data3 = data.columns;
    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
      for (const key1 in data3) {
        let data4 = data3[key1];
        if (typeof data4 !== "string" && !Array.isArray(data4)) {
          const err4 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema37.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema37.properties.columns.additionalProperties.type, parentSchema: schema37.properties.columns.additionalProperties, data: data4 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data5 = data4[i0];
            if (typeof data5 !== "string") {
              const err5 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.properties.columns.additionalProperties.items.type, parentSchema: schema37.properties.columns.additionalProperties.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err6 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.columns.type, parentSchema: schema37.properties.columns, data: data3 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data6 = data.preset;
    if (!(data6 === "none" || data6 === "gpt-1")) {
      const err7 = { instancePath: instancePath + "/preset", schemaPath: "#/properties/preset/enum", keyword: "enum", params: { allowedValues: schema37.properties.preset.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.preset.enum, parentSchema: schema37.properties.preset, data: data6 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    let data7 = data.recipe;
    if (!(data7 === "standard" || data7 === "openai")) {
      const err8 = { instancePath: instancePath + "/recipe", schemaPath: "#/properties/recipe/enum", keyword: "enum", params: { allowedValues: schema37.properties.recipe.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.recipe.enum, parentSchema: schema37.properties.recipe, data: data7 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data8 = data.lambda;
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 1 || isNaN(data8)) {
        const err9 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema37.properties.lambda, data: data8 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err10 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.lambda, data: data8 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    } else {
      const err11 = { instancePath: instancePath + "/lambda", schemaPath: "#/properties/lambda/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.lambda.type, parentSchema: schema37.properties.lambda, data: data8 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data9 = data.lambda_schedule;
    if (!(data9 === "constant" || data9 === "linear")) {
      const err12 = { instancePath: instancePath + "/lambda_schedule", schemaPath: "#/properties/lambda_schedule/enum", keyword: "enum", params: { allowedValues: schema37.properties.lambda_schedule.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.lambda_schedule.enum, parentSchema: schema37.properties.lambda_schedule, data: data9 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data.lambda_end;
    if (typeof data10 == "number" && isFinite(data10)) {
      if (data10 > 1 || isNaN(data10)) {
        const err13 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema37.properties.lambda_end, data: data10 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (data10 < 0 || isNaN(data10)) {
        const err14 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.lambda_end, data: data10 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    } else {
      const err15 = { instancePath: instancePath + "/lambda_end", schemaPath: "#/properties/lambda_end/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.lambda_end.type, parentSchema: schema37.properties.lambda_end, data: data10 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    let data11 = data.auxiliary;
    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
      if (data11.on === void 0) {
        data11.on = "task";
      }
      for (const key2 in data11) {
        if (!(key2 === "on")) {
          const err16 = { instancePath: instancePath + "/auxiliary", schemaPath: "#/properties/auxiliary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37.properties.auxiliary, data: data11 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
      let data12 = data11.on;
      if (!(data12 === "task" || data12 === "pretraining" || data12 === "both")) {
        const err17 = { instancePath: instancePath + "/auxiliary/on", schemaPath: "#/properties/auxiliary/properties/on/enum", keyword: "enum", params: { allowedValues: schema37.properties.auxiliary.properties.on.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.auxiliary.properties.on.enum, parentSchema: schema37.properties.auxiliary.properties.on, data: data12 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    } else {
      const err18 = { instancePath: instancePath + "/auxiliary", schemaPath: "#/properties/auxiliary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.auxiliary.type, parentSchema: schema37.properties.auxiliary, data: data11 };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    let data13 = data.lm_normalization;
    if (!(data13 === "sequence" || data13 === "token")) {
      const err19 = { instancePath: instancePath + "/lm_normalization", schemaPath: "#/properties/lm_normalization/enum", keyword: "enum", params: { allowedValues: schema37.properties.lm_normalization.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.lm_normalization.enum, parentSchema: schema37.properties.lm_normalization, data: data13 };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    let data14 = data.transfer;
    if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
      if (data14.layers === void 0) {
        data14.layers = "all";
      }
      for (const key3 in data14) {
        if (!(key3 === "layers")) {
          const err20 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37.properties.transfer, data: data14 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
      let data15 = data14.layers;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15)) && typeof data15 !== "string") {
        const err21 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/type", keyword: "type", params: { type: schema37.properties.transfer.properties.layers.type }, message: "must be integer,string", schema: schema37.properties.transfer.properties.layers.type, parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err22 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
      if (typeof data15 === "string") {
        if (!pattern52.test(data15)) {
          const err23 = { instancePath: instancePath + "/transfer/layers", schemaPath: "#/properties/transfer/properties/layers/pattern", keyword: "pattern", params: { pattern: "^all$" }, message: 'must match pattern "^all$"', schema: "^all$", parentSchema: schema37.properties.transfer.properties.layers, data: data15 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    } else {
      const err24 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.properties.transfer.type, parentSchema: schema37.properties.transfer, data: data14 };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    let data16 = data.freeze;
    if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16)) && typeof data16 !== "string") {
      const err25 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/type", keyword: "type", params: { type: schema37.properties.freeze.type }, message: "must be integer,string", schema: schema37.properties.freeze.type, parentSchema: schema37.properties.freeze, data: data16 };
      if (vErrors === null) {
        vErrors = [err25];
      } else {
        vErrors.push(err25);
      }
      errors++;
    }
    if (typeof data16 == "number" && isFinite(data16)) {
      if (data16 < 0 || isNaN(data16)) {
        const err26 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.freeze, data: data16 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (typeof data16 === "string") {
      if (!pattern62.test(data16)) {
        const err27 = { instancePath: instancePath + "/freeze", schemaPath: "#/properties/freeze/pattern", keyword: "pattern", params: { pattern: "^(none|all)$" }, message: 'must match pattern "^(none|all)$"', schema: "^(none|all)$", parentSchema: schema37.properties.freeze, data: data16 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    let data17 = data.epochs;
    if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
      const err28 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.epochs.type, parentSchema: schema37.properties.epochs, data: data17 };
      if (vErrors === null) {
        vErrors = [err28];
      } else {
        vErrors.push(err28);
      }
      errors++;
    }
    if (typeof data17 == "number" && isFinite(data17)) {
      if (data17 < 1 || isNaN(data17)) {
        const err29 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.epochs, data: data17 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    let data18 = data.batch_size;
    if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
      const err30 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.batch_size.type, parentSchema: schema37.properties.batch_size, data: data18 };
      if (vErrors === null) {
        vErrors = [err30];
      } else {
        vErrors.push(err30);
      }
      errors++;
    }
    if (typeof data18 == "number" && isFinite(data18)) {
      if (data18 < 1 || isNaN(data18)) {
        const err31 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.batch_size, data: data18 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    let data19 = data.gradient_accumulation_steps;
    if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
      const err32 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.gradient_accumulation_steps.type, parentSchema: schema37.properties.gradient_accumulation_steps, data: data19 };
      if (vErrors === null) {
        vErrors = [err32];
      } else {
        vErrors.push(err32);
      }
      errors++;
    }
    if (typeof data19 == "number" && isFinite(data19)) {
      if (data19 < 1 || isNaN(data19)) {
        const err33 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.gradient_accumulation_steps, data: data19 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    let data20 = data.optimizer;
    if (!(data20 === "adamw" || data20 === "adam" || data20 === "sgd")) {
      const err34 = { instancePath: instancePath + "/optimizer", schemaPath: "#/properties/optimizer/enum", keyword: "enum", params: { allowedValues: schema37.properties.optimizer.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.optimizer.enum, parentSchema: schema37.properties.optimizer, data: data20 };
      if (vErrors === null) {
        vErrors = [err34];
      } else {
        vErrors.push(err34);
      }
      errors++;
    }
    let data21 = data.learning_rate;
    if (typeof data21 == "number" && isFinite(data21)) {
      if (data21 <= 0 || isNaN(data21)) {
        const err35 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema37.properties.learning_rate, data: data21 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    } else {
      const err36 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.learning_rate.type, parentSchema: schema37.properties.learning_rate, data: data21 };
      if (vErrors === null) {
        vErrors = [err36];
      } else {
        vErrors.push(err36);
      }
      errors++;
    }
    let data22 = data.schedule;
    if (!(data22 === "cosine" || data22 === "linear" || data22 === "constant")) {
      const err37 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/enum", keyword: "enum", params: { allowedValues: schema37.properties.schedule.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.schedule.enum, parentSchema: schema37.properties.schedule, data: data22 };
      if (vErrors === null) {
        vErrors = [err37];
      } else {
        vErrors.push(err37);
      }
      errors++;
    }
    let data23 = data.warmup;
    if (typeof data23 == "number" && isFinite(data23)) {
      if (data23 < 0 || isNaN(data23)) {
        const err38 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.warmup, data: data23 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (data23 >= 1 || isNaN(data23)) {
        const err39 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.warmup, data: data23 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    } else {
      const err40 = { instancePath: instancePath + "/warmup", schemaPath: "#/properties/warmup/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.warmup.type, parentSchema: schema37.properties.warmup, data: data23 };
      if (vErrors === null) {
        vErrors = [err40];
      } else {
        vErrors.push(err40);
      }
      errors++;
    }
    let data24 = data.beta1;
    if (typeof data24 == "number" && isFinite(data24)) {
      if (data24 < 0 || isNaN(data24)) {
        const err41 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.beta1, data: data24 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      if (data24 >= 1 || isNaN(data24)) {
        const err42 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.beta1, data: data24 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    } else {
      const err43 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.beta1.type, parentSchema: schema37.properties.beta1, data: data24 };
      if (vErrors === null) {
        vErrors = [err43];
      } else {
        vErrors.push(err43);
      }
      errors++;
    }
    let data25 = data.beta2;
    if (typeof data25 == "number" && isFinite(data25)) {
      if (data25 < 0 || isNaN(data25)) {
        const err44 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.beta2, data: data25 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      if (data25 >= 1 || isNaN(data25)) {
        const err45 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.beta2, data: data25 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    } else {
      const err46 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.beta2.type, parentSchema: schema37.properties.beta2, data: data25 };
      if (vErrors === null) {
        vErrors = [err46];
      } else {
        vErrors.push(err46);
      }
      errors++;
    }
    let data26 = data.epsilon;
    if (typeof data26 == "number" && isFinite(data26)) {
      if (data26 <= 0 || isNaN(data26)) {
        const err47 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema37.properties.epsilon, data: data26 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    } else {
      const err48 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.epsilon.type, parentSchema: schema37.properties.epsilon, data: data26 };
      if (vErrors === null) {
        vErrors = [err48];
      } else {
        vErrors.push(err48);
      }
      errors++;
    }
    let data27 = data.momentum;
    if (typeof data27 == "number" && isFinite(data27)) {
      if (data27 < 0 || isNaN(data27)) {
        const err49 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.momentum, data: data27 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
      if (data27 >= 1 || isNaN(data27)) {
        const err50 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.momentum, data: data27 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    } else {
      const err51 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.momentum.type, parentSchema: schema37.properties.momentum, data: data27 };
      if (vErrors === null) {
        vErrors = [err51];
      } else {
        vErrors.push(err51);
      }
      errors++;
    }
    let data28 = data.weight_decay;
    if (typeof data28 == "number" && isFinite(data28)) {
      if (data28 < 0 || isNaN(data28)) {
        const err52 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.weight_decay, data: data28 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    } else {
      const err53 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.weight_decay.type, parentSchema: schema37.properties.weight_decay, data: data28 };
      if (vErrors === null) {
        vErrors = [err53];
      } else {
        vErrors.push(err53);
      }
      errors++;
    }
    let data29 = data.clip;
    if (typeof data29 == "number" && isFinite(data29)) {
      if (data29 < 0 || isNaN(data29)) {
        const err54 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.clip, data: data29 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    } else {
      const err55 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.clip.type, parentSchema: schema37.properties.clip, data: data29 };
      if (vErrors === null) {
        vErrors = [err55];
      } else {
        vErrors.push(err55);
      }
      errors++;
    }
    let data30 = data.dropout;
    if (typeof data30 == "number" && isFinite(data30)) {
      if (data30 < 0 || isNaN(data30)) {
        const err56 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.dropout, data: data30 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      if (data30 >= 1 || isNaN(data30)) {
        const err57 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema37.properties.dropout, data: data30 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    } else {
      const err58 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.properties.dropout.type, parentSchema: schema37.properties.dropout, data: data30 };
      if (vErrors === null) {
        vErrors = [err58];
      } else {
        vErrors.push(err58);
      }
      errors++;
    }
    let data31 = data.truncate;
    if (!(data31 === "tail" || data31 === "head" || data31 === "refuse")) {
      const err59 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema37.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema37.properties.truncate.enum, parentSchema: schema37.properties.truncate, data: data31 };
      if (vErrors === null) {
        vErrors = [err59];
      } else {
        vErrors.push(err59);
      }
      errors++;
    }
    let data32 = data.seed;
    if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
      const err60 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.seed.type, parentSchema: schema37.properties.seed, data: data32 };
      if (vErrors === null) {
        vErrors = [err60];
      } else {
        vErrors.push(err60);
      }
      errors++;
    }
    if (typeof data32 == "number" && isFinite(data32)) {
      if (data32 > 2147483647 || isNaN(data32)) {
        const err61 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema37.properties.seed, data: data32 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
      if (data32 < 0 || isNaN(data32)) {
        const err62 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema37.properties.seed, data: data32 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    let data33 = data.log_every;
    if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
      const err63 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.log_every.type, parentSchema: schema37.properties.log_every, data: data33 };
      if (vErrors === null) {
        vErrors = [err63];
      } else {
        vErrors.push(err63);
      }
      errors++;
    }
    if (typeof data33 == "number" && isFinite(data33)) {
      if (data33 < 1 || isNaN(data33)) {
        const err64 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.log_every, data: data33 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    let data34 = data.n_layer;
    if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
      const err65 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_layer.type, parentSchema: schema37.properties.n_layer, data: data34 };
      if (vErrors === null) {
        vErrors = [err65];
      } else {
        vErrors.push(err65);
      }
      errors++;
    }
    if (typeof data34 == "number" && isFinite(data34)) {
      if (data34 < 1 || isNaN(data34)) {
        const err66 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_layer, data: data34 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    let data35 = data.n_head;
    if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
      const err67 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_head.type, parentSchema: schema37.properties.n_head, data: data35 };
      if (vErrors === null) {
        vErrors = [err67];
      } else {
        vErrors.push(err67);
      }
      errors++;
    }
    if (typeof data35 == "number" && isFinite(data35)) {
      if (data35 < 1 || isNaN(data35)) {
        const err68 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_head, data: data35 };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    let data36 = data.n_embd;
    if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
      const err69 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_embd.type, parentSchema: schema37.properties.n_embd, data: data36 };
      if (vErrors === null) {
        vErrors = [err69];
      } else {
        vErrors.push(err69);
      }
      errors++;
    }
    if (typeof data36 == "number" && isFinite(data36)) {
      if (data36 < 1 || isNaN(data36)) {
        const err70 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.n_embd, data: data36 };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    let data37 = data.n_positions;
    if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)) && isFinite(data37))) {
      const err71 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.n_positions.type, parentSchema: schema37.properties.n_positions, data: data37 };
      if (vErrors === null) {
        vErrors = [err71];
      } else {
        vErrors.push(err71);
      }
      errors++;
    }
    if (typeof data37 == "number" && isFinite(data37)) {
      if (data37 < 3 || isNaN(data37)) {
        const err72 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 3 }, message: "must be >= 3", schema: 3, parentSchema: schema37.properties.n_positions, data: data37 };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    let data38 = data.checkpoint_every;
    const _errs71 = errors;
    let valid6 = false;
    const _errs72 = errors;
    if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
      const err73 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema37.properties.checkpoint_every.anyOf[0].type, parentSchema: schema37.properties.checkpoint_every.anyOf[0], data: data38 };
      if (vErrors === null) {
        vErrors = [err73];
      } else {
        vErrors.push(err73);
      }
      errors++;
    }
    if (typeof data38 == "number" && isFinite(data38)) {
      if (data38 < 1 || isNaN(data38)) {
        const err74 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema37.properties.checkpoint_every.anyOf[0], data: data38 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    var _valid0 = _errs72 === errors;
    valid6 = valid6 || _valid0;
    const _errs74 = errors;
    if (typeof data38 === "string") {
      if (!pattern7.test(data38)) {
        const err75 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?[smh]$" }, message: 'must match pattern "^\\d+(\\.\\d+)?[smh]$"', schema: "^\\d+(\\.\\d+)?[smh]$", parentSchema: schema37.properties.checkpoint_every.anyOf[1], data: data38 };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    } else {
      const err76 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.properties.checkpoint_every.anyOf[1].type, parentSchema: schema37.properties.checkpoint_every.anyOf[1], data: data38 };
      if (vErrors === null) {
        vErrors = [err76];
      } else {
        vErrors.push(err76);
      }
      errors++;
    }
    var _valid0 = _errs74 === errors;
    valid6 = valid6 || _valid0;
    if (!valid6) {
      const err77 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema37.properties.checkpoint_every.anyOf, parentSchema: schema37.properties.checkpoint_every, data: data38 };
      if (vErrors === null) {
        vErrors = [err77];
      } else {
        vErrors.push(err77);
      }
      errors++;
    } else {
      errors = _errs71;
      if (vErrors !== null) {
        if (_errs71) {
          vErrors.length = _errs71;
        } else {
          vErrors = null;
        }
      }
    }
  } else {
    const err78 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.type, parentSchema: schema37, data };
    if (vErrors === null) {
      vErrors = [err78];
    } else {
      vErrors.push(err78);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_generate = validate27;
var schema38 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of generate", "type": "object", "additionalProperties": false, "properties": { "max_tokens": { "description": "Most tokens that are written for a sample.", "type": "integer", "minimum": 1, "default": 64 }, "samples": { "description": "Texts that are written for each prompt.", "type": "integer", "minimum": 1, "default": 1 }, "temperature": { "description": "What logits are divided by before one is drawn. 0 takes the most probable token each time.", "type": "number", "minimum": 0, "default": 1 }, "top_k": { "description": "Draws from this many most probable tokens; 0: from all.", "type": "integer", "minimum": 0, "default": 0 }, "top_p": { "description": "Draws from the fewest most probable tokens, of those that top_k leaves, whose probabilities reach this sum; 1: from all.", "type": "number", "exclusiveMinimum": 0, "maximum": 1, "default": 1 }, "stop": { "description": "A text ends where one of these comes up; it is not part of the text.", "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "default": [] }, "context": { "description": "What becomes of a text that outgrows the model's context. slide: it goes on from its last half, read anew as if it began there. stop: it ends, and a prompt that does not fit is an error.", "enum": ["slide", "stop"], "default": "slide" }, "seed": { "description": "Decides what is drawn, with the place of the prompt and of the sample.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "batch_size": { "description": "Texts that are written at once; changes speed, memory and the rounding of the numbers.", "type": "integer", "minimum": 1, "default": 8 } }, "$id": "stages/generate/schema.json" };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max_tokens === void 0) {
      data.max_tokens = 64;
    }
    if (data.samples === void 0) {
      data.samples = 1;
    }
    if (data.temperature === void 0) {
      data.temperature = 1;
    }
    if (data.top_k === void 0) {
      data.top_k = 0;
    }
    if (data.top_p === void 0) {
      data.top_p = 1;
    }
    if (data.stop === void 0) {
      data.stop = [];
    }
    if (data.context === void 0) {
      data.context = "slide";
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    if (data.batch_size === void 0) {
      data.batch_size = 8;
    }
    for (const key0 in data) {
      if (!func12.call(schema38.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.max_tokens;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.max_tokens.type, parentSchema: schema38.properties.max_tokens, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 < 1 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.max_tokens, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    let data1 = data.samples;
    if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
      const err3 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.samples.type, parentSchema: schema38.properties.samples, data: data1 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (typeof data1 == "number" && isFinite(data1)) {
      if (data1 < 1 || isNaN(data1)) {
        const err4 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.samples, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    let data2 = data.temperature;
    if (typeof data2 == "number" && isFinite(data2)) {
      if (data2 < 0 || isNaN(data2)) {
        const err5 = { instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.temperature, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    } else {
      const err6 = { instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.temperature.type, parentSchema: schema38.properties.temperature, data: data2 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    let data3 = data.top_k;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err7 = { instancePath: instancePath + "/top_k", schemaPath: "#/properties/top_k/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.top_k.type, parentSchema: schema38.properties.top_k, data: data3 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 < 0 || isNaN(data3)) {
        const err8 = { instancePath: instancePath + "/top_k", schemaPath: "#/properties/top_k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.top_k, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    let data4 = data.top_p;
    if (typeof data4 == "number" && isFinite(data4)) {
      if (data4 > 1 || isNaN(data4)) {
        const err9 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema38.properties.top_p, data: data4 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (data4 <= 0 || isNaN(data4)) {
        const err10 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema38.properties.top_p, data: data4 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    } else {
      const err11 = { instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema38.properties.top_p.type, parentSchema: schema38.properties.top_p, data: data4 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    let data5 = data.stop;
    if (Array.isArray(data5)) {
      const len0 = data5.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data6 = data5[i0];
        if (typeof data6 === "string") {
          if (func2(data6) < 1) {
            const err12 = { instancePath: instancePath + "/stop/" + i0, schemaPath: "#/properties/stop/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema38.properties.stop.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/stop/" + i0, schemaPath: "#/properties/stop/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.stop.items.type, parentSchema: schema38.properties.stop.items, data: data6 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
      let i1 = data5.length;
      let j0;
      if (i1 > 1) {
        const indices0 = {};
        for (; i1--; ) {
          let item0 = data5[i1];
          if (typeof item0 !== "string") {
            continue;
          }
          if (typeof indices0[item0] == "number") {
            j0 = indices0[item0];
            const err14 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema38.properties.stop, data: data5 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
            break;
          }
          indices0[item0] = i1;
        }
      }
    } else {
      const err15 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.properties.stop.type, parentSchema: schema38.properties.stop, data: data5 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    let data7 = data.context;
    if (!(data7 === "slide" || data7 === "stop")) {
      const err16 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/enum", keyword: "enum", params: { allowedValues: schema38.properties.context.enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.context.enum, parentSchema: schema38.properties.context, data: data7 };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    let data8 = data.seed;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err17 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.seed.type, parentSchema: schema38.properties.seed, data: data8 };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 2147483647 || isNaN(data8)) {
        const err18 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema38.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (data8 < 0 || isNaN(data8)) {
        const err19 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.properties.seed, data: data8 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    let data9 = data.batch_size;
    if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
      const err20 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.batch_size.type, parentSchema: schema38.properties.batch_size, data: data9 };
      if (vErrors === null) {
        vErrors = [err20];
      } else {
        vErrors.push(err20);
      }
      errors++;
    }
    if (typeof data9 == "number" && isFinite(data9)) {
      if (data9 < 1 || isNaN(data9)) {
        const err21 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema38.properties.batch_size, data: data9 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_import_model = validate282;
var schema392 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of import-model", "type": "object", "additionalProperties": false, "properties": { "seed": { "description": "Decides the embedding of <|endoftext|>, drawn from N(0, 0.02), where the checkpoint's tokenizer has nothing that separates documents.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 } }, "$id": "stages/import-model/schema.json" };
function validate282(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate282.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.seed === void 0) {
      data.seed = 1;
    }
    for (const key0 in data) {
      if (!(key0 === "seed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema392, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.seed;
    if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
      const err1 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema392.properties.seed.type, parentSchema: schema392.properties.seed, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (typeof data0 == "number" && isFinite(data0)) {
      if (data0 > 2147483647 || isNaN(data0)) {
        const err2 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema392.properties.seed, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 < 0 || isNaN(data0)) {
        const err3 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema392.properties.seed, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema392.type, parentSchema: schema392, data };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate282.errors = vErrors;
  return errors === 0;
}
validate282.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_predict = validate29;
var schema40 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of predict", "type": "object", "additionalProperties": false, "properties": { "format": { "description": "How the texts are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns; text, a text to classify a line.", "enum": ["jsonl", "csv", "tsv", "text"], "default": "jsonl" }, "columns": { "description": "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.", "type": "object", "additionalProperties": { "type": ["string", "array"], "items": { "type": "string" } }, "default": {} }, "truncate": { "description": "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.", "enum": ["tail", "head", "refuse"], "default": "tail" }, "batch_size": { "description": "Examples that are read at once; changes speed and memory alone.", "type": "integer", "minimum": 1, "default": 64 }, "form": { "description": "model: the form that the model was fine-tuned for; another names that of a prompt.", "enum": ["model", "classification", "entailment", "similarity", "multiple-choice"], "default": "model" }, "prompt": { "description": "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.", "type": "string", "default": "" }, "label_words": { "description": "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.", "type": "object", "additionalProperties": { "type": "string", "minLength": 1 }, "default": {} }, "label_score": { "description": "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.", "enum": ["mean", "sum"], "default": "mean" } }, "$id": "stages/predict/schema.json" };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      data.format = "jsonl";
    }
    if (data.columns === void 0) {
      data.columns = {};
    }
    if (data.truncate === void 0) {
      data.truncate = "tail";
    }
    if (data.batch_size === void 0) {
      data.batch_size = 64;
    }
    if (data.form === void 0) {
      data.form = "model";
    }
    if (data.prompt === void 0) {
      data.prompt = "";
    }
    if (data.label_words === void 0) {
      data.label_words = {};
    }
    if (data.label_score === void 0) {
      data.label_score = "mean";
    }
    for (const key0 in data) {
      if (!(key0 === "format" || key0 === "columns" || key0 === "truncate" || key0 === "batch_size" || key0 === "form" || key0 === "prompt" || key0 === "label_words" || key0 === "label_score")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.format;
    if (!(data0 === "jsonl" || data0 === "csv" || data0 === "tsv" || data0 === "text")) {
      const err1 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema40.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.format.enum, parentSchema: schema40.properties.format, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.columns;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      for (const key1 in data1) {
        let data2 = data1[key1];
        if (typeof data2 !== "string" && !Array.isArray(data2)) {
          const err2 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/columns/additionalProperties/type", keyword: "type", params: { type: schema40.properties.columns.additionalProperties.type }, message: "must be string,array", schema: schema40.properties.columns.additionalProperties.type, parentSchema: schema40.properties.columns.additionalProperties, data: data2 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (Array.isArray(data2)) {
          const len0 = data2.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data3 = data2[i0];
            if (typeof data3 !== "string") {
              const err3 = { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/columns/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.columns.additionalProperties.items.type, parentSchema: schema40.properties.columns.additionalProperties.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err4 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.columns.type, parentSchema: schema40.properties.columns, data: data1 };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    let data4 = data.truncate;
    if (!(data4 === "tail" || data4 === "head" || data4 === "refuse")) {
      const err5 = { instancePath: instancePath + "/truncate", schemaPath: "#/properties/truncate/enum", keyword: "enum", params: { allowedValues: schema40.properties.truncate.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.truncate.enum, parentSchema: schema40.properties.truncate, data: data4 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    let data5 = data.batch_size;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err6 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema40.properties.batch_size.type, parentSchema: schema40.properties.batch_size, data: data5 };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 1 || isNaN(data5)) {
        const err7 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema40.properties.batch_size, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    let data6 = data.form;
    if (!(data6 === "model" || data6 === "classification" || data6 === "entailment" || data6 === "similarity" || data6 === "multiple-choice")) {
      const err8 = { instancePath: instancePath + "/form", schemaPath: "#/properties/form/enum", keyword: "enum", params: { allowedValues: schema40.properties.form.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.form.enum, parentSchema: schema40.properties.form, data: data6 };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    let data7 = data.prompt;
    if (typeof data7 !== "string") {
      const err9 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.prompt.type, parentSchema: schema40.properties.prompt, data: data7 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    let data8 = data.label_words;
    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
      for (const key2 in data8) {
        let data9 = data8[key2];
        if (typeof data9 === "string") {
          if (func2(data9) < 1) {
            const err10 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.label_words.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/label_words/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/label_words/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.label_words.additionalProperties.type, parentSchema: schema40.properties.label_words.additionalProperties, data: data9 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    } else {
      const err12 = { instancePath: instancePath + "/label_words", schemaPath: "#/properties/label_words/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.label_words.type, parentSchema: schema40.properties.label_words, data: data8 };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    let data10 = data.label_score;
    if (!(data10 === "mean" || data10 === "sum")) {
      const err13 = { instancePath: instancePath + "/label_score", schemaPath: "#/properties/label_score/enum", keyword: "enum", params: { allowedValues: schema40.properties.label_score.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.label_score.enum, parentSchema: schema40.properties.label_score, data: data10 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_pretrain = validate30;
var schema41 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of pretrain", "type": "object", "additionalProperties": false, "properties": { "preset": { "description": "gpt-1: the published model's sizes and pretraining (100 epochs) in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.", "enum": ["none", "gpt-1"], "default": "none" }, "recipe": { "description": "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.", "enum": ["standard", "openai"], "default": "standard" }, "n_layer": { "description": "Number of transformer blocks.", "type": "integer", "minimum": 1, "default": 4 }, "n_head": { "description": "Attention heads of a block; n_embd must be a multiple of it.", "type": "integer", "minimum": 1, "default": 4 }, "n_embd": { "description": "Width: numbers that stand for a token inside the model.", "type": "integer", "minimum": 1, "default": 128 }, "n_positions": { "description": "Context: the most tokens it reads at once, in training and ever after.", "type": "integer", "minimum": 2, "default": 64 }, "batch_size": { "description": "Windows of n_positions tokens an update.", "type": "integer", "minimum": 1, "default": 32 }, "gradient_accumulation_steps": { "description": "Batches of batch_size windows whose gradients are added up to one update: as one batch of them all, in the memory of one.", "type": "integer", "minimum": 1, "default": 1 }, "steps": { "description": "Updates in all.", "type": "integer", "minimum": 1, "default": 1e3 }, "epochs": { "description": "How often every token is predicted, instead of steps; 0 leaves it to steps.", "type": "number", "minimum": 0, "default": 0 }, "optimizer": { "description": "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.", "enum": ["adamw", "adam", "sgd"], "default": "adamw" }, "learning_rate": { "description": "The highest rate, reached at the end of the warm-up.", "type": "number", "exclusiveMinimum": 0, "default": 3e-3 }, "schedule": { "description": "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.", "enum": ["cosine", "linear", "constant"], "default": "cosine" }, "warmup_steps": { "description": "Updates during which the rate rises in a line; update s of W has s/W of it. Fewer than steps. scaled: a tenth of the steps, at most GPT-1's 2,000.", "anyOf": [{ "const": "scaled" }, { "type": "integer", "minimum": 0 }], "default": "scaled" }, "beta1": { "description": "Decay of the mean of the gradients (adamw, adam).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "beta2": { "description": "Decay of the mean of their squares (adamw, adam). GPT-1 has 0.999, for a hundred times as many updates.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.98 }, "epsilon": { "description": "Added to the root of the mean square (adamw, adam).", "type": "number", "exclusiveMinimum": 0, "default": 1e-8 }, "momentum": { "description": "Share of the last update that is kept (sgd).", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.9 }, "weight_decay": { "description": "Weight decay of matrices, embeddings included; biases and gains have none.", "type": "number", "minimum": 0, "default": 0.01 }, "clip": { "description": "Largest global norm of the gradient; 0 does not clip.", "type": "number", "minimum": 0, "default": 1 }, "dropout": { "description": "Probability of dropping an entry of the embedding, the attention and each block's branches. GPT-1 has 0.1, for 100 epochs; text that is read about once needs none.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0 }, "initializer_range": { "description": "Standard deviation of the first weights. scaled: GPT-1's 0.02 at its width of 768, and 0.02 * sqrt(768 / n_embd) at others.", "anyOf": [{ "const": "scaled" }, { "type": "number", "exclusiveMinimum": 0 }], "default": "scaled" }, "seed": { "description": "Decides the first weights, the order of the text and the dropout masks.", "type": "integer", "minimum": 0, "maximum": 2147483647, "default": 1 }, "direction": { "description": "right-to-left reads every text from its end and predicts the token before.", "enum": ["left-to-right", "right-to-left"], "default": "left-to-right" }, "objective": { "description": "causal: each token from those before it (GPT-1). masked: 15 % of the tokens, hidden, replaced or left as they are, from all around them (BERT).", "enum": ["causal", "masked"], "default": "causal" }, "window": { "description": "k of GPT-1's Eq. 1: a prediction depends on the last k tokens alone. 0: on all that it reads.", "type": "integer", "minimum": 0, "default": 0 }, "documents": { "description": "packed: all documents as one stream, cut into full windows anywhere; separate: each document alone, padded, and cut only where it is longer than the context.", "enum": ["packed", "separate"], "default": "packed" }, "validation": { "description": "Share of the documents that is set aside, by content, to choose the best model on; 0 sets none aside, and the last model is the best.", "type": "number", "minimum": 0, "maximum": 0.5, "default": 0.02 }, "validate_every": { "description": "Updates between validations; there is one after the last update, too.", "type": "integer", "minimum": 1, "default": 250 }, "log_every": { "description": "Updates between points of the curve.", "type": "integer", "minimum": 1, "default": 10 }, "checkpoint_every": { "description": "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.", "anyOf": [{ "type": "integer", "minimum": 1 }, { "description": "a number of updates, or a number and a unit: 30s, 5m, 1.5h", "type": "string", "pattern": "^\\d+(\\.\\d+)?[smh]$" }], "default": "5m" } }, "$id": "stages/pretrain/schema.json" };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.preset === void 0) {
      data.preset = "none";
    }
    if (data.recipe === void 0) {
      data.recipe = "standard";
    }
    if (data.n_layer === void 0) {
      data.n_layer = 4;
    }
    if (data.n_head === void 0) {
      data.n_head = 4;
    }
    if (data.n_embd === void 0) {
      data.n_embd = 128;
    }
    if (data.n_positions === void 0) {
      data.n_positions = 64;
    }
    if (data.batch_size === void 0) {
      data.batch_size = 32;
    }
    if (data.gradient_accumulation_steps === void 0) {
      data.gradient_accumulation_steps = 1;
    }
    if (data.steps === void 0) {
      data.steps = 1e3;
    }
    if (data.epochs === void 0) {
      data.epochs = 0;
    }
    if (data.optimizer === void 0) {
      data.optimizer = "adamw";
    }
    if (data.learning_rate === void 0) {
      data.learning_rate = 3e-3;
    }
    if (data.schedule === void 0) {
      data.schedule = "cosine";
    }
    if (data.warmup_steps === void 0) {
      data.warmup_steps = "scaled";
    }
    if (data.beta1 === void 0) {
      data.beta1 = 0.9;
    }
    if (data.beta2 === void 0) {
      data.beta2 = 0.98;
    }
    if (data.epsilon === void 0) {
      data.epsilon = 1e-8;
    }
    if (data.momentum === void 0) {
      data.momentum = 0.9;
    }
    if (data.weight_decay === void 0) {
      data.weight_decay = 0.01;
    }
    if (data.clip === void 0) {
      data.clip = 1;
    }
    if (data.dropout === void 0) {
      data.dropout = 0;
    }
    if (data.initializer_range === void 0) {
      data.initializer_range = "scaled";
    }
    if (data.seed === void 0) {
      data.seed = 1;
    }
    if (data.direction === void 0) {
      data.direction = "left-to-right";
    }
    if (data.objective === void 0) {
      data.objective = "causal";
    }
    if (data.window === void 0) {
      data.window = 0;
    }
    if (data.documents === void 0) {
      data.documents = "packed";
    }
    if (data.validation === void 0) {
      data.validation = 0.02;
    }
    if (data.validate_every === void 0) {
      data.validate_every = 250;
    }
    if (data.log_every === void 0) {
      data.log_every = 10;
    }
    if (data.checkpoint_every === void 0) {
      data.checkpoint_every = "5m";
    }
    for (const key0 in data) {
      if (!func12.call(schema41.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.preset;
    if (!(data0 === "none" || data0 === "gpt-1")) {
      const err1 = { instancePath: instancePath + "/preset", schemaPath: "#/properties/preset/enum", keyword: "enum", params: { allowedValues: schema41.properties.preset.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.preset.enum, parentSchema: schema41.properties.preset, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    let data1 = data.recipe;
    if (!(data1 === "standard" || data1 === "openai")) {
      const err2 = { instancePath: instancePath + "/recipe", schemaPath: "#/properties/recipe/enum", keyword: "enum", params: { allowedValues: schema41.properties.recipe.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.recipe.enum, parentSchema: schema41.properties.recipe, data: data1 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    let data2 = data.n_layer;
    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
      const err3 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_layer.type, parentSchema: schema41.properties.n_layer, data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (typeof data2 == "number" && isFinite(data2)) {
      if (data2 < 1 || isNaN(data2)) {
        const err4 = { instancePath: instancePath + "/n_layer", schemaPath: "#/properties/n_layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_layer, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    let data3 = data.n_head;
    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
      const err5 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_head.type, parentSchema: schema41.properties.n_head, data: data3 };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data3 == "number" && isFinite(data3)) {
      if (data3 < 1 || isNaN(data3)) {
        const err6 = { instancePath: instancePath + "/n_head", schemaPath: "#/properties/n_head/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_head, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    let data4 = data.n_embd;
    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
      const err7 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_embd.type, parentSchema: schema41.properties.n_embd, data: data4 };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (typeof data4 == "number" && isFinite(data4)) {
      if (data4 < 1 || isNaN(data4)) {
        const err8 = { instancePath: instancePath + "/n_embd", schemaPath: "#/properties/n_embd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.n_embd, data: data4 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    let data5 = data.n_positions;
    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
      const err9 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.n_positions.type, parentSchema: schema41.properties.n_positions, data: data5 };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (typeof data5 == "number" && isFinite(data5)) {
      if (data5 < 2 || isNaN(data5)) {
        const err10 = { instancePath: instancePath + "/n_positions", schemaPath: "#/properties/n_positions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2", schema: 2, parentSchema: schema41.properties.n_positions, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    let data6 = data.batch_size;
    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
      const err11 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.batch_size.type, parentSchema: schema41.properties.batch_size, data: data6 };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (typeof data6 == "number" && isFinite(data6)) {
      if (data6 < 1 || isNaN(data6)) {
        const err12 = { instancePath: instancePath + "/batch_size", schemaPath: "#/properties/batch_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.batch_size, data: data6 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    let data7 = data.gradient_accumulation_steps;
    if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
      const err13 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.gradient_accumulation_steps.type, parentSchema: schema41.properties.gradient_accumulation_steps, data: data7 };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (typeof data7 == "number" && isFinite(data7)) {
      if (data7 < 1 || isNaN(data7)) {
        const err14 = { instancePath: instancePath + "/gradient_accumulation_steps", schemaPath: "#/properties/gradient_accumulation_steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.gradient_accumulation_steps, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    let data8 = data.steps;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      const err15 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.steps.type, parentSchema: schema41.properties.steps, data: data8 };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 < 1 || isNaN(data8)) {
        const err16 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.steps, data: data8 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    let data9 = data.epochs;
    if (typeof data9 == "number" && isFinite(data9)) {
      if (data9 < 0 || isNaN(data9)) {
        const err17 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.epochs, data: data9 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    } else {
      const err18 = { instancePath: instancePath + "/epochs", schemaPath: "#/properties/epochs/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.epochs.type, parentSchema: schema41.properties.epochs, data: data9 };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    let data10 = data.optimizer;
    if (!(data10 === "adamw" || data10 === "adam" || data10 === "sgd")) {
      const err19 = { instancePath: instancePath + "/optimizer", schemaPath: "#/properties/optimizer/enum", keyword: "enum", params: { allowedValues: schema41.properties.optimizer.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.optimizer.enum, parentSchema: schema41.properties.optimizer, data: data10 };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    let data11 = data.learning_rate;
    if (typeof data11 == "number" && isFinite(data11)) {
      if (data11 <= 0 || isNaN(data11)) {
        const err20 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.learning_rate, data: data11 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    } else {
      const err21 = { instancePath: instancePath + "/learning_rate", schemaPath: "#/properties/learning_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.learning_rate.type, parentSchema: schema41.properties.learning_rate, data: data11 };
      if (vErrors === null) {
        vErrors = [err21];
      } else {
        vErrors.push(err21);
      }
      errors++;
    }
    let data12 = data.schedule;
    if (!(data12 === "cosine" || data12 === "linear" || data12 === "constant")) {
      const err22 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/enum", keyword: "enum", params: { allowedValues: schema41.properties.schedule.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.schedule.enum, parentSchema: schema41.properties.schedule, data: data12 };
      if (vErrors === null) {
        vErrors = [err22];
      } else {
        vErrors.push(err22);
      }
      errors++;
    }
    let data13 = data.warmup_steps;
    const _errs25 = errors;
    let valid1 = false;
    const _errs26 = errors;
    if ("scaled" !== data13) {
      const err23 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/0/const", keyword: "const", params: { allowedValue: "scaled" }, message: "must be equal to constant", schema: "scaled", parentSchema: schema41.properties.warmup_steps.anyOf[0], data: data13 };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    }
    var _valid0 = _errs26 === errors;
    valid1 = valid1 || _valid0;
    const _errs27 = errors;
    if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
      const err24 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.warmup_steps.anyOf[1].type, parentSchema: schema41.properties.warmup_steps.anyOf[1], data: data13 };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    if (typeof data13 == "number" && isFinite(data13)) {
      if (data13 < 0 || isNaN(data13)) {
        const err25 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf/1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.warmup_steps.anyOf[1], data: data13 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    var _valid0 = _errs27 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
      const err26 = { instancePath: instancePath + "/warmup_steps", schemaPath: "#/properties/warmup_steps/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.warmup_steps.anyOf, parentSchema: schema41.properties.warmup_steps, data: data13 };
      if (vErrors === null) {
        vErrors = [err26];
      } else {
        vErrors.push(err26);
      }
      errors++;
    } else {
      errors = _errs25;
      if (vErrors !== null) {
        if (_errs25) {
          vErrors.length = _errs25;
        } else {
          vErrors = null;
        }
      }
    }
    let data14 = data.beta1;
    if (typeof data14 == "number" && isFinite(data14)) {
      if (data14 < 0 || isNaN(data14)) {
        const err27 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.beta1, data: data14 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (data14 >= 1 || isNaN(data14)) {
        const err28 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.beta1, data: data14 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    } else {
      const err29 = { instancePath: instancePath + "/beta1", schemaPath: "#/properties/beta1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.beta1.type, parentSchema: schema41.properties.beta1, data: data14 };
      if (vErrors === null) {
        vErrors = [err29];
      } else {
        vErrors.push(err29);
      }
      errors++;
    }
    let data15 = data.beta2;
    if (typeof data15 == "number" && isFinite(data15)) {
      if (data15 < 0 || isNaN(data15)) {
        const err30 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.beta2, data: data15 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (data15 >= 1 || isNaN(data15)) {
        const err31 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.beta2, data: data15 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    } else {
      const err32 = { instancePath: instancePath + "/beta2", schemaPath: "#/properties/beta2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.beta2.type, parentSchema: schema41.properties.beta2, data: data15 };
      if (vErrors === null) {
        vErrors = [err32];
      } else {
        vErrors.push(err32);
      }
      errors++;
    }
    let data16 = data.epsilon;
    if (typeof data16 == "number" && isFinite(data16)) {
      if (data16 <= 0 || isNaN(data16)) {
        const err33 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.epsilon, data: data16 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    } else {
      const err34 = { instancePath: instancePath + "/epsilon", schemaPath: "#/properties/epsilon/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.epsilon.type, parentSchema: schema41.properties.epsilon, data: data16 };
      if (vErrors === null) {
        vErrors = [err34];
      } else {
        vErrors.push(err34);
      }
      errors++;
    }
    let data17 = data.momentum;
    if (typeof data17 == "number" && isFinite(data17)) {
      if (data17 < 0 || isNaN(data17)) {
        const err35 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.momentum, data: data17 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (data17 >= 1 || isNaN(data17)) {
        const err36 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.momentum, data: data17 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    } else {
      const err37 = { instancePath: instancePath + "/momentum", schemaPath: "#/properties/momentum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.momentum.type, parentSchema: schema41.properties.momentum, data: data17 };
      if (vErrors === null) {
        vErrors = [err37];
      } else {
        vErrors.push(err37);
      }
      errors++;
    }
    let data18 = data.weight_decay;
    if (typeof data18 == "number" && isFinite(data18)) {
      if (data18 < 0 || isNaN(data18)) {
        const err38 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.weight_decay, data: data18 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    } else {
      const err39 = { instancePath: instancePath + "/weight_decay", schemaPath: "#/properties/weight_decay/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.weight_decay.type, parentSchema: schema41.properties.weight_decay, data: data18 };
      if (vErrors === null) {
        vErrors = [err39];
      } else {
        vErrors.push(err39);
      }
      errors++;
    }
    let data19 = data.clip;
    if (typeof data19 == "number" && isFinite(data19)) {
      if (data19 < 0 || isNaN(data19)) {
        const err40 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.clip, data: data19 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    } else {
      const err41 = { instancePath: instancePath + "/clip", schemaPath: "#/properties/clip/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.clip.type, parentSchema: schema41.properties.clip, data: data19 };
      if (vErrors === null) {
        vErrors = [err41];
      } else {
        vErrors.push(err41);
      }
      errors++;
    }
    let data20 = data.dropout;
    if (typeof data20 == "number" && isFinite(data20)) {
      if (data20 < 0 || isNaN(data20)) {
        const err42 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.dropout, data: data20 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      if (data20 >= 1 || isNaN(data20)) {
        const err43 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema41.properties.dropout, data: data20 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    } else {
      const err44 = { instancePath: instancePath + "/dropout", schemaPath: "#/properties/dropout/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.dropout.type, parentSchema: schema41.properties.dropout, data: data20 };
      if (vErrors === null) {
        vErrors = [err44];
      } else {
        vErrors.push(err44);
      }
      errors++;
    }
    let data21 = data.initializer_range;
    const _errs44 = errors;
    let valid2 = false;
    const _errs45 = errors;
    if ("scaled" !== data21) {
      const err45 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/0/const", keyword: "const", params: { allowedValue: "scaled" }, message: "must be equal to constant", schema: "scaled", parentSchema: schema41.properties.initializer_range.anyOf[0], data: data21 };
      if (vErrors === null) {
        vErrors = [err45];
      } else {
        vErrors.push(err45);
      }
      errors++;
    }
    var _valid1 = _errs45 === errors;
    valid2 = valid2 || _valid1;
    const _errs46 = errors;
    if (typeof data21 == "number" && isFinite(data21)) {
      if (data21 <= 0 || isNaN(data21)) {
        const err46 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/1/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema41.properties.initializer_range.anyOf[1], data: data21 };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    } else {
      const err47 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.initializer_range.anyOf[1].type, parentSchema: schema41.properties.initializer_range.anyOf[1], data: data21 };
      if (vErrors === null) {
        vErrors = [err47];
      } else {
        vErrors.push(err47);
      }
      errors++;
    }
    var _valid1 = _errs46 === errors;
    valid2 = valid2 || _valid1;
    if (!valid2) {
      const err48 = { instancePath: instancePath + "/initializer_range", schemaPath: "#/properties/initializer_range/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.initializer_range.anyOf, parentSchema: schema41.properties.initializer_range, data: data21 };
      if (vErrors === null) {
        vErrors = [err48];
      } else {
        vErrors.push(err48);
      }
      errors++;
    } else {
      errors = _errs44;
      if (vErrors !== null) {
        if (_errs44) {
          vErrors.length = _errs44;
        } else {
          vErrors = null;
        }
      }
    }
    let data22 = data.seed;
    if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
      const err49 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.seed.type, parentSchema: schema41.properties.seed, data: data22 };
      if (vErrors === null) {
        vErrors = [err49];
      } else {
        vErrors.push(err49);
      }
      errors++;
    }
    if (typeof data22 == "number" && isFinite(data22)) {
      if (data22 > 2147483647 || isNaN(data22)) {
        const err50 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647", schema: 2147483647, parentSchema: schema41.properties.seed, data: data22 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      if (data22 < 0 || isNaN(data22)) {
        const err51 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.seed, data: data22 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    let data23 = data.direction;
    if (!(data23 === "left-to-right" || data23 === "right-to-left")) {
      const err52 = { instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema41.properties.direction.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.direction.enum, parentSchema: schema41.properties.direction, data: data23 };
      if (vErrors === null) {
        vErrors = [err52];
      } else {
        vErrors.push(err52);
      }
      errors++;
    }
    let data24 = data.objective;
    if (!(data24 === "causal" || data24 === "masked")) {
      const err53 = { instancePath: instancePath + "/objective", schemaPath: "#/properties/objective/enum", keyword: "enum", params: { allowedValues: schema41.properties.objective.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.objective.enum, parentSchema: schema41.properties.objective, data: data24 };
      if (vErrors === null) {
        vErrors = [err53];
      } else {
        vErrors.push(err53);
      }
      errors++;
    }
    let data25 = data.window;
    if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
      const err54 = { instancePath: instancePath + "/window", schemaPath: "#/properties/window/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.window.type, parentSchema: schema41.properties.window, data: data25 };
      if (vErrors === null) {
        vErrors = [err54];
      } else {
        vErrors.push(err54);
      }
      errors++;
    }
    if (typeof data25 == "number" && isFinite(data25)) {
      if (data25 < 0 || isNaN(data25)) {
        const err55 = { instancePath: instancePath + "/window", schemaPath: "#/properties/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.window, data: data25 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    let data26 = data.documents;
    if (!(data26 === "packed" || data26 === "separate")) {
      const err56 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/enum", keyword: "enum", params: { allowedValues: schema41.properties.documents.enum }, message: "must be equal to one of the allowed values", schema: schema41.properties.documents.enum, parentSchema: schema41.properties.documents, data: data26 };
      if (vErrors === null) {
        vErrors = [err56];
      } else {
        vErrors.push(err56);
      }
      errors++;
    }
    let data27 = data.validation;
    if (typeof data27 == "number" && isFinite(data27)) {
      if (data27 > 0.5 || isNaN(data27)) {
        const err57 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, message: "must be <= 0.5", schema: 0.5, parentSchema: schema41.properties.validation, data: data27 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
      if (data27 < 0 || isNaN(data27)) {
        const err58 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema41.properties.validation, data: data27 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    } else {
      const err59 = { instancePath: instancePath + "/validation", schemaPath: "#/properties/validation/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema41.properties.validation.type, parentSchema: schema41.properties.validation, data: data27 };
      if (vErrors === null) {
        vErrors = [err59];
      } else {
        vErrors.push(err59);
      }
      errors++;
    }
    let data28 = data.validate_every;
    if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
      const err60 = { instancePath: instancePath + "/validate_every", schemaPath: "#/properties/validate_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.validate_every.type, parentSchema: schema41.properties.validate_every, data: data28 };
      if (vErrors === null) {
        vErrors = [err60];
      } else {
        vErrors.push(err60);
      }
      errors++;
    }
    if (typeof data28 == "number" && isFinite(data28)) {
      if (data28 < 1 || isNaN(data28)) {
        const err61 = { instancePath: instancePath + "/validate_every", schemaPath: "#/properties/validate_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.validate_every, data: data28 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    let data29 = data.log_every;
    if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
      const err62 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.log_every.type, parentSchema: schema41.properties.log_every, data: data29 };
      if (vErrors === null) {
        vErrors = [err62];
      } else {
        vErrors.push(err62);
      }
      errors++;
    }
    if (typeof data29 == "number" && isFinite(data29)) {
      if (data29 < 1 || isNaN(data29)) {
        const err63 = { instancePath: instancePath + "/log_every", schemaPath: "#/properties/log_every/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.log_every, data: data29 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    let data30 = data.checkpoint_every;
    const _errs62 = errors;
    let valid3 = false;
    const _errs63 = errors;
    if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
      const err64 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema41.properties.checkpoint_every.anyOf[0].type, parentSchema: schema41.properties.checkpoint_every.anyOf[0], data: data30 };
      if (vErrors === null) {
        vErrors = [err64];
      } else {
        vErrors.push(err64);
      }
      errors++;
    }
    if (typeof data30 == "number" && isFinite(data30)) {
      if (data30 < 1 || isNaN(data30)) {
        const err65 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema41.properties.checkpoint_every.anyOf[0], data: data30 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    var _valid2 = _errs63 === errors;
    valid3 = valid3 || _valid2;
    const _errs65 = errors;
    if (typeof data30 === "string") {
      if (!pattern7.test(data30)) {
        const err66 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?[smh]$" }, message: 'must match pattern "^\\d+(\\.\\d+)?[smh]$"', schema: "^\\d+(\\.\\d+)?[smh]$", parentSchema: schema41.properties.checkpoint_every.anyOf[1], data: data30 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    } else {
      const err67 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.checkpoint_every.anyOf[1].type, parentSchema: schema41.properties.checkpoint_every.anyOf[1], data: data30 };
      if (vErrors === null) {
        vErrors = [err67];
      } else {
        vErrors.push(err67);
      }
      errors++;
    }
    var _valid2 = _errs65 === errors;
    valid3 = valid3 || _valid2;
    if (!valid3) {
      const err68 = { instancePath: instancePath + "/checkpoint_every", schemaPath: "#/properties/checkpoint_every/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema41.properties.checkpoint_every.anyOf, parentSchema: schema41.properties.checkpoint_every, data: data30 };
      if (vErrors === null) {
        vErrors = [err68];
      } else {
        vErrors.push(err68);
      }
      errors++;
    } else {
      errors = _errs62;
      if (vErrors !== null) {
        if (_errs62) {
          vErrors.length = _errs62;
        } else {
          vErrors = null;
        }
      }
    }
  } else {
    const err69 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data };
    if (vErrors === null) {
      vErrors = [err69];
    } else {
      vErrors.push(err69);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var kind_tokenize = validate31;
var schema42 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Params of tokenize", "type": "object", "additionalProperties": false, "properties": { "tokenizer": { "description": "What is learned. byte-level: GPT-2's BPE over bytes, which writes any text and loses nothing. gpt-1: GPT-1's BPE over cleaned, lower-cased words, with </w> at their ends, which is lossy.", "enum": ["byte-level", "gpt-1"], "default": "byte-level" }, "vocabulary": { "description": "How many tokens there are in all. byte-level: the 256 bytes, the merges learned from the corpus, and <|endoftext|>, which takes the last id. gpt-1: <unk>, each character alone and at a word's end, the merges, and <|endoftext|>. Required unless a tokenizer is given.", "type": "integer", "minimum": 4, "maximum": 30001 } }, "$id": "stages/tokenize/schema.json" };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokenizer === void 0) {
      data.tokenizer = "byte-level";
    }
    for (const key0 in data) {
      if (!(key0 === "tokenizer" || key0 === "vocabulary")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema42, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    let data0 = data.tokenizer;
    if (!(data0 === "byte-level" || data0 === "gpt-1")) {
      const err1 = { instancePath: instancePath + "/tokenizer", schemaPath: "#/properties/tokenizer/enum", keyword: "enum", params: { allowedValues: schema42.properties.tokenizer.enum }, message: "must be equal to one of the allowed values", schema: schema42.properties.tokenizer.enum, parentSchema: schema42.properties.tokenizer, data: data0 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.vocabulary !== void 0) {
      let data1 = data.vocabulary;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema42.properties.vocabulary.type, parentSchema: schema42.properties.vocabulary, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 30001 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/maximum", keyword: "maximum", params: { comparison: "<=", limit: 30001 }, message: "must be <= 30001", schema: 30001, parentSchema: schema42.properties.vocabulary, data: data1 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1 < 4 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/vocabulary", schemaPath: "#/properties/vocabulary/minimum", keyword: "minimum", params: { comparison: ">=", limit: 4 }, message: "must be >= 4", schema: 4, parentSchema: schema42.properties.vocabulary, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema42.type, parentSchema: schema42, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

export {
  views,
  validators_exports
};
