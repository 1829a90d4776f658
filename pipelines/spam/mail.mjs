// The text of a mail (RFC 5322, MIME as in RFC 2045 and 2047): its subject, then what it says, on one line.

/** @param bytes a mail as it was sent, perhaps after mbox's line `From …` */
export function readMail(bytes) {
  const { headers, body } = divided(bytes.toString('latin1'));
  const subject = decodedWords(headers.get('subject') ?? '');
  return `${subject} ${textOf(headers, body)}`.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Headers by their lower-cased names, the first of each, and what follows the first blank line; a character a byte. */
function divided(mail) {
  const text = mail.replaceAll('\r\n', '\n');
  const end = text.search(/\n\n/);
  const head = (end === -1 ? text : text.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ');
  const headers = new Map();
  for (const line of head.split('\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return { headers, body: end === -1 ? '' : text.slice(end + 2) };
}

/** What a body says in plain words: of several parts the plain ones, else those in HTML; attachments say nothing. */
function textOf(headers, body) {
  const type = (headers.get('content-type') ?? 'text/plain').toLowerCase();
  if (type.startsWith('multipart/')) {
    const [, boundary] = /boundary="?([^";]+)"?/i.exec(headers.get('content-type')) ?? [];
    if (boundary === undefined) return '';
    const parts = body
      .split(`--${boundary.trim()}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .map((part) => divided(part.replace(/^[ \t]*\n/, part.startsWith('\n\n') ? '\n' : '')));
    const kindOf = ({ headers: own }) => (own.get('content-type') ?? 'text/plain').toLowerCase();
    const plain = parts.filter((part) => kindOf(part).startsWith('text/plain'));
    return (plain.length > 0 ? plain : parts).map((part) => textOf(part.headers, part.body)).join(' ');
  }
  if (!type.startsWith('text/')) return '';
  const text = charactersOf(transferred(body, headers.get('content-transfer-encoding')), charsetOf(type));
  return type.startsWith('text/html') || /<(html|body|table)\b/i.test(text) ? withoutTags(text) : text;
}

function transferred(body, encoding = '7bit') {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('latin1');
    case 'quoted-printable':
      return unquoted(body.replaceAll(/=[ \t]*\n/g, ''));
    default:
      return body;
  }
}

const unquoted = (text) =>
  text.replaceAll(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const charsetOf = (type) => /charset="?([\w-]+)/.exec(type)?.[1] ?? 'latin1';

/** Bytes, a character each, as the characters that they mean; in a charset that is not known, Latin-1. */
function charactersOf(bytes, charset) {
  try {
    return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

/** Encoded words (RFC 2047) of a header. */
const decodedWords = (value) =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, how, text) =>
      charactersOf(
        how.toLowerCase() === 'b' ? transferred(text, 'base64') : unquoted(text.replaceAll('_', ' ')),
        charset.toLowerCase(),
      ),
    );

const entities = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', copy: '©', reg: '®' };

const withoutTags = (html) =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (whole, code) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replaceAll(/&(\w+);/g, (whole, name) => entities[name.toLowerCase()] ?? whole);
