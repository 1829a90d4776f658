import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageReader } from '../../src/execute/messages.ts';
import { Project, script } from './support.ts';

/** What a reader makes of these bytes, written in pieces of `size`. */
function read(text: string | Buffer, size = 7) {
  const bytes = Buffer.from(text);
  const messages: object[] = [];
  const rejected: string[] = [];
  const other: string[] = [];
  const reader = messageReader({
    message: (message) => messages.push(message),
    rejected: (reason) => rejected.push(reason),
    other: (line) => other.push(line),
  });
  for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
  reader.end();
  return { messages, rejected, other };
}

const metric = (value: string, name = '"acc"') => `{"message":"metric","name":${name},"value":${value}}`;
const acc = { message: 'metric', name: 'acc', value: 0.5 };

describe('a line on descriptor 3', () => {
  test('is a message without a line feed at its end, with CRLF and with a byte order mark', () => {
    for (const text of [
      metric('0.5'),
      `${metric('0.5')}\r\n`,
      `\ufeff${metric('0.5')}`,
      `  ${metric('0.5')} \n\n`,
    ])
      for (const size of [1, 2, 1000])
        expect(read(text, size)).toEqual({ messages: [acc], rejected: [], other: [] });
  });

  test('is in the log and named in a notice if its end is missing', () => {
    const whole = Buffer.from(metric('0.5', '"präzision"'));
    for (let length = 1; length < whole.length; length++) {
      const { messages, rejected, other } = read(whole.subarray(0, length));
      expect([messages, rejected.length, other.length]).toEqual([[], 1, 1]);
    }
    expect(read(whole).messages).toEqual([{ ...acc, name: 'präzision' }]);
  });

  test('is never accepted under another name than it was written with', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"message":"metric","value":0.5,"name":"a'),
      Buffer.from([0xc3]),
      Buffer.from('"}\n'),
    ]);
    expect(read(bytes)).toMatchObject({
      messages: [],
      rejected: [expect.stringContaining('not valid UTF-8')],
    });
  });

  test('is a notice if it is longer than the limit, and the line after it is a message', () => {
    const long = metric('0.5', JSON.stringify('x'.repeat(2 ** 21)));
    const { messages, rejected, other } = read(`${long}\n${metric('0.5')}`, 100_000);
    expect(messages).toEqual([acc]);
    expect(rejected).toEqual([expect.stringContaining('longer than 1 MiB')]);
    expect(other).toEqual([long.slice(0, 2 ** 20)]);
  });

  test('is text without a notice if it looks like no message', () => {
    for (const text of ['plain', '[INFO] 1', '3', 'null', '"x"', '[1, 2]', 'NaN'])
      expect(read(text)).toEqual({ messages: [], rejected: [], other: [text] });
  });
});

describe('a metric that does not count is in the log, and a notice says', () => {
  const because: { readonly [value: string]: string } = {
    NaN: 'its value is NaN',
    Infinity: 'its value is Infinity',
    '-Infinity': 'its value is -Infinity',
    '1e999': 'its value is too large',
    '"0.9"': 'its value is the text "0.9"',
    '"NaN"': 'its value is the text "NaN"',
    true: 'its value is true',
    null: 'its value is null',
    '[0.9]': 'its value is a list',
    '{"f1":0.9}': 'its value is an object',
    '{"f1":NaN}': 'its value is an object',
  };
  for (const [value, why] of Object.entries(because))
    test(`${why} for ${value}`, () => {
      const { messages, rejected, other } = read(metric(value));
      expect([messages, other.length]).toEqual([[], 1]);
      expect(rejected).toEqual([expect.stringContaining(`metric "acc" does not count: ${why}`)]);
    });

  test('that its name is empty, too long, not a text or has control characters', () => {
    for (const [name, why] of [
      ['""', 'its name is empty'],
      [JSON.stringify('x'.repeat(201)), 'its name has 201 characters'],
      ['3', 'its name must be a text'],
      ['"a\\u001b[31m"', 'its name has control characters'],
    ])
      expect(read(metric('0.5', name)).rejected).toEqual([expect.stringContaining(why!)]);
    expect(read('{"message":"metric","name":"acc"}').rejected).toEqual([
      expect.stringContaining('its value is missing'),
    ]);
  });

  test('which kinds of messages there are', () => {
    expect(read('{"message":"metrics","name":"acc","value":1}').rejected).toEqual([
      '"metrics" is not a kind of message; did you mean "metric"?',
    ]);
    for (const message of ['constructor', '__proto__', 'toString', 3, null])
      expect(read(JSON.stringify({ message })).rejected).toHaveLength(1);
  });

  test('the same reason once, and no more than a few reasons', () => {
    expect(read(`${metric('NaN')}\n`.repeat(50)).rejected).toHaveLength(1);
    const many = Array.from({ length: 500 }, (_, at) => metric('NaN', `"m${at}"`)).join('\n');
    const { rejected, other } = read(many);
    expect([rejected.length, other.length]).toEqual([21, 500]);
    expect(rejected.at(-1)).toContain('more of its messages');
  });
});

test('the last message of a stage counts without a line feed, whatever the metric is called', async () => {
  const project = new Project();
  const say = (name: string, fields: string, end = '') =>
    script(project, name, `fs.writeSync(3, ${JSON.stringify(fields)}); ${end}`);
  const ran = await project.run([
    say('good', metric('0.5')),
    say('proto', metric('0.5', '"__proto__"')),
    say('cut', metric('0.5').slice(0, -1)),
    say('bad', '{"message":"problem","problem":{"message":"no GPU"}}', 'process.exit(1);'),
  ]);
  const { good, proto, cut, bad } = ran.report.stages;
  expect(good?.metrics).toEqual({ acc: 0.5 });
  expect(Object.entries(proto?.metrics ?? {})).toEqual([['__proto__', 0.5]]);
  expect(cut?.notices).toEqual([expect.stringContaining('not valid JSON')]);
  expect(readFileSync(join(ran.folder, 'logs', 'cut.log'), 'utf8')).toContain('"value":0.5');
  expect(bad?.failure).toMatchObject({ code: 'stage', problem: { message: 'no GPU' } });
});
