import { isObject, type JsonObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { shown } from '../base/shown.ts';
import { forms, objectives } from '../base/task-forms.ts';
import {
  architectures,
  attentions,
  classifierRows,
  configDefaults,
  directions,
  documentLayouts,
  type ModelConfig,
  oneNumber,
} from './config.ts';

/** One thing wrong with a configuration: which field, and a sentence. */
export interface ConfigProblem {
  readonly field: string;
  readonly message: string;
}

/** The configuration that a `config.json` describes, or every problem it has. Unknown fields are left alone. */
export function parseConfig(json: unknown): Result<ModelConfig, ConfigProblem> {
  if (!isObject(json)) return fail({ field: '', message: 'config.json holds no JSON object' });
  const problems: ConfigProblem[] = [];
  const report = (field: string, message: string): void => {
    problems.push({ field, message: `${field} ${message}` });
  };

  const number = (field: string, fallback: number | undefined, fits: Rule): number => {
    const value = json[field] ?? fallback;
    if (typeof value === 'number' && fits.holds(value) && value <= LARGEST) return value;
    if (value === undefined) report(field, 'is missing');
    else if (typeof value === 'number' && value > LARGEST)
      report(field, `is ${value}, more than the ${LARGEST} that are possible`);
    else report(field, `is ${shown(value)}, not ${fits.words}`);
    return fallback ?? 1;
  };
  const oneOf = <T extends string>(field: string, choices: readonly T[], fallback: T): T => {
    const value = json[field] ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) report(field, `is ${shown(value)}, not one of ${choices.join(', ')}`);
    return found ?? fallback;
  };

  const attention = oneOf('attention', attentions, configDefaults.attention);
  const architecture = oneOf('architecture', architectures, configDefaults.architecture);
  const direction = oneOf('direction', directions, configDefaults.direction);
  const norm_position =
    json.norm_position === undefined ? undefined : oneOf('norm_position', ['before'], 'before');
  const expected = modelTypeOf({
    attention,
    architecture,
    direction,
    ...(norm_position && { norm_position }),
  });
  if (json.model_type !== undefined && json.model_type !== expected)
    report('model_type', `is ${shown(json.model_type)}, not "${expected}"`);
  if (json.afn !== undefined && json.afn !== 'gelu')
    report('afn', `is ${shown(json.afn)}; only "gelu" (the tanh form) is known`);
  const config: ModelConfig = {
    vocab_size: number('vocab_size', undefined, positiveInteger),
    n_positions: number('n_positions', undefined, positiveInteger),
    architecture,
    ...(architecture === 'lstm' ? { n_inner: number('n_inner', undefined, positiveInteger) } : {}),
    n_embd: number('n_embd', undefined, positiveInteger),
    n_layer: number('n_layer', undefined, positiveInteger),
    n_head: number('n_head', undefined, positiveInteger),
    layer_norm_epsilon: number('layer_norm_epsilon', configDefaults.layer_norm_epsilon, positive),
    embd_pdrop: number('embd_pdrop', configDefaults.embd_pdrop, probability),
    attn_pdrop: number('attn_pdrop', configDefaults.attn_pdrop, probability),
    resid_pdrop: number('resid_pdrop', configDefaults.resid_pdrop, probability),
    initializer_range: number('initializer_range', configDefaults.initializer_range, positive),
    direction,
    window: number('window', configDefaults.window, integer),
    attention,
    ...(norm_position === undefined ? {} : { norm_position }),
    ...(attention === 'causal'
      ? {}
      : {
          mask_token_id: number('mask_token_id', undefined, integer),
          pad_token_id: number('pad_token_id', undefined, integer),
        }),
    documents: oneOf('documents', documentLayouts, configDefaults.documents),
    ...(json.lambda === undefined ? {} : { lambda: number('lambda', undefined, share) }),
    ...(json.lambda_end === undefined ? {} : { lambda_end: number('lambda_end', undefined, share) }),
    ...(json.form === undefined ? {} : { form: oneOf('form', forms, 'classification') }),
    ...(json.objective === undefined ? {} : { objective: oneOf('objective', objectives, 'classification') }),
    ...(json.mix_layer_norm === undefined ? {} : { mix_layer_norm: true }),
    labels:
      oneNumber(json) || isLanguageModel(json.architectures)
        ? []
        : labelsOf(json.id2label, json.label2id, report),
  };
  if (config.objective === 'regression' && config.form !== 'similarity')
    report('objective', `is "regression", which form "${config.form ?? 'classification'}" does not have`);
  if (json.mix_layer_norm !== undefined && json.mix_layer_norm !== true)
    report('mix_layer_norm', `is ${shown(json.mix_layer_norm)}; only true is ever written`);
  if (attention === 'bidirectional') problemsOfMasked(config, report);
  if (norm_position !== undefined && modelTypeOf(config) !== preNormModelType)
    report('norm_position', 'is "before", of a model that is not a causal transformer of one direction');
  if (architecture === 'lstm' && config.window !== 0)
    report('window', `is ${config.window}, of an LSTM, which remembers what it has read`);
  const widthsRead = !problems.some(({ field }) => field === 'n_embd' || field === 'n_head');
  if (architecture === 'transformer' && widthsRead && config.n_embd % config.n_head !== 0)
    report('n_embd', `is ${config.n_embd}, which ${config.n_head} heads (n_head) do not share evenly`);
  return problems.length > 0 ? fail(...problems) : ok(config);
}

