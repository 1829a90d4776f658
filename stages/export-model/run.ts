import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/model/artifact.ts';
import { taskFormOf } from '../../src/model/config.ts';
import { exportedConfig, exportedParameters } from '../../src/model/hugging-face.ts';
import { parameterCount } from '../../src/model/parameters.ts';
import { writeSafetensors } from '../../src/model/safetensors.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { exportedTokenizer } from '../../src/text/exported-tokenizer.ts';
import { requireTransformer } from '../../src/train/causal.ts';
import { modelInput } from '../../src/train/model-input.ts';
import { modelCard } from './card.ts';
import { readReport } from './report.ts';

export async function run(context: StageContext): Promise<void> {
  const { model, tokenizer } = modelInput(context);
  refuseWhatIsLost(model, context);
  const { config } = model;
  const files = {
    'model.safetensors': writeSafetensors(exportedParameters(model)),
    'config.json': inJson(exportedConfig(config, tokenizer.endOfText)),
    ...exportedTokenizer(tokenizer, {
      positions: config.n_positions,
      framed: config.labels.length > 0 && config.direction === 'left-to-right',
    }),
  };
  const text = (name: string): string => String(context.params[name]);
  const card = modelCard({
    name: text('name'),
    description: text('description'),
    model,
    files,
    language: readReport(context, 'lm-report'),
    task: readReport(context, 'task-report'),
  });
  const folder = context.outputs['huggingface']!;
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ ...files, 'README.md': card }))
    writeFileSync(join(folder, name), content);
  context.metric('model/parameters', parameterCount(config));
}

/** What `transformers` would compute otherwise than it is computed here. */
function refuseWhatIsLost(model: Model, context: StageContext): void {
  requireTransformer(model, "transformers' openai-gpt is not");
  const { config } = model;
  if (config.attention === 'bidirectional')
    throw new StageError({
      input: 'model',
      message: "the model sees both ways, and transformers' openai-gpt sees what comes before alone",
      hint: 'pretrain with objective: causal what is to be exported',
    });
  const { form } = taskFormOf(config);
  if (form === 'similarity' || form === 'multiple-choice')
    throw new StageError({
      input: 'model',
      message: `the model was fine-tuned for ${form}, whose examples are several sequences, and transformers' classifier reads one: it would give other scores`,
      hint: 'export the pretrained model, or one fine-tuned for classification or entailment',
    });
  if (config.window > 0)
    throw new StageError({
      input: 'model',
      message: `the model sees a window of ${config.window} tokens, and transformers' openai-gpt sees all: it would give other logits`,
      hint: 'pretrain with window: 0 what is to be exported',
    });
  if (config.direction === 'left-to-right') return;
  if (paramReader(context.params).oneOf('right_to_left', ['refuse', 'reversed']) === 'refuse')
    throw new StageError({
      input: 'model',
      message:
        'the model reads from right to left, which transformers cannot know: it would be given every text the wrong way round',
      hint: "set right_to_left: reversed if whoever loads it reverses each sequence's ids",
    });
  context.notice('the model reads from right to left: give it ids in reverse, as its card says');
}

const inJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
