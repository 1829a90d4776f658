import { createHash } from 'node:crypto';
import { Html, html, type Piece } from './html.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface Page {
  readonly title: string;
  /** Above the way around: heading, badge, first sentence. */
  readonly top: Html;
  /** In the order they stand; each is a heading and a target of the way around. */
  readonly sections: readonly Section[];
  readonly foot: Html;
  /** Scripts that the page loads from where it came from, beside its own: of the live page alone. */
  readonly live?: string;
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Piece;
}

/**
 * A page in one file. Its policy lets it load nothing, and run and look like nothing but its own script and style, which are named by
 * their digests: a text that became markup by mistake would still do nothing.
 */
export function page({ title, top, sections, foot, live }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    `script-src '${digest(script)}'${live === undefined ? '' : ` '${digest(live)}'`}`,
    ...(live === undefined ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<div id="page">${body({ top, sections, foot })}</div>
<script>${new Html(script)}</script>
${live !== undefined && html`<script>${new Html(live)}</script>`}
</body>
</html>
`.text;
}

/** All that is to be seen. */
export const body = ({
  top,
  sections,
  foot,
}: Pick<Page, 'top' | 'sections' | 'foot'>): Html => html`<header class="top">${top}</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a>`)}</ul></nav>
<main id="main">
${sections.map(({ id, title, content }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}</section>\n`)}
</main>
<footer class="foot">${foot}</footer>`;

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
