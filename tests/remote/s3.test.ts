import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import { Connection } from '../../src/remote/http.ts';
import { limitsOf } from '../../src/remote/limits.ts';
import { signing } from '../../src/remote/s3.ts';
import { sendInParts } from '../../src/remote/s3-multipart.ts';
import { keys, type S3Server, s3Server } from './s3-server.ts';
import { noticesOf, Team, testClock } from './team.ts';

const credentials = { AWS_ACCESS_KEY_ID: keys.id, AWS_SECRET_ACCESS_KEY: keys.secret };

describe('a bucket', () => {
  test('takes what one machine computes and gives it to another; every request is signed', async () => {
    const [team, server] = [new Team(), await s3Server()];
    const remote = { url: 's3://models/team a', endpoint: server.endpoint, region: 'eu-north-1' };
    const environment = { ...credentials, HOME: team.project.folder };
    const first = await team.onNewMachine([{ ...remote, write: true }], { environment });
    expect(noticesOf(first)).toEqual([]);
    expect([...server.objects.keys()].map((path) => path.slice(0, 17)).sort()).toEqual(
      [...Array(2).fill('models/team a/ac/'), ...Array(4).fill('models/team a/cas')].sort(),
    );
    const other = await team.onNewMachine([remote], { environment, signer: undefined });
    expect(other.statuses).toEqual({ make: 'restored', folder: 'restored' });
    team.expectRight();
  });

  test('keys of the shared credentials file are found by profile; wrong ones are a warning', async () => {
    const [team, server] = [new Team(), await s3Server()];
    const remote = { url: 's3://models', endpoint: server.endpoint, write: true };
    const aws_file = team.project.write(
      'credentials',
      `[default]\naws_access_key_id = ${keys.id}\naws_secret_access_key = wrong\n[team]\naws_access_key_id=${keys.id}\naws_secret_access_key=${keys.secret}\n`,
    );
    const environment = { HOME: team.project.folder, AWS_SHARED_CREDENTIALS_FILE: aws_file };
    const wrong = await team.onNewMachine([remote], { environment });
    expect(wrong.statuses).toEqual({ make: 'succeeded', folder: 'succeeded' });
    expect(noticesOf(wrong).join('\n')).toMatch(/^s3:\/\/models: it does not let us in \(403\)/);
    await team.onNewMachine([remote], { environment: { ...environment, AWS_PROFILE: 'team' } });
    expect(server.objects.size).toBe(6);
  });
});

describe('a large blob', () => {
  const bytes = Buffer.concat([1, 2, 3, 4, 5].map((n) => Buffer.alloc(1000, n))).subarray(0, 4500);
  const file = join(mkdtempSync(join(tmpdir(), 's3-')), 'blob');
  writeFileSync(file, bytes);

  const sender = (server: S3Server) => {
    const authorize = signing({ accessKeyId: keys.id, secretAccessKey: keys.secret }, 'us-east-1', testClock);
    const { signal } = new AbortController();
    const connection = new Connection({ limits: limitsOf('5s'), signal, clock: testClock, authorize });
    const url = new URL(`${server.endpoint}/models`);
    const keyOf = ({ pathname }: URL) => pathname.slice('/models/'.length);
    const send = sendInParts(connection, { url, keyOf }, 1000);
    return () =>
      send(new URL(`${server.endpoint}/models/cas/blob`), file, { hex: sha256(bytes), size: bytes.length });
  };
  const partsSent = ({ requests }: S3Server) =>
    requests
      .filter((request) => request.startsWith('PUT'))
      .map((request) => /partNumber=(\d)/.exec(request)?.[1]);

  test('goes in parts; broken off, only what is missing or other than it should be is sent again', async () => {
    const server = await s3Server();
    const send = sender(server);
    server.fault = (request) => (request.includes('partNumber=4') ? 403 : undefined);
    await expect(send()).rejects.toThrow('it answered 403');
    expect(partsSent(server)).toEqual(['1', '2', '3', '4']);
    server.fault = undefined;
    server.parts.set('upload-0/2', Buffer.alloc(1000, 9));
    server.requests.length = 0;
    await send();
    expect(partsSent(server)).toEqual(['2', '4', '5']);
    expect(server.objects.get('models/cas/blob')).toEqual(bytes);
  });

  test('that the bucket could not put together is not there, although it answered 200', async () => {
    const server = await s3Server();
    const send = sender(server);
    server.fault = (request) => {
      if (request.includes('partNumber=5')) server.parts.set('upload-0/2', Buffer.alloc(1000, 9));
      return undefined;
    };
    await expect(send()).rejects.toThrow('it could not put the parts together (InvalidPart)');
    expect(server.objects.size).toBe(0);
    server.fault = undefined;
    await send();
    expect(server.objects.get('models/cas/blob')).toEqual(bytes);
  });

  test.each([
    ['that repeats itself', () => '7'],
    ['whose markers grow for ever', (page: number) => String(page)],
    ['whose markers are no numbers', (page: number) => `x${page}`],
    ['that goes back', (page: number) => String(1000 - page)],
  ])('is given up where the bucket gives a list of parts %s', async (_, marker) => {
    const server = await s3Server();
    const send = sender(server);
    let page = 0;
    server.fault = (request) =>
      request.includes('part-number-marker')
        ? [
            200,
            `<IsTruncated>true</IsTruncated><NextPartNumberMarker>${marker(++page)}</NextPartNumberMarker>`,
          ]
        : undefined;
    await expect(send()).rejects.toThrow('its list of parts does not end');
    expect(page).toBeLessThanOrEqual(100);
  });

  test('takes no time for a list that opens what it never closes', async () => {
    const server = await s3Server();
    const send = sender(server);
    server.fault = (request) =>
      request.includes('part-number-marker') ? [200, '<Part>'.repeat(1_000_000)] : undefined;
    await send();
    expect(server.objects.get('models/cas/blob')).toEqual(bytes);
  });
});
