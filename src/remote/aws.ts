import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';
import { type Environment, readIfThere } from './open.ts';

export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The keys of the environment, else those of the profile in the shared credentials file; `undefined` where there are none. */
export function awsKeys(environment: Environment): AwsKeys | undefined {
  const ofFile = profileIn(
    fileOf(environment, 'AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
    environment,
    '',
  );
  const inEnvironment = Boolean(environment['AWS_ACCESS_KEY_ID']);
  const get = (variable: string, key: string) => (inEnvironment ? environment[variable] : ofFile.get(key));
  const accessKeyId = get('AWS_ACCESS_KEY_ID', 'aws_access_key_id');
  const secretAccessKey = get('AWS_SECRET_ACCESS_KEY', 'aws_secret_access_key');
  const sessionToken = get('AWS_SESSION_TOKEN', 'aws_session_token');
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

/** Of the environment, else of the profile in the shared configuration file. */
export const awsRegion = (environment: Environment): string | undefined =>
  environment['AWS_REGION'] ||
  environment['AWS_DEFAULT_REGION'] ||
  profileIn(fileOf(environment, 'AWS_CONFIG_FILE', 'config'), environment, 'profile ').get('region');

export const awsEndpoint = (environment: Environment): string | undefined =>
  environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || undefined;

const fileOf = (environment: Environment, variable: string, name: string): string =>
  readIfThere(environment[variable] || join(homeFolder(environment, homedir), '.aws', name));

function profileIn(text: string, environment: Environment, prefix: string): ReadonlyMap<string, string> {
  const name = environment['AWS_PROFILE'] || 'default';
  const values = new Map<string, string>();
  let inside = false;
  for (const line of text.split('\n')) {
    const section = /^\s*\[([^\]]+)\]/.exec(line)?.[1]?.trim();
    if (section !== undefined) inside = section === name || section === `${prefix}${name}`;
    const [, key, value] = /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (inside && key !== undefined) values.set(key, value ?? '');
  }
  return values;
}
