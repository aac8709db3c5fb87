import { defineConfig } from '@playwright/test';
import { findChromium, findWholeChromium } from '#test/chromium.ts';

// Kept in the environment, so that Playwright's workers, which read this file again, do not look again.
process.env.WHOLE_CHROMIUM ??= await findWholeChromium();
process.env.CHROMIUM ??= await findChromium();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  // Each file has a product and a database of its own, and most of its time is waiting.
  workers: 3,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM },
    viewport: { width: 1440, height: 900 },
    // A screencast of every test takes a third of the browser's time; snapshots of the DOM tell as much.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
  },
});
