import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from '../../src/page/html.ts';
import { page } from '../../src/page/shell.ts';

test('what is put into markup is text, in lists, too', () => {
  const name = `<b a='"'>&`;
  expect(html`<p title="${name}">${[name, 1, html`<i>`, undefined, false]}</p>`.text).toBe(
    '<p title="&lt;b a=&#39;&quot;&#39;&gt;&amp;">&lt;b a=&#39;&quot;&#39;&gt;&amp;1<i></p>',
  );
});

test('what reorders or hides a text is taken out of it', () => {
  expect(html`${'a\u202eb\u001b[31mc\u0000'}`.text).toBe('abc');
});

test('the policy names the script and the style that the page has, and no others', () => {
  const text = page({ title: 't', top: html``, sections: [], foot: html`` });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!.replaceAll('&#39;', "'");
  const digest = (element: string) =>
    [...text.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
      ([, body]) => `'sha256-${createHash('sha256').update(body!).digest('base64')}'`,
    );
  expect(policy).toContain("default-src 'none'");
  expect(/style-src ([^;]*)/.exec(policy)![1]!.split(' ')).toEqual(digest('style'));
  expect(/script-src ([^;]*)/.exec(policy)![1]!.split(' ')).toEqual(digest('script'));
  expect(policy).not.toContain('unsafe');
});
