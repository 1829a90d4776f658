import { type OutgoingHttpHeaders, validateHeaderValue } from 'node:http';

/** The head of a request, with the empty line that ends it. Throws where a header has what would end it earlier. */
export function headSent(method: string, url: URL, headers: OutgoingHttpHeaders): string {
  let text = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n`;
  for (const [name, value] of Object.entries(headers)) {
    validateHeaderValue(name, String(value));
    text += `${name}: ${value}\r\n`;
  }
  return `${text}\r\n`;
}

/** What `connect` takes of an address. */
export const placeOf = ({ hostname, port }: URL): { readonly host: string; readonly port: number } => ({
  host: hostname.replace(/^\[|\]$/g, ''),
  port: Number(port || 80),
});
