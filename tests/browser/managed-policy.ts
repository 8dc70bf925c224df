import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionId } from './extension-build.ts';

/** Where Chromium, and the Chrome for Testing that Playwright brings, look for policies on Linux (chrome_paths.cc). */
const folders = [
  '/etc/chromium/policies/managed',
  '/etc/opt/chrome_for_testing/policies/managed',
] as const;

/** Whether this machine lets us play the administrator. */
export function canSetPolicy(): boolean {
  return folders.every(isWritable);
}

/** Sets what an administrator sets for the extension; browsers started from now on have it. Answers how to take it back. */
export function setPolicy(values: Readonly<Record<string, unknown>>): () => void {
  return setPolicyFile(JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } }));
}

/** As `setPolicy`, of a whole file of policies. */
export function setPolicyFile(policy: string): () => void {
  const made = folders.map((folder) => {
    const firstMade = mkdirSync(folder, { recursive: true });
    const file = join(folder, 'merkki-test.json');
    writeFileSync(file, policy);
    // A folder left behind is harmless to us, but it was not there before.
    return firstMade ?? file;
  });
  const takeBack = () => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  };
  // A policy left behind would change every later browser on this machine.
  process.once('exit', takeBack);
  return takeBack;
}

/** Whether the folder, or the nearest one above it that exists, lets us write. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
