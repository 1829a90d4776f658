import { type OpenFailure, openStore, type Store } from '../store/store.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** The store in `folder`; or nothing, after saying why. */
export function openArtifacts(folder: string, world: World): Store | undefined {
  const opened = openStore(folder);
  if (opened.ok) return opened.value;
  for (const failure of opened.failures) world.err(`${describeOpen(failure, world)}\n`);
  return undefined;
}

/** Why a store cannot be opened, in words. */
export function describeOpen(failure: OpenFailure, world: Pick<World, 'folder'>): string {
  const folder = shown(failure.folder, world);
  switch (failure.code) {
    case 'store-format':
      return `${folder} holds a store of format ${failure.found}, and this version knows format ${failure.expected}; it was left alone\nName another folder with --artifacts, or move this one away.`;
    case 'store-unreadable':
      return `${folder} cannot be used: ${failure.detail}`;
  }
}
