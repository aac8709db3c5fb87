import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bin,components,db,lib,workers}/**/*.test.{ts,tsx}'],
    globalSetup: ['bin/testing/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
