import { isObject, type JsonObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';

/**
 * What a model is: GPT-1's `config.json`, whose names it keeps, and four facts of our own (direction, window, documents,
 * labels).
 */
export interface ModelConfig {
  /** V, specials included. */
  readonly vocab_size: number;
  /** Largest number of tokens it reads at once. */
  readonly n_positions: number;
  /** C, a multiple of `n_head`. */
  readonly n_embd: number;
  readonly n_layer: number;
  readonly n_head: number;
  readonly layer_norm_epsilon: number;
  /** Probability of dropping an entry of the embedding, of the attention after softmax, of a block's two branches. */
  readonly embd_pdrop: number;
  readonly attn_pdrop: number;
  readonly resid_pdrop: number;
  /** Standard deviation of the weights' initial normal distribution. */
  readonly initializer_range: number;
  /** `right-to-left`: it reads sequences from their end, and predicts the token before. */
  readonly direction: Direction;
  /** k of the paper's Eq. 1: the logits at a place depend on its last k tokens alone. 0: on all of them. */
  readonly window: number;
  /** How it was shown its text: one stream cut anywhere, or each document alone. */
  readonly documents: DocumentLayout;
  /** What its fine-tuning multiplied the language-model loss by, 0 to 1; absent where there was none, or it is not known. */
  readonly lambda?: number;
  /** Class names of a fine-tuned model's `score.weight`, row by row; empty for a language model. */
  readonly labels: readonly string[];
}

export const directions = ['left-to-right', 'right-to-left'] as const;
export type Direction = (typeof directions)[number];
export const documentLayouts = ['packed', 'separate'] as const;
export type DocumentLayout = (typeof documentLayouts)[number];

/** What nobody needs to say: the published model's own values. */
export const configDefaults = {
  layer_norm_epsilon: 1e-5,
  embd_pdrop: 0.1,
  attn_pdrop: 0.1,
  resid_pdrop: 0.1,
  initializer_range: 0.02,
  direction: 'left-to-right',
  window: 0,
  documents: 'packed',
  labels: [],
} as const satisfies Partial<ModelConfig>;

/**
 * GPT-1's 0.02 for its width of 768, and for other widths what keeps a layer's output as large: 0.02 · √(768 / C). Below it, a
 * narrow model of this kind spends its first hundreds of updates knowing nothing but how often each token occurs.
 */
export const scaledInitializerRange = (n_embd: number): number =>
  Number((0.02 * Math.sqrt(768 / n_embd)).toPrecision(3));

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
    if (typeof value === 'number' && fits.holds(value)) return value;
    report(field, value === undefined ? 'is missing' : `is ${JSON.stringify(value)}, not ${fits.words}`);
    return fallback ?? 1;
  };
  const oneOf = <T extends string>(field: string, choices: readonly T[], fallback: T): T => {
    const value = json[field] ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) report(field, `is ${JSON.stringify(value)}, not one of ${choices.join(', ')}`);
    return found ?? fallback;
  };

  if (json.model_type !== undefined && json.model_type !== 'openai-gpt')
    report('model_type', `is ${JSON.stringify(json.model_type)}, not "openai-gpt"`);
  if (json.afn !== undefined && json.afn !== 'gelu')
    report('afn', `is ${JSON.stringify(json.afn)}; only "gelu" (the tanh form) is known`);
  const config: ModelConfig = {
    vocab_size: number('vocab_size', undefined, positiveInteger),
    n_positions: number('n_positions', undefined, positiveInteger),
    n_embd: number('n_embd', undefined, positiveInteger),
    n_layer: number('n_layer', undefined, positiveInteger),
    n_head: number('n_head', undefined, positiveInteger),
    layer_norm_epsilon: number('layer_norm_epsilon', configDefaults.layer_norm_epsilon, positive),
    embd_pdrop: number('embd_pdrop', configDefaults.embd_pdrop, probability),
    attn_pdrop: number('attn_pdrop', configDefaults.attn_pdrop, probability),
    resid_pdrop: number('resid_pdrop', configDefaults.resid_pdrop, probability),
    initializer_range: number('initializer_range', configDefaults.initializer_range, positive),
    direction: oneOf('direction', directions, configDefaults.direction),
    window: number('window', configDefaults.window, integer),
    documents: oneOf('documents', documentLayouts, configDefaults.documents),
    ...(json.lambda === undefined ? {} : { lambda: number('lambda', undefined, share) }),
    labels: isLanguageModel(json.architectures) ? [] : labelsOf(json.id2label, json.label2id, report),
  };
  if (config.n_embd % config.n_head !== 0)
    report('n_embd', `is ${config.n_embd}, which ${config.n_head} heads (n_head) do not share evenly`);
  return problems.length > 0 ? fail(...problems) : ok(config);
}

/** The `config.json` of a model: what `parseConfig` reads, and what `transformers` needs to know. Equal models give equal text. */
export function configJson(config: ModelConfig): JsonObject {
  const { labels, ...rest } = config;
  const head = labels.length === 0 ? 'OpenAIGPTLMHeadModel' : 'OpenAIGPTForSequenceClassification';
  return {
    model_type: 'openai-gpt',
    architectures: [head],
    afn: 'gelu',
    tie_word_embeddings: true,
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(labels.length === 0
      ? {}
      : {
          id2label: Object.fromEntries(labels.map((label, id) => [String(id), label])),
          label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
        }),
  };
}

interface Rule {
  readonly holds: (value: number) => boolean;
  readonly words: string;
}
const integer: Rule = { holds: (n) => Number.isInteger(n) && n >= 0, words: 'an integer of at least 0' };
const positiveInteger: Rule = { holds: (n) => Number.isInteger(n) && n > 0, words: 'a positive integer' };
const positive: Rule = { holds: (n) => n > 0 && Number.isFinite(n), words: 'a positive number' };
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
