import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,contract,property,scenarios}/**/*.test.{ts,tsx}'],
    // Node unless a file asks for a page: most of Merkki has no DOM.
    environment: 'node',
    // A real IndexedDB engine under Dexie; it must be there before Dexie is loaded.
    setupFiles: ['fake-indexeddb/auto', './tests/patience.ts'],
    restoreMocks: true,
    // What hangs ends all the same; how long a busy machine takes for what does not is no test.
    testTimeout: 30_000,
    // The zone most of the examples speak of; tests of other zones name them.
    env: { TZ: 'Europe/Helsinki' },
  },
});
