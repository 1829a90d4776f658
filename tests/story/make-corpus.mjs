// A small language with two kinds of sentence, in English or Chinese: enough for every stage to have real work in seconds.
// node make-corpus.mjs --language en|zh --seed N → corpus.txt heldout.txt train.jsonl validation.jsonl test.jsonl here
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { language: { type: 'string' }, seed: { type: 'string' } } });

const languages = {
  en: {
    animal: [
      ['a small', 'a wild', 'an old'],
      ['cat', 'dog', 'horse', 'bird'],
      ['that runs in the field', 'that sleeps at night', 'that eats grass'],
    ],
    food: [
      ['a sweet', 'a warm', 'a fresh'],
      ['cake', 'soup', 'bread', 'pie'],
      ['baked with butter', 'served with cream', 'eaten at breakfast'],
    ],
    join: ' ',
  },
  zh: {
    animal: [
      ['一只小的', '一只野生的', '一只年老的'],
      ['猫', '狗', '马', '鸟'],
      ['在田野里奔跑', '在夜里睡觉', '吃青草'],
    ],
    food: [
      ['一块甜的', '一碗温热的', '一份新鲜的'],
      ['蛋糕', '汤', '面包', '馅饼'],
      ['用黄油烤成', '配奶油食用', '在早餐时吃'],
    ],
    join: '',
  },
};

const language = languages[values.language];
let state = Number(values.seed) * 2654435761 + 1;
const pick = (list) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return list[Math.floor((state / 2 ** 32) * list.length)];
};
const sentence = (label) => language[label].map(pick).join(language.join);
const labels = ['animal', 'food'];
const lines = (count) => Array.from({ length: count }, (_, i) => `${sentence(labels[i % 2])}\n`).join('');
const examples = (count) =>
  Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ text: sentence(labels[i % 2]), label: labels[i % 2] })}\n`,
  ).join('');

writeFileSync('corpus.txt', lines(400));
writeFileSync('heldout.txt', lines(20));
writeFileSync('train.jsonl', examples(24));
writeFileSync('validation.jsonl', examples(8));
writeFileSync('test.jsonl', examples(20));
