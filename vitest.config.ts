import { defineConfig } from 'vitest/config';

export default defineConfig({
  // TensorFlow.js ships ES modules that plain Node cannot resolve; Vite resolves them as the bundler does.
  ssr: { noExternal: [/@tensorflow\//] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@tensorflow\//] } },
  },
});
