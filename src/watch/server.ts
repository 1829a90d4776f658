import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { fail, ok, type Result } from '../base/result.ts';

/** What is served of runs; all of it is read anew each time it is asked for. */
export interface Watched {
  /** The page of a run, or of the one begun last; nothing where there is no such run. */
  readonly page: (run: string | undefined, base: string) => string | undefined;
  /** What of the page is to be seen: what is put in place of the old when something has happened. */
  readonly fragment: (run: string | undefined, base: string) => string | undefined;
  /** Differs whenever the page would. */
  readonly stamp: (run: string | undefined) => string;
}

export interface Serving {
  readonly port: number;
  readonly close: () => void;
}

const look = 500; // milliseconds between two looks at what changed
const beat = 15_000; // milliseconds after which a silent connection is told that all is well

/**
 * Serves the pages to this machine alone, read only, below a path that nobody guesses. A request that names another host, as a page
 * of somewhere else would whose name was made to lead here (DNS rebinding), is refused. Port 0 is any that is free.
 */
export function serveRuns(watched: Watched, token: string, port: number): Promise<Result<Serving, string>> {
  const base = `/${token}/`;
  const app = new Hono();
  let own: number | undefined;
  app.use(
    secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer', strictTransportSecurity: false }),
  );
  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return context.text('only GET', 405);
    if (![`127.0.0.1:${own}`, `localhost:${own}`].includes(context.req.header('host') ?? ''))
      return context.text('not this host', 421);
    if (!isToken(context.req.path.split('/')[1] ?? '', token)) return context.text('not found', 404);
    context.header('Cache-Control', 'no-store');
    return next();
  });
  const runOf = (query: string | undefined): string | undefined =>
    query === undefined || query === '' ? undefined : query;
  app.get(base, (context) => {
    const page = watched.page(runOf(context.req.query('run')), base);
    return page === undefined ? context.text('there is no such run', 404) : context.html(page);
  });
  app.get(`${base}fragment`, (context) => {
    const fragment = watched.fragment(runOf(context.req.query('run')), base);
    return fragment === undefined ? context.text('there is no such run', 404) : context.html(fragment);
  });
  app.get(`${base}changes`, (context) =>
    streamSSE(context, async (stream) => {
      const run = runOf(context.req.query('run'));
      let seen: string | undefined;
      for (let silent = 0; !stream.aborted && !stream.closed; silent += look) {
        const stamp = watched.stamp(run);
        if (stamp !== seen) await stream.writeSSE({ event: 'changed', data: stamp, retry: 1_000 });
        else if (silent >= beat) await stream.writeSSE({ event: 'beat', data: '' });
        if (stamp !== seen || silent >= beat) silent = 0;
        seen = stamp;
        await stream.sleep(look);
      }
    }),
  );
  return new Promise((settle) => {
    const server = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port },
      ({ port: given }: AddressInfo) => {
        own = given;
        settle(ok({ port: given, close: () => close() }));
      },
    );
    const close = () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    };
    server.on('error', (error: Error) => settle(fail(error.message)));
  });
}

/** In a time that tells nothing of how much of it was right. */
function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
