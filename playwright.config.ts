import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // Most of a test is waiting; two at a time take little more than half as long on two cores.
  workers: 2,
  // What hangs ends all the same; how long a busy machine takes for what does not is no test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A flaky test is a bug to be found, not to be repeated until it passes.
  retries: 0,
  reporter: [['list']],
});
