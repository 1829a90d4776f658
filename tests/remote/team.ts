import { join } from 'node:path';
import { expect } from 'vitest';
import type { RemoteSetting } from '../../src/domain/settings.ts';
import type { TrustedKey } from '../../src/remote/entry-document.ts';
import { type Access, remotesOf } from '../../src/remote/open.ts';
import { generateKey, type Signer, signerOf } from '../../src/remote/signature.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { Project, type Ran, script } from '../execute/support.ts';
import type { CacheServer } from './server.ts';

/** The true time, and no chance. */
export const testClock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  random: () => 0,
};

export const newSigner = (): Signer => signerOf(generateKey())!;
export const trust = (...signers: readonly Signer[]): TrustedKey[] =>
  signers.map(({ key }) => ({ key, since: 0 }));

/** One project, whose stages are the same to the byte, on several machines: each has a store of its own. */
export class Team {
  readonly project = new Project();
  readonly signer = newSigner();
  #machines = 0;

  /** A file of a few bytes, and a folder with a larger file, an executable one, an empty folder and a link. */
  readonly stages = [
    script(this.project, 'make', `ran(); fs.writeFileSync(outputs.text, 'made once');`, {
      outputs: { text: 'text.txt' },
    }),
    script(
      this.project,
      'folder',
      `ran();
fs.mkdirSync(path.join(outputs.folder, 'empty'), { recursive: true });
fs.writeFileSync(path.join(outputs.folder, 'large'), Buffer.alloc(700_000, 'abcdefg'));
fs.writeFileSync(path.join(outputs.folder, 'program'), '#!/bin/sh', { mode: 0o755 });
fs.symlinkSync('large', path.join(outputs.folder, 'link'));`,
      { outputs: { folder: 'folder' } },
    ),
  ];

  /** Runs the stages with a store that is new. */
  async onNewMachine(
    remotes: readonly RemoteSetting[],
    more: Partial<Access> = {},
    options: Parameters<Project['run']>[1] = {},
    stages = this.stages,
  ): Promise<Ran> {
    this.project.artifacts = join(this.project.folder, `machine-${this.#machines++}`);
    return this.onThisMachine(remotes, more, options, stages);
  }

  async onThisMachine(
    remotes: readonly RemoteSetting[],
    more: Partial<Access> = {},
    options: Parameters<Project['run']>[1] = {},
    stages = this.stages,
  ): Promise<Ran> {
    const access: Access = {
      remotes: remotes.map((remote) => ({ timeout: '0.4s', ...remote, isUsers: true })),
      trusted: trust(this.signer),
      signer: this.signer,
      readOnly: undefined,
      environment: { HOME: this.project.folder },
      clock: testClock,
      ...more,
    };
    return this.project.run(stages, { remotes: await remotesOf(access), ...options });
  }

  /** The team's cache is filled; gives the report. */
  async fill(server: CacheServer): Promise<Ran> {
    const ran = await this.onNewMachine([{ url: server.url, write: true }]);
    expect(ran.statuses).toEqual({ make: 'succeeded', folder: 'succeeded' });
    expect(noticesOf(ran)).toEqual([]);
    server.requests.length = 0;
    return ran;
  }

  /** Whatever happened: the outputs are right, and so is all that the store holds. */
  expectRight(): void {
    expect(this.project.readOut('make', 'text')).toBe('made once');
    expect(this.project.readOut('folder', 'folder', 'link')).toBe('abcdefg'.repeat(100_000));
    const { damagedBlobs, damagedEntries } = verifyStore(this.project.store());
    expect([damagedBlobs, damagedEntries]).toEqual([[], []]);
  }
}

export const noticesOf = ({ report }: Ran): string[] =>
  (report.circumstances['remote_notices'] as string[] | undefined) ?? [];

export const useOf = ({ report }: Ran): Record<string, unknown> =>
  (report.circumstances['remotes'] as Record<string, unknown>[])[0]!;

/** Where things of a run lie on a server. */
export const documentPath = (ran: Ran, stage: string): string =>
  `ac/${ran.report.stages[stage]!.fingerprint}`;
export const blobPath = (ran: Ran, stage: string, output: string): string =>
  `cas/${ran.report.stages[stage]!.outputs[output]!.digest.slice('sha256:'.length)}`;
