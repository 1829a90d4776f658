import { AwsV4Signer } from 'aws4fetch';
import { sha256 } from '../base/sha256.ts';
import type { ConfiguredRemote } from './address.ts';
import { type AwsKeys, awsEndpoint, awsKeys, awsRegion } from './aws.ts';
import { type CacheOptions, RemoteCache } from './cache.ts';
import { Connection, type ConnectionOptions, type Headers, type Request } from './http.ts';
import type { Environment } from './open.ts';
import type { Clock } from './patience.ts';
import { sendInParts } from './s3-multipart.ts';

export interface S3Options {
  readonly common: Pick<CacheOptions, 'name' | 'reading' | 'writing'>;
  readonly wire: Omit<ConnectionOptions, 'authorize'>;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** A remote in an S3 bucket. One that only the pipeline file names is read without a signature. */
export function openS3(remote: ConfiguredRemote, options: S3Options): RemoteCache {
  const { common, wire, environment, clock } = options;
  const { hostname: bucket, pathname } = new URL(remote.url);
  const region = remote.region ?? awsRegion(environment) ?? 'us-east-1';
  const endpoint = remote.endpoint ?? awsEndpoint(environment) ?? `https://s3.${region}.amazonaws.com`;
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  const base = new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${prefix === '' ? '' : `${prefix}/`}`);
  const keys = remote.isUsers ? awsKeys(environment) : undefined;
  const authorize = keys === undefined ? async () => ({}) : signing(keys, region, clock);
  const connection = new Connection({ ...wire, authorize });
  const root = new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}`);
  const keyOf = ({ pathname: path }: URL) => decodeURIComponent(path.slice(root.pathname.length + 1));
  const sendLarge = sendInParts(connection, { url: root, keyOf });
  return new RemoteCache({ ...common, base, connection, sendLarge });
}

const nothing = sha256('');

/** Signature version 4, over the digest of what is sent: a server that gets other bytes, or fewer, refuses them. */
export const signing =
  (keys: AwsKeys, region: string, clock: Clock) =>
  async ({ method, url, headers, body }: Request): Promise<Headers> => {
    const signed = await new AwsV4Signer({
      ...keys,
      region,
      service: 's3',
      method,
      url: url.href,
      headers: { ...headers, 'x-amz-content-sha256': body?.sha256 ?? nothing },
      datetime: clock
        .now()
        .toISOString()
        .replace(/[:-]|\.\d{3}/g, ''),
    }).sign();
    return Object.fromEntries([...signed.headers].filter(([name]) => name !== 'host'));
  };
