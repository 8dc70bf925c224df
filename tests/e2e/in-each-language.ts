import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consultant } from '../browser/consultant.ts';
import type { LaunchOptions } from '../browser/launch.ts';
import { type Language, languages } from '../screens/ways.ts';
import { test } from './fixtures.ts';

type Open = (options?: Partial<LaunchOptions>) => Promise<Consultant>;
type Look = (consultant: Consultant, language: Language) => Promise<void>;

/** Looks at the same things in each language, each time in a browser of its own that nobody has used. */
export async function inEachLanguage(
  open: Open,
  look: Look,
  options: Partial<LaunchOptions> = {},
): Promise<void> {
  for (const language of languages)
    await test.step(language, async () => {
      const consultant = await open({ ...options, language });
      await look(consultant, language);
      await consultant.context.close();
    });
}

/** The same from where somebody has got to: each browser begins with a copy of what was left in the first. */
export async function inEachLanguageFrom(
  open: Open,
  prepare: (first: Consultant) => Promise<void>,
  look: Look,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'merkki-languages-'));
  const profile = join(folder, 'staged');
  const first = await open({ profile });
  await prepare(first);
  await first.context.close();
  const openCopy: Open = (options) => {
    const own = mkdtempSync(join(folder, 'own-'));
    cpSync(profile, own, { recursive: true });
    return open({ ...options, profile: own });
  };
  await inEachLanguage(openCopy, look);
  rmSync(folder, { recursive: true });
}
