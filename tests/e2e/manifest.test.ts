import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { extensionId } from '../browser/extension-build.ts';

interface Manifest extends Record<string, unknown> {
  readonly key?: string;
}

interface Suggested {
  readonly suggested_key?: { readonly default: string };
}

function builtManifest(browser: 'chrome' | 'firefox'): Manifest {
  const file = new URL(`../../.output/${browser}-mv3/manifest.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

for (const browser of ['chrome', 'firefox'] as const) {
  test.describe(`the ${browser} build`, () => {
    test('asks for calendar.google.com and for no other host', () => {
      const manifest = builtManifest(browser);
      const calendar = ['https://calendar.google.com/*'];
      expect(manifest).toMatchObject({
        manifest_version: 3,
        host_permissions: calendar,
        optional_host_permissions: ['https://*/*'],
        content_scripts: [{ matches: calendar }],
      });
      // Pages cannot reach into it: neither its files nor its messages are theirs.
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
    });

    test('asks for exactly the permissions that are promised', () => {
      const { permissions, optional_permissions } = builtManifest(browser);
      const promised = ['alarms', 'identity', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
      expect((permissions as string[]).toSorted()).toEqual(promised);
      expect(optional_permissions).toEqual(['notifications']);
    });

    test('suggests shortcuts that no single key of Google Calendar’s can be', () => {
      const { commands } = builtManifest(browser);
      const suggested = Object.values(commands as Record<string, Suggested>).flatMap(
        ({ suggested_key }) => suggested_key?.default ?? [],
      );
      expect(suggested).toHaveLength(3);
      for (const keys of suggested) expect(keys).toMatch(/^Alt\+Shift\+[A-Z]$/);
      expect(new Set(suggested).size).toBe(3);
    });
  });
}

test('the chrome build has the id that redirect addresses and policies name', () => {
  const manifest = builtManifest('chrome');
  expect(idOf(manifest.key ?? '')).toBe(extensionId);
  expect(manifest).toMatchObject({ storage: { managed_schema: 'managed-schema.json' } });
});

test('the firefox build has the id that redirect addresses and policies name', () => {
  const manifest = builtManifest('firefox');
  expect(manifest.browser_specific_settings).toMatchObject({
    gecko: { id: 'merkki@merkki.example' },
  });
  // Firefox warns of what only Chromium understands.
  for (const foreign of ['key', 'storage', 'minimum_chrome_version']) {
    expect(manifest).not.toHaveProperty(foreign);
  }
});

/** Chromium's id of a key: the first 16 bytes of its SHA-256, with a to p for the hexadecimal digits. */
function idOf(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('');
}
