import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where distributions put Chromium. Branded Chrome is left out: it ignores `--load-extension`. */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** A Chromium that loads unpacked extensions: the one named by MERKKI_CHROMIUM, the system's, or Playwright's own. */
function findChromium(): string | undefined {
  const candidates = [process.env.MERKKI_CHROMIUM, ...systemPaths, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Finds Chromium, or installs one: Playwright's, else Debian's package. Throws with the one thing to do. */
export function requireChromium(): string {
  const found = findChromium() ?? (install() ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium found. Install one with "npx playwright install --with-deps chromium", or name it in MERKKI_CHROMIUM.',
  );
}

function install(): boolean {
  console.log('No Chromium found, installing one …');
  const asRoot = process.getuid?.() === 0;
  const attempts: [string, string[]][] = [
    ['npx', ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']],
    ...(asRoot
      ? ([['sh', ['-c', 'apt-get update && apt-get install -y chromium']]] as [string, string[]][])
      : []),
  ];
  return attempts.some(([command, parts]) => succeeds(command, parts));
}

function succeeds(command: string, parts: readonly string[]): boolean {
  try {
    execFileSync(command, parts, { stdio: 'inherit' });
    return findChromium() !== undefined;
  } catch {
    return false;
  }
}
