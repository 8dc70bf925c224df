import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // One Chromium with an extension keeps two cores busy enough.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A flaky test is a bug to be found, not to be repeated until it passes.
  retries: 0,
  reporter: [['list']],
});
