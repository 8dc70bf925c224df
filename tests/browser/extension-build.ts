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

/**
 * A copy of the production build, unchanged but for its manifest: the given hosts are granted from the start.
 * No automation can press the browser's own permission prompt.
 */
export function grantedBuild(hosts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'merkki-build-'));
  cpSync(buildFolder(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
