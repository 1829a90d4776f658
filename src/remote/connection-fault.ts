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
};

export const brokenOff = (): RemoteFault => new RemoteFault('it broke the connection off', true);

/** What Node says of a connection is the remote's fault; anything else is a bug and goes on. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RemoteFault || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('HPE_')) return new RemoteFault('it does not speak HTTP', true);
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code);
  if (isTls) return new RemoteFault(`its certificate or encryption was not accepted (${code})`, false);
  return new RemoteFault(words[code] ?? `the connection failed (${code})`, true);
}
