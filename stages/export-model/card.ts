import { createHash } from 'node:crypto';
import type { Model } from '../../src/model/artifact.ts';
import { taskFormOf } from '../../src/model/config.ts';
import { familyOf } from '../../src/model/families/index.ts';
import { parameterCount } from '../../src/model/parameters.ts';
import { taskTokens } from '../../src/text/specials.ts';
import type { Measure } from './report.ts';

/** All that a model card tells. */
export interface Card {
  readonly name: string;
  readonly description: string;
  readonly model: Model;
  /** The other files of the folder. */
  readonly files: { readonly [name: string]: string | Uint8Array };
  readonly language: readonly Measure[] | undefined;
  readonly task: readonly Measure[] | undefined;
}

/** The README.md of a model's folder, with the front matter that Hugging Face's hub reads. */
export function modelCard(card: Card): string {
  const classifies = card.model.config.labels.length > 0;
  const family = familyOf(card.model.config).modelType;
  const style = family === 'gpt2' ? 'GPT-2' : 'GPT-1';
  return [
    frontMatter(classifies, family),
    `# ${card.name}\n`,
    ...(card.description === '' ? [] : [`${card.description}\n`]),
    classifies
      ? `A ${style}-style transformer with a classifier over ${card.model.config.labels.length} labels.\n`
      : `A ${style}-style transformer, trained as a language model.\n`,
    use(card, classifies),
    ...measures('Language model', card.language),
    ...measures('Task', card.task),
    table('Configuration', ['', ''], configuration(card.model)),
    table('Files', ['file', 'sha256'], digests(card.files)),
  ].join('\n');
}

const frontMatter = (classifies: boolean, family: string): string =>
  [
    '---',
    'library_name: transformers',
    `pipeline_tag: ${classifies ? 'text-classification' : 'text-generation'}`,
    `tags: [${family}, transferline]`,
    '---',
    '',
  ].join('\n');

function use({ model: { config } }: Card, classifies: boolean): string {
  const type = classifies ? 'AutoModelForSequenceClassification' : 'AutoModelForCausalLM';
  const code = [
    '```python',
    `from transformers import AutoTokenizer, ${type}`,
    '',
    'tokenizer = AutoTokenizer.from_pretrained("FOLDER")',
    `model = ${type}.from_pretrained("FOLDER")`,
    '```',
    '',
  ];
  const backwards = config.direction === 'right-to-left';
  const pairs = taskFormOf(config).form === 'entailment';
  const notes = [
    ...(classifies && !backwards
      ? [
          `The classifier reads the last token, \`${taskTokens[2]}\`. The tokenizer puts \`${taskTokens[0]}\` before a text, \`${taskTokens[1]}\` between two ` +
            `and \`${taskTokens[2]}\` after; ` +
            (pairs
              ? `give it two, \`tokenizer(premise, hypothesis)\`, which with these fit into ${config.n_positions} tokens.\n`
              : `cut a text to ${config.n_positions} tokens with \`truncation=True\`.\n`),
        ]
      : []),
    ...(backwards
      ? [
          '**This model reads from right to left.** Reverse the ids of every text before you give them to it; it predicts the token before.' +
            (classifies
              ? ` Its classifier reads \`${taskTokens[0]}\`, the reversed ids${pairs ? ` of the premise, \`${taskTokens[1]}\`, those of the hypothesis` : ''}, ` +
                `\`${taskTokens[2]}\`; its tokenizer adds none of these.\n`
              : '\n'),
        ]
      : []),
  ];
  return ['## Use\n', ...code, ...notes].join('\n');
}

function measures(title: string, found: readonly Measure[] | undefined): string[] {
  if (found === undefined) return [];
  const rows = found.map(({ name, value, low, high }) => [
    name,
    shown(value),
    low === undefined || high === undefined ? '' : `${shown(low)} … ${shown(high)}`,
  ]);
  return [table(title, ['measure', 'value', '95 % interval'], rows)];
}

const configuration = ({ config }: Model): string[][] => {
  const { labels, ...rest } = config;
  return [
    ['parameters', String(parameterCount(config))],
    ...Object.entries(rest).map(([name, value]) => [name, String(value)]),
    ...(labels.length === 0 ? [] : [['labels', labels.join(', ')]]),
  ];
};

const digests = (files: Card['files']): string[][] =>
  Object.entries(files).map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);

function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}\n`, line(header), line(header.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const cell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');

const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
