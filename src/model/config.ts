import type { Form, Objective, TaskForm } from '../base/task-forms.ts';

/**
 * What a model is: GPT-1's `config.json`, whose names it keeps, and some facts of our own (direction, window, documents; of a
 * fine-tuned one also form, objective, labels, λ).
 */
export interface ModelConfig {
  /** V, specials included. */
  readonly vocab_size: number;
  /** Largest number of tokens it reads at once. */
  readonly n_positions: number;
  /** `lstm`: layers of LSTMs with projections, as ELMo has them (Peters et al. 2018), in place of GPT-1's blocks. */
  readonly architecture: Architecture;
  /** U, of an LSTM alone: units of a cell, projected to C. */
  readonly n_inner?: number;
  /** C, of a transformer a multiple of `n_head`. */
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
  /**
   * `right-to-left`: it reads sequences from their end, and predicts the token before. `both`: a network of each direction, which share the
   * token embedding and the softmax tied to it (Peters et al. 2018, section 3.1).
   */
  readonly direction: Direction;
  /** k of the paper's Eq. 1: the logits at a place depend on its last k tokens alone. 0: on all of them. */
  readonly window: number;
  /** `bidirectional`: every place sees all of its sequence, padding excepted (Devlin et al. 2019); such a model predicts masked tokens. */
  readonly attention: Attention;
  /** Where a transformer's layer norms are: absent, after each addition (GPT-1); `before`, before each branch and after the last block (Xiong et al. 2020). */
  readonly norm_position?: 'before';
  /** Of a bidirectional model: the id that stands for a hidden token, and the one that fills rows and is seen by nothing. */
  readonly mask_token_id?: number;
  readonly pad_token_id?: number;
  /** How it was shown its text: one stream cut anywhere, or each document alone. */
  readonly documents: DocumentLayout;
  /** What its fine-tuning multiplied the language-model loss by, 0 to 1; absent where there was none, or it is not known. */
  readonly lambda?: number;
  /** How a fine-tuned model's task reads, and what is learned in it; absent: classification, where there are labels. */
  readonly form?: Form;
  readonly objective?: Objective;
  /** Of a fine-tuned model of both directions: each token's layers are normalized before they are mixed (Peters et al. 2018, section 3.2). */
  readonly mix_layer_norm?: true;
  /** Where λ moved during the fine-tuning: what it ended at. */
  readonly lambda_end?: number;
  /** Class names of a fine-tuned model's `score.weight`, row by row; empty for a language model. */
  readonly labels: readonly string[];
}

export const architectures = ['transformer', 'lstm'] as const;
export type Architecture = (typeof architectures)[number];
export const directions = ['left-to-right', 'right-to-left', 'both'] as const;
export type Direction = (typeof directions)[number];
export const attentions = ['causal', 'bidirectional'] as const;
export type Attention = (typeof attentions)[number];
export const documentLayouts = ['packed', 'separate'] as const;
export type DocumentLayout = (typeof documentLayouts)[number];

/** What nobody needs to say: the published model's own values. */
export const configDefaults = {
  architecture: 'transformer',
  layer_norm_epsilon: 1e-5,
  embd_pdrop: 0.1,
  attn_pdrop: 0.1,
  resid_pdrop: 0.1,
  initializer_range: 0.02,
  direction: 'left-to-right',
  window: 0,
  attention: 'causal',
  documents: 'packed',
  labels: [],
} as const satisfies Partial<ModelConfig>;

/**
 * GPT-1's 0.02 for its width of 768, and for other widths what keeps a layer's output as large: 0.02 · √(768 / C). Below it, a
 * narrow model of this kind spends its first hundreds of updates knowing nothing but how often each token occurs.
 */
export const scaledInitializerRange = (n_embd: number): number =>
  Number((0.02 * Math.sqrt(768 / n_embd)).toPrecision(3));

/** Whether a model's classifier gives one number, a grade or a choice's score, and so has no labels. */
export const oneNumber = ({
  form,
  objective,
}: {
  readonly form?: unknown;
  readonly objective?: unknown;
}): boolean => form === 'multiple-choice' || objective === 'regression';

/** Rows of the classifier's weight; 0 of a language model, which has none. */
export const classifierRows = (config: Pick<ModelConfig, 'form' | 'objective' | 'labels'>): number =>
  oneNumber(config) ? 1 : config.labels.length;

/** How a fine-tuned model's task reads. */
export const taskFormOf = ({ form, objective }: Pick<ModelConfig, 'form' | 'objective'>): TaskForm => ({
  form: form ?? 'classification',
  objective: objective ?? 'classification',
});
