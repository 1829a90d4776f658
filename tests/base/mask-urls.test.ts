import { expect, test } from 'vitest';
import { maskUrls } from '../../src/base/mask-urls.ts';

test('names, passwords and signatures in URLs are masked, however they were written', () => {
  const secret = 'hunter2';
  for (const url of [
    `https://me:${secret}@host/x`,
    `https://${secret}@host/x`,
    `https://:${secret}@host`,
    `http://me:a@${secret}@host:8080/x`,
    `https://me:${secret}/more@host/x`,
    `https://me:${secret}?more@host/x`,
    `s3://key:${secret}@bucket/x`,
    `socks5h://me:${secret}@proxy:1080`,
    `git+ssh://me:${secret}@host/x`,
    `https://b.s3.amazonaws.com/k?X-Amz-Credential=${secret}&X-Amz-Signature=${secret}&X-Amz-Security-Token=${secret}&x=1`,
    `https://host/x?sv=1&sig=${secret}`,
    `https://host/x?access_token=${secret}#y`,
  ]) {
    const shown = maskUrls(`see "${url}", or <${url}>`);
    expect(shown).not.toContain(secret);
    expect(shown).toMatch(/(host|proxy|bucket|amazonaws)/);
    expect(maskUrls(url, (found) => '*'.repeat(found.length))).toHaveLength(url.length);
  }
});

test('other text is left as it is', () => {
  for (const text of [
    'https://host/@scope/x',
    'http://localhost:8080/@scope/x',
    'https://host/x?page=2&signature_version=4',
    'mail me@example.org, see https://example.org/x and a://b',
    'a:b@c',
  ])
    expect(maskUrls(text)).toBe(text);
});
