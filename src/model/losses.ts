import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { dropout, dropoutMask } from '../ops/dropout.ts';
import { embedding } from '../ops/embedding.ts';
import { lossHead } from '../ops/loss-head.ts';
import { tf } from '../ops/tfjs.ts';
import { type ModelConfig, taskFormOf } from './config.ts';
import { elmoVectors } from './elmo.ts';
import { type Parameters, parameter, sites } from './gpt.ts';
import { network } from './network.ts';

// B sequences, T places, C channels, N = B · T rows; I items of S sequences each, K classes.

/**
 * Tensors by name. A language-model batch holds `tokens` [B, T] int32, `targets` [B, T] int32 and `weights` [B, T] float32 (what
 * each target counts for; 1 in sum); for training also `seed` [2] int32. A task's batch holds I items of S sequences each, one
 * after another, then any rows of pretraining text: `extract` [I · S] int32, the row (b · T + t) of each sequence's extract token;
 * `labels` [I] int32, or `grades` [I] float32 of a regression; `label_weights` [I] float32 (1 in sum; 0 for an item that only fills
 * the batch); of multiple choice `absent` [I, S] float32, 1 for a choice that its item lacks; with the auxiliary loss also
 * `lambda`, a scalar. Of a model of both directions the rows read left to right are followed by as many read right to left, and in place of
 * `extract` a task's batch has the `pooling` and `mirror` of `elmoVectors`.
 */
export interface Batch {
  readonly [name: string]: Tensor;
}
export type Losses = { readonly loss: Scalar } & { readonly [name: string]: Tensor };

/**
 * Pretraining's objective as a weighted mean over the targets, `loss`, in nats: of a causal model Radford et al. 2018, Eq. 1; of a
 * bidirectional one, whose targets stand at the masked places themselves, that of Devlin et al. 2019, section 3.1.
 */
export const languageModelLoss =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): Losses => {
    const h = network(config, parameters, batch['tokens'] as Tensor2D, batch['seed'] as Tensor1D);
    return { loss: lmLoss(parameters, h, batch) };
  };

/**
 * Fine-tuning's objective (Eq. 5): `loss` = `task_loss` + λ · `lm_loss`. Without the auxiliary loss the language model's head,
 * most of a small model's work, is left out altogether. The task's loss is a cross-entropy over labels or over choices; of a
 * regression the squared error.
 *
 * @param frozen names of parameters that stand among the batch's values and are not trained
 */
export const taskLoss =
  (config: ModelConfig, { auxiliary, frozen = [] }: TaskLossOptions) =>
  (trained: Parameters, batch: Batch): Losses => {
    const parameters = {
      ...trained,
      ...Object.fromEntries(frozen.map((name) => [name, batch[frozenName(name)]!])),
    };
    const seed = batch['seed'] as Tensor1D;
    if (config.direction === 'both') {
      const task = taskMean(config, elmoScores(config, parameters, batch, seed), batch);
      return { loss: task, task_loss: task };
    }
    const h = network(config, parameters, batch['tokens'] as Tensor2D, seed);
    const scores = taskScores(config, parameters, extracted(h, batch), batch, seed);
    const task = taskMean(config, scores, batch);
    if (!auxiliary) return { loss: task, task_loss: task };
    const lm = lmLoss(parameters, h, batch);
    const loss = tf.add<Scalar>(task, tf.mul(batch['lambda'] as Scalar, lm));
    return { loss, task_loss: task, lm_loss: lm };
  };

export interface TaskLossOptions {
  readonly auxiliary: boolean;
  readonly frozen?: readonly string[];
}

/** What a frozen parameter is called among a batch's values. */
export const frozenName = (parameter: string): string => `frozen:${parameter}`;

/** For evaluation: `nll` [N], the negative log-likelihood of every target, in nats, row by row. No dropout. */
export const tokenLosses =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly nll: Tensor } => {
    const h = network(config, parameters, batch['tokens'] as Tensor2D);
    return { nll: tokenNll(parameters, h, batch) };
  };

/**
 * For evaluation of masked tokens: `nll` [N] as of `tokenLosses`, and `correct` [N], 1 where no token is more probable than the
 * target. No dropout.
 */