/** Of a model whose layer norms are before the branches. */
export const preNormModelType = 'pre-norm-gpt';

/** A reader that knows GPT-1 alone must not take another model for one. */
function modelTypeOf({
  attention,
  architecture,
  direction,
  norm_position,
}: Pick<ModelConfig, 'attention' | 'architecture' | 'direction' | 'norm_position'>): string {
  if (architecture === 'lstm') return direction === 'both' ? 'bidirectional-lstm' : 'lstm';
  if (attention === 'bidirectional') return 'masked-gpt';
  if (direction === 'both') return 'forward-backward-gpt';
  return norm_position === 'before' ? preNormModelType : 'openai-gpt';
}

function problemsOfMasked(
  { vocab_size, mask_token_id, pad_token_id, direction, window, architecture }: ModelConfig,
  report: (field: string, message: string) => void,
): void {
  if (architecture === 'lstm') report('attention', 'is bidirectional, of an LSTM, which has none');
  for (const [field, id] of Object.entries({ mask_token_id, pad_token_id }))
    if (id !== undefined && id >= vocab_size) report(field, `is ${id}, beyond a vocabulary of ${vocab_size}`);
  if (direction !== 'left-to-right') report('direction', `is ${direction}, of a model that sees both ways`);
  if (window !== 0) report('window', `is ${window}, of a model that sees the whole sequence`);
}

/** The `config.json` of a model: what `parseConfig` reads, and what `transformers` needs to know. Equal models give equal text. */
export function configJson(config: ModelConfig): JsonObject {
  const { labels, ...rest } = config;
  const head = classifierRows(config) === 0 ? 'OpenAIGPTLMHeadModel' : 'OpenAIGPTForSequenceClassification';
  return {
    model_type: modelTypeOf(config),
    architectures: [head],
    afn: 'gelu',
    tie_word_embeddings: true,
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(classifierRows(config) === 1 && labels.length === 0
      ? {
          id2label: { '0': oneOutput },
          label2id: { [oneOutput]: 0 },
          ...(config.objective === 'regression' ? { problem_type: 'regression' } : {}),
        }
      : {}),
    ...(labels.length === 0
      ? {}
      : {
          id2label: Object.fromEntries(labels.map((label, id) => [String(id), label])),
          label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
        }),
  };
}

/** What `transformers` is told that the one number of a classifier without labels is called. */
const oneOutput = 'LABEL_0';

/** The largest size of a tensor's dimension, and more than any number of a configuration is. */
const LARGEST = 2 ** 31 - 1;

interface Rule {
  readonly holds: (value: number) => boolean;
  readonly words: string;
}
const integer: Rule = { holds: (n) => Number.isInteger(n) && n >= 0, words: 'an integer of at least 0' };
const positiveInteger: Rule = { holds: (n) => Number.isInteger(n) && n > 0, words: 'a positive integer' };
/** Below the smallest float32 that is computed with, it would be 0. */
const positive: Rule = { holds: (n) => n >= 2 ** -126, words: 'a positive number that float32 holds' };
const share: Rule = { holds: (n) => n >= 0 && n <= 1, words: 'at least 0 and at most 1' };
const probability: Rule = { holds: (n) => n >= 0 && n < 1, words: 'at least 0 and below 1' };

/** `transformers` writes two made-up classes into every configuration, those of models without a classifier too. */
const isLanguageModel = (architectures: unknown): boolean =>
  Array.isArray(architectures) && architectures.every((name) => name === 'OpenAIGPTLMHeadModel');

/** Rows 0 … n − 1 of `id2label`, which must be all there, distinct, and those of `label2id` where that is given. */
function labelsOf(
  id2label: unknown,
  label2id: unknown,
  report: (field: string, message: string) => void,
): string[] {
  if (id2label === undefined) return [];
  if (!isObject(id2label)) {
    report('id2label', 'is no object');
    return [];
  }
  const labels = Object.keys(id2label).map((_, id) => id2label[String(id)]);
  if (!labels.every((label) => typeof label === 'string') || new Set(labels).size !== labels.length) {
    report('id2label', 'does not name each of its classes 0 … n − 1 once');
    return [];
  }
  if (isObject(label2id) && labels.some((label, id) => label2id[label] !== id))
    report('label2id', 'is not id2label the other way round');
  return labels;
}
