import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// tfjs packages have two builds: everyone uses the ES modules, as in the bundle. Two at once are two half libraries.
const resolve = {
  alias: [
    { find: /^@tensorflow\/(tfjs-core|tfjs-backend-cpu)$/, replacement: '@tensorflow/$1/dist/index.js' },
  ],
};

const shared = {
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/temporary.ts'],
  // TensorFlow.js ships ES modules that plain Node cannot resolve; Vite resolves them as the bundler does.
  server: { deps: { inline: [/@tensorflow\//] } },
};

export default defineConfig({
  test: {
    // Vitest keeps a core for itself, which is half of two; most tests wait for a child or the disk. (It asks for both numbers.)
    maxWorkers: Math.max(2, availableParallelism() - 1),
    minWorkers: 1,
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{cli,story,browser,webgpu,tfjs-node-gpu,transformers,default-pipeline,slurm}/**'],
        },
      },
      // Each needs minutes, or something that few machines have: its script below .ci sees to that, and calls it.
      ...['browser', 'webgpu', 'tfjs-node-gpu', 'transformers', 'default-pipeline', 'slurm'].map((name) => ({
        resolve,
        test: {
          ...shared,
          // A software GPU takes seconds to compile a graph's shaders.
          testTimeout: 300_000,
          globalSetup: ['tests/temporary.ts', 'tests/setup.ts'],
          name,
          include: process.env['PIPELINE_TESTS'] === name ? [`tests/${name}/**/*.test.ts`] : [],
        },
      })),
      {
        // These run the command as a user does, so it is built first.
        resolve,
        test: {
          ...shared,
          name: 'command',
          include: ['tests/{cli,story}/**/*.test.ts'],
          globalSetup: ['tests/temporary.ts', 'tests/setup.ts'],
        },
      },
    ],
  },
});
