import { fail, type Result } from '../base/result.ts';
import type { Here } from '../machine/here.ts';
import { shown } from '../machine/shown.ts';
import { type OpenFailure, openStore, type Store } from '../store/store.ts';

/** The store in `folder`; or why it cannot be used, in words. */
export function storeIn(folder: string, here: Pick<Here, 'folder'>): Result<Store, string> {
  const opened = openStore(folder);
  return opened.ok ? opened : fail(...opened.failures.map((failure) => describeOpen(failure, here)));
}

function describeOpen(failure: OpenFailure, here: Pick<Here, 'folder'>): string {
  const folder = shown(failure.folder, here);
  switch (failure.code) {
    case 'store-format':
      return `${folder} holds a store of format ${failure.found}, and this version knows format ${failure.expected}; it was left alone\nName another folder with --artifacts, or move this one away.`;
    case 'store-unreadable':
      return `${folder} cannot be used: ${failure.detail}`;
  }
}
