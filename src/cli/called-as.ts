import type { World } from './world.ts';

/** What a user types to call this command again: npx, where that has called it (npm says so), for then no shell finds it. */
export const calledAs = ({ environment }: Pick<World, 'environment'>): string =>
  environment['npm_command'] === 'exec' ? 'npx pipeline' : 'pipeline';
