import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { dropout } from '../ops/dropout.ts';
import { embedding } from '../ops/embedding.ts';
import { lossHead } from '../ops/loss-head.ts';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import { gpt, type Parameters, parameter, sites } from './gpt.ts';

// B sequences, T places, C channels, N = B · T rows, K classes.

/**
 * Tensors by name. A language-model batch holds `tokens` [B, T] int32, `targets` [B, T] int32 and `weights` [B, T] float32 (what
 * each target counts for; 1 in sum); for training also `seed` [2] int32. A classification batch further holds `extract` [B]
 * int32, the row (b · T + t) of each sequence's extract token, `labels` [B] int32 and `label_weights` [B] float32 (1 in sum; 0 for
 * a sequence that only fills the batch); with the auxiliary loss also `lambda`, a scalar.
 */
export interface Batch {
  readonly [name: string]: Tensor;
}
export type Losses = { readonly loss: Scalar } & { readonly [name: string]: Tensor };

/** Pretraining's objective (Radford et al. 2018, Eq. 1), as a weighted mean over tokens: `loss`, in nats. */
export const languageModelLoss =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): Losses => {
    const h = gpt(config, parameters, batch['tokens'] as Tensor2D, batch['seed'] as Tensor1D);
    return { loss: lmLoss(parameters, h, batch) };
  };

/**
 * Fine-tuning's objective (Eq. 5): `loss` = `task_loss` + λ · `lm_loss`. Without the auxiliary loss the language model's head,
 * most of a small model's work, is left out altogether.
 */
export const classificationLoss =
  (config: ModelConfig, { auxiliary }: { readonly auxiliary: boolean }) =>
  (parameters: Parameters, batch: Batch): Losses => {
    const seed = batch['seed'] as Tensor1D;
    const h = gpt(config, parameters, batch['tokens'] as Tensor2D, seed);
    const pooled = dropout(extracted(h, batch), config.resid_pdrop, seed, sites.classifier);
    const nll = crossEntropy(classScores(parameters, pooled), batch['labels'] as Tensor1D); // [B]
    const task = tf.sum<Scalar>(tf.mul(nll, batch['label_weights']!));
    if (!auxiliary) return { loss: task, task_loss: task };
    const lm = lmLoss(parameters, h, batch);
    const loss = tf.add<Scalar>(task, tf.mul(batch['lambda'] as Scalar, lm));
    return { loss, task_loss: task, lm_loss: lm };
  };

/** For evaluation: `nll` [N], the negative log-likelihood of every target, in nats, row by row. No dropout. */
export const tokenLosses =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly nll: Tensor } => {
    const h = gpt(config, parameters, batch['tokens'] as Tensor2D);
    return { nll: tokenNll(parameters, h, batch) };
  };

/** For evaluation: `scores` [B, K], each sequence's class logits. No dropout. */
export const classification =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly scores: Tensor } => {
    const h = gpt(config, parameters, batch['tokens'] as Tensor2D);
    return { scores: classScores(parameters, extracted(h, batch)) };
  };

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