export const maskedOutcomes =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly nll: Tensor; readonly correct: Tensor } => {
    const h = network(config, parameters, batch['tokens'] as Tensor2D);
    const table = parameter(parameters, 'tokens_embed.weight') as Tensor2D;
    const targets = tf.reshape(batch['targets']!, [h.shape[0]]) as Tensor1D;
    const logits = tf.matMul(h, table, false, true); // [N, V]
    const found = tf.argMax(logits, 1);
    return { nll: lossHead(h, table, targets), correct: tf.cast(tf.equal(found, targets), 'float32') };
  };

/** For evaluation: `scores` [I, K], each item's class logits, scores of its choices, or grade. No dropout. */
export const taskOutputs =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly scores: Tensor } => {
    if (config.direction === 'both') return { scores: elmoScores(config, parameters, batch) };
    const h = network(config, parameters, batch['tokens'] as Tensor2D);
    return { scores: taskScores(config, parameters, extracted(h, batch), batch) };
  };

/** A model of both directions has no place that has read all of a text: the classifier reads a mix of its layers instead. */
const elmoScores = (config: ModelConfig, parameters: Parameters, batch: Batch, seed?: Tensor1D): Tensor2D =>
  taskScores(config, parameters, elmoVectors(config, parameters, batch), batch, seed);

/** The items' losses, weighted as the batch says. */
const taskMean = (config: ModelConfig, scores: Tensor2D, batch: Batch): Scalar =>
  tf.sum<Scalar>(tf.mul(itemLosses(config, scores, batch), batch['label_weights']!));

/** [I]: the loss of each item, in nats, or the square of its error. */
function itemLosses(config: ModelConfig, scores: Tensor2D, batch: Batch): Tensor1D {
  if (taskFormOf(config).objective === 'regression')
    return tf.square(tf.sub(tf.reshape(scores, [scores.shape[0]]), batch['grades'] as Tensor1D));
  return crossEntropy(scores, batch['labels'] as Tensor1D);
}

/** What is added to the score of a choice that is not there: its softmax is 0 in single precision. */
const never = -1e9;

/**
 * The linear layer on what stands for each sequence, h at its extract token, which of a similarity are added (Radford et al. 2018, section 3.3).
 *
 * @param rows [I · S, C], or as wide as the classifier
 */
function taskScores(
  config: ModelConfig,
  parameters: Parameters,
  rows: Tensor2D,
  batch: Batch,
  seed?: Tensor1D,
): Tensor2D {
  const C = rows.shape[1];
  const I = batch['label_weights']!.shape[0]!;
  const S = rows.shape[0] / I;
  const { form } = taskFormOf(config);
  const each = tf.reshape(rows, [I, S, C]);
  if (form !== 'multiple-choice') {
    const pooled = form === 'similarity' ? tf.sum<Tensor2D>(each, 1) : rows;
    const kept = seed === undefined ? pooled : dropout(pooled, config.resid_pdrop, seed, sites.classifier);
    return classScores(parameters, kept);
  }
  // One mask for all choices of an item, as OpenAI's released code has it.
  const rate = config.resid_pdrop;
  const kept =
    seed === undefined || rate === 0
      ? each
      : tf.mul(each, dropoutMask([I, 1, C], { rate, seed, site: sites.classifier }));
  const scores = classScores(parameters, tf.reshape(kept, [I * S, C]));
  return tf.add(tf.reshape(scores, [I, S]), tf.mul(batch['absent']!, never));
}

const lmLoss = (parameters: Parameters, h: Tensor2D, batch: Batch): Scalar =>
  tf.sum<Scalar>(tf.mul(tokenNll(parameters, h, batch), tf.reshape(batch['weights']!, [h.shape[0]])));

const tokenNll = (parameters: Parameters, h: Tensor2D, batch: Batch): Tensor1D =>
  lossHead(
    h,
    parameter(parameters, 'tokens_embed.weight') as Tensor2D,
    tf.reshape(batch['targets']!, [h.shape[0]]),
  );

/** h at each sequence's extract token: [B, C]. */
const extracted = (h: Tensor2D, batch: Batch): Tensor2D => embedding(h, batch['extract']!) as Tensor2D;

/** The task's linear layer, without a bias: [B, C] to [B, K]. */
const classScores = (parameters: Parameters, pooled: Tensor2D): Tensor2D =>
  tf.matMul(pooled, parameter(parameters, 'score.weight') as Tensor2D, false, true);
