import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// What Node has compiled of packages and programs is kept for the next process that needs them.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');

const tests = ['{app,bin,clients,components,db,lib,locales,soak,test,workers}/**/*.test.{ts,tsx}'];
const processTests = ['{app,bin,lib,workers}/**/*.process.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    // One more than there are cores (by default it is one less): most tests wait for the database or another process.
    maxWorkers: Math.min(8, availableParallelism() + 1),
    // Each file has a database of its own; what packages and modules it loads, it may share with the next.
    isolate: false,
    // Limits end what hangs. Nothing is fast on a busy machine, so they are far from what anything takes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: tests, exclude: [...processTests, '**/node_modules/**'] },
      },
      // Whole programs are started, killed and besieged here: beside the others they would only wait.
      { extends: true, test: { name: 'processes', include: processTests } },
    ],
  },
});
