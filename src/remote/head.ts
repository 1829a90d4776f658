/** The head of an answer, as it came. */
export interface Head {
  readonly status: number;
  /** The connection ends with this answer. */
  readonly last: boolean;
  readonly headers: { readonly [name: string]: string };
  /** Bytes of the body, where that is as long as was said; `undefined` where its end is told in another way, or not at all. */
  readonly length: number | undefined;
}

export const longestHead = 1 << 16; // bytes

/** Reads a head, without the empty line that ends it; `undefined` where it is not of the plainest form, which another is to make sense of. */
export function readHead(text: string): Head | undefined {
  const lines = text.split('\r\n');
  const [, minor, status] = /^HTTP\/1\.([01]) ([2-5]\d\d)(?: |$)/.exec(lines[0]!) ?? [];
  if (status === undefined) return undefined;
  const headers: { [name: string]: string } = {};
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(key)) return undefined;
    const value = line.slice(colon + 1).trim();
    if (key === 'content-length' && (key in headers || !/^\d{1,15}$/.test(value))) return undefined;
    headers[key] = value;
  }
  const said = 'transfer-encoding' in headers ? undefined : headers['content-length'];
  return {
    status: Number(status),
    last: minor === '0' || /\bclose\b/i.test(headers['connection'] ?? ''),
    headers,
    length: said === undefined ? undefined : Number(said),
  };
}
