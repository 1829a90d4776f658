// A terminal's screen as an SVG, for the README: `tmux capture-pane -e -p | node scripts/terminal-picture.mjs > docs/run.svg`
// Reads text with SGR colours from standard input; knows bold, dim and the 8 + 8 standard colours.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const palette = ['#45475a', '#e06c75', '#8cc265', '#d9a441', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];
const [width, height, pad] = [7.85, 18, 16];
const ESC = '\u001b';
// A change of style, or a run of text in one.
const piece = new RegExp(`${ESC}\\[([\\d;]*)m|([^${ESC}]+)`, 'g');
const lines = readFileSync(0, 'utf8').replace(/\s+$/, '').split('\n');
const markup = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

function spans(line) {
  const out = [];
  let style = {};
  let column = 0;
  for (const [, codes, text] of line.matchAll(piece)) {
    if (text === undefined) {
      for (const code of (codes || '0').split(';').map(Number)) {
        if (code === 0) style = {};
        else if (code === 1) style = { ...style, bold: true };
        else if (code === 2) style = { ...style, dim: true };
        else if (code === 22) style = { ...style, bold: false, dim: false };
        else if (code === 39) style = { ...style, colour: undefined };
        else if (code >= 30 && code <= 37) style = { ...style, colour: palette[code - 30] };
        else if (code >= 90 && code <= 97)
          style = { ...style, colour: code === 90 ? '#7f848e' : palette[code - 90] };
      }
    } else {
      // Where several spaces stand together a new piece begins: a browser would make them one.
      for (const [words] of text.matchAll(/ {2,}|(?:[^ ]| (?! ))+/g)) {
        if (words.trim() !== '') out.push({ text: words, column, style });
        column += [...words].length;
      }
    }
  }
  return out;
}

const columns = Math.max(...lines.map((line) => [...stripVTControlCharacters(line)].length));
const rows = lines.flatMap((line, i) =>
  spans(line).map(({ text, column, style }) => {
    const lead = text.length - text.trimStart().length;
    const x = (pad + (column + lead) * width).toFixed(1);
    const shown = text.trim();
    const attributes = [
      `x="${x}" y="${pad + 13 + i * height}" textLength="${([...shown].length * width).toFixed(1)}"`,
      style.colour ? `fill="${style.colour}"` : '',
      style.bold ? 'font-weight="bold"' : '',
      style.dim ? 'opacity=".6"' : '',
    ];
    return `<text ${attributes.filter(Boolean).join(' ')}>${markup(shown)}</text>`;
  }),
);
const [w, h] = [Math.ceil(2 * pad + columns * width), 2 * pad + lines.length * height];
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#d7dae0" xml:space="preserve">
<title>${markup(stripVTControlCharacters(lines[0]))}</title>
<rect width="100%" height="100%" rx="8" fill="#21252b"/>
${rows.join('\n')}
</svg>
`);
