import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The extension id that the manifest's key fixes. */
export const extensionId = 'ojkgcoaagaefdenlkpokdggodcnkpbfd';

const built = new URL('../../.output/chrome-mv3/', import.meta.url);

/** The production build as it is. */
function buildFolder(): string {
  if (!existsSync(new URL('manifest.json', built))) throw new Error('Run "npm run build" first.');
  return decodeURIComponent(built.pathname);
}

interface PermissionChange {
  readonly granted?: readonly string[];
  readonly withheld?: readonly string[];
}

interface Manifest {
  readonly host_permissions: string[];
  permissions: string[];
  optional_permissions: string[];
}

/**
 * A copy of the production build, unchanged but for its manifest: the given hosts, and `granted` permissions that are
 * optional, are granted from the start, since no automation can press the browser's own permission prompt; `withheld` ones
 * are missing.
 */
export function grantedBuild(
  hosts: readonly string[],
  { granted = [], withheld = [] }: PermissionChange = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'merkki-build-'));
  cpSync(buildFolder(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  manifest.permissions = [...without(manifest.permissions, withheld), ...granted];
  manifest.optional_permissions = without(manifest.optional_permissions, granted);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}
