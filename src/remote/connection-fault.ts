import { tooShort } from './body.ts';
import { RemoteFault } from './fault.ts';

const words: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name could not be looked up',
  ECONNRESET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  ECONNABORTED: 'it broke the connection off',
  ETIMEDOUT: 'it could not be reached in time',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  UND_ERR_SOCKET: 'it broke the connection off',
  UND_ERR_INFO: 'it broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'it could not be reached in time',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
};

export const brokenOff = (): RemoteFault => new RemoteFault('it broke the connection off', true);

/** What undici and Node report of a connection is the remote's fault; anything else is a bug and goes on. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RemoteFault || !('code' in error)) return error;
  const code = String(error.code);
  const isOtherProtocol = code === 'UND_ERR_SOCKET' && /^bad (response|upgrade)$/.test(error.message);
  if (isOtherProtocol || code.startsWith('HPE_')) return new RemoteFault('it does not speak HTTP', true);
  if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') return tooShort();
  if (code === 'UND_ERR_INVALID_ARG')
    return new RemoteFault(`nothing can be asked of it: ${error.message}`, false);
  if ('path' in error) return new RemoteFault(`nothing was sent: a file cannot be read (${code})`, false);
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code);
  if (isTls) return new RemoteFault(`its certificate or encryption was not accepted (${code})`, false);
  return new RemoteFault(words[code] ?? `the connection failed (${code})`, true);
}
