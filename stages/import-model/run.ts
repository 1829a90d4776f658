import { readdirSync, statSync } from 'node:fs';
import { isObject } from '../../src/base/json.ts';
import { type Model, writeModel } from '../../src/model/artifact.ts';
import { inFile, ModelError, readBytes, readJson } from '../../src/model/files.ts';
import { type ImportedModel, importedModel } from '../../src/model/hugging-face.ts';
import { parameterCount, withTokens } from '../../src/model/parameters.ts';
import { storedTensors } from '../../src/model/stored-tensors.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type GivenTokenizer, readGivenTokenizer, withUnusedTokens } from '../../src/text/given-tokenizer.ts';
import { taskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { endOfTextToken, TokenizerError } from '../../src/text/tokenizer-json.ts';

export async function run(context: StageContext): Promise<void> {
  const folder = context.inputs['huggingface']!;
  if (!statSync(folder).isDirectory()) throw refusal('it is a file, not the folder of a checkpoint');
  const imported = blame(
    ModelError,
    ({ message, hint }) => refusal(message, hint).problem,
    () => readCheckpoint(folder),
  );
  tellOf(imported, context);
  const given = blame(
    TokenizerError,
    ({ message }) => refusal(`its tokenizer: ${message}`).problem,
    () => readGivenTokenizer(folder),
  );
  if (given.ignored !== undefined) context.notice(given.ignored);
  const model = fitted(imported, given, context);
  writeModel(context.outputs['model']!, model);
  context.metric('model/parameters', parameterCount(model.config));
}

const WEIGHTS = 'model.safetensors';
const INDEX = 'model.safetensors.index.json';

function readCheckpoint(folder: string): ImportedModel {
  const config = readJson(folder, 'config.json');
  const names = readdirSync(folder);
  const files = names.includes(WEIGHTS) ? [WEIGHTS] : names.includes(INDEX) ? shardsOf(folder) : [];
  if (files.length === 0) throw withoutSafetensors(names);
  return importedModel(
    files.map((name) => {
      const bytes = readBytes(folder, name);
      return { name, tensors: inFile(name, () => storedTensors(bytes)) };
    }),
    config,
  );
}

/** The files that an index names: it maps every tensor to the one that holds it. */
function shardsOf(folder: string): string[] {
  const index = readJson(folder, INDEX);
  const map = isObject(index) ? index['weight_map'] : undefined;
  const files = isObject(map) ? [...new Set(Object.values(map))] : [];
  const isFileName = (file: unknown): file is string =>
    typeof file === 'string' && /^[\w.-]+\.safetensors$/.test(file);
  if (files.length === 0 || !files.every(isFileName))
    throw new ModelError(`${INDEX} does not map tensors to files of this folder (weight_map)`);
  return files.sort();
}

function withoutSafetensors(names: readonly string[]): StageError {
  const inPython =
    'in Python: transformers.AutoModelForCausalLM.from_pretrained("FOLDER").save_pretrained("NEW_FOLDER")';
  const pickled = names.find((name) => /\.(bin|pt|pth|ckpt)$/.test(name));
  if (pickled !== undefined)
    return refusal(
      `its weights are pickled (${pickled}), and reading a pickle runs the code in it`,
      `convert it where you trust it, ${inPython}`,
    );
  return refusal(`it has no file ${WEIGHTS}`);
}

function tellOf({ ignored, converted }: ImportedModel, context: StageContext): void {
  const exact = converted.filter((dtype) => dtype !== 'F64');
  if (exact.length > 0) context.notice(`${exact.join(' and ')} was converted to F32, number for number`);
  if (exact.length < converted.length)
    context.notice('F64 was rounded to F32, the precision that models here are computed in');
  if (ignored.length > 0)
    context.notice(`${ignored.length} buffers that are no parameters were left out, such as ${ignored[0]}`);
}

/** Model and tokenizer with as many tokens as each other. */
function fitted({ config, parameters }: ImportedModel, given: GivenTokenizer, context: StageContext): Model {
  const { vocabularySize, special } = openTokenizer(given.bytes);
  if (taskTokens.some((token) => special(token) === undefined) && config.labels.length > 0)
    context.notice(
      `the classifier was trained without ${taskTokens.join(', ')}: it is kept, but evaluate-task reads texts between them alone`,
    );
  const surplus = vocabularySize - config.vocab_size;
  if (given.added && surplus === 1) {
    context.notice(
      `its tokenizer has nothing that separates documents: ${endOfTextToken} was appended, with a new embedding`,
    );
    const wider = withTokens(config, parameters, 1, paramReader(context.params).number('seed'));
    return { ...wider, tokenizer: given.bytes };
  }
  if (surplus > 0)
    throw refusal(
      `its tokenizer has ${vocabularySize - Number(given.added)} tokens, its config.json says ${config.vocab_size}: some would have no embedding`,
    );
  if (given.added)
    context.notice(
      `its tokenizer has nothing that separates documents: ${endOfTextToken} takes the first unused id, ${vocabularySize - 1}`,
    );
  if (surplus < 0)
    context.notice(
      `its embedding has ${-surplus} rows without a token: the tokenizer now names them <|unused-ID|>`,
    );
  return { config, parameters, tokenizer: withUnusedTokens(given.bytes, config.vocab_size) };
}

const refusal = (message: string, hint?: string): StageError =>
  new StageError({
    input: 'huggingface',
    message: `the checkpoint cannot be imported: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  });
