import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  readGivenTokenizer,
  withUnusedTokens
} from "./chunk-674ZXOMK.mjs";
import {
  CheckpointError,
  importedModel
} from "./chunk-JZE6LWJ7.mjs";
import {
  taskTokens
} from "./chunk-XREDOBAB.mjs";
import {
  SafetensorsError,
  storedTensors,
  writeModel
} from "./chunk-NEPFZI7E.mjs";
import {
  TokenizerError,
  endOfTextToken,
  openTokenizer
} from "./chunk-KHZPWQOZ.mjs";
import {
  parameterCount,
  withTokens
} from "./chunk-HQDO3P7M.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import "./chunk-2WFWX2OF.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

// stages/import-model/run.ts
import { readdirSync, statSync } from "node:fs";

// stages/import-model/files.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
function readBytes(folder, name) {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : void 0;
    if (code === "ENOENT") throw new CheckpointError([`it has no file ${name}`]);
    if (code === "ERR_FS_FILE_TOO_LARGE")
      throw new CheckpointError([`${name} is larger than the 2 GiB that are read here`]);
    throw error;
  }
}
function readJson(folder, name) {
  try {
    return JSON.parse(readBytes(folder, name).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CheckpointError([`${name} is not JSON`]);
    throw error;
  }
}

// stages/import-model/run.ts
async function run(context) {
  const folder = context.inputs["huggingface"];
  if (!statSync(folder).isDirectory()) throw refusal("it is a file, not the folder of a checkpoint");
  const imported = blame(
    CheckpointError,
    ({ message }) => refusal(message).problem,
    () => importedModel(tensorsOf(folder), readJson(folder, "config.json"))
  );
  tellOf(imported, context);
  const given = blame(
    TokenizerError,
    ({ message }) => refusal(`its tokenizer: ${message}`).problem,
    () => readGivenTokenizer(folder)
  );
  const model = fitted(imported, given, context);
  writeModel(context.outputs["model"], model);
  context.metric("model/parameters", parameterCount(model.config));
}
function tensorsOf(folder) {
  const names = readdirSync(folder);
  if (!names.includes("model.safetensors")) throw withoutSafetensors(names);
  return blame(
    SafetensorsError,
    ({ message }) => refusal(`model.safetensors: ${message}`).problem,
    () => storedTensors(readBytes(folder, "model.safetensors"))
  );
}
function withoutSafetensors(names) {
  const inPython = (rest) => `in Python: transformers.AutoModelForCausalLM.from_pretrained("FOLDER").save_pretrained("NEW_FOLDER"${rest})`;
  const pickled = names.find((name) => /\.(bin|pt|pth|ckpt)$/.test(name));
  if (names.includes("model.safetensors.index.json"))
    return refusal("its weights are in several files", inPython(', max_shard_size="1TB"'));
  if (pickled !== void 0)
    return refusal(
      `its weights are pickled (${pickled}), and reading a pickle runs the code in it`,
      `convert it where you trust it, ${inPython("")}`
    );
  return refusal("it has no file model.safetensors");
}
function tellOf({ ignored, converted }, context) {
  if (converted.length > 0)
    context.notice(`${converted.join(" and ")} was converted to F32, number for number`);
  if (ignored.length > 0)
    context.notice(`${ignored.length} buffers that are no parameters were left out, such as ${ignored[0]}`);
}
function fitted({ config, parameters }, given, context) {
  const { vocabularySize, special } = openTokenizer(given.bytes);
  if (taskTokens.some((token) => special(token) === void 0) && config.labels.length > 0)
    context.notice(
      `the classifier was trained without ${taskTokens.join(", ")}: it is kept, but evaluate-task reads texts between them alone`
    );
  const surplus = vocabularySize - config.vocab_size;
  if (given.added && surplus === 1) {
    context.notice(
      `its tokenizer has nothing that separates documents: ${endOfTextToken} was appended, with a new embedding`
    );
    const wider = withTokens(config, parameters, 1, paramReader(context.params).number("seed"));
    return { ...wider, tokenizer: given.bytes };
  }
  if (surplus > 0)
    throw refusal(
      `its tokenizer has ${vocabularySize - Number(given.added)} tokens, its config.json says ${config.vocab_size}: some would have no embedding`
    );
  if (given.added)
    context.notice(
      `its tokenizer has nothing that separates documents: ${endOfTextToken} takes the first unused id, ${vocabularySize - 1}`
    );
  if (surplus < 0)
    context.notice(
      `its embedding has ${-surplus} rows without a token: the tokenizer now names them <|unused-ID|>`
    );
  return { config, parameters, tokenizer: withUnusedTokens(given.bytes, config.vocab_size) };
}
var refusal = (message, hint) => new StageError({
  input: "huggingface",
  message: `the checkpoint cannot be imported: ${message}`,
  ...hint === void 0 ? {} : { hint }
});
export {
  run
};
