import type { Checking } from '@/entrypoints/background/checking';
import { createFirstSend } from '@/entrypoints/background/first-send';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { LeftOut } from '@/entrypoints/background/left-out';
import type { PageHealth } from '@/entrypoints/background/page-health';
import {
  readPolicy,
  readPolicyProblems,
  readSettingsUnderPolicy,
  settingsByPolicy,
  settingsUnder,
} from '@/entrypoints/background/policy';
import { countPrivate } from '@/entrypoints/background/private-events';
import { makeProblemReport } from '@/entrypoints/background/problem-report';
import type { ProvidedKey } from '@/entrypoints/background/provided-key';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Sending } from '@/entrypoints/background/sending';
import type { Tools } from '@/entrypoints/background/tools';
import { ProblemError } from '@/lib/domain/problem';
import type { SettingsChange } from '@/lib/domain/settings';
import type { Surface } from '@/lib/domain/surface';
import { redirectAddress } from '@/lib/google/redirect-addresses';
import type { Setup } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { pruneHistory } from '@/lib/store/history';
import { wakeRows } from '@/lib/store/outbox';
import { changeSettings, readSettings } from '@/lib/store/settings';

export interface SetupParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly checking: Checking;
  readonly sending: Sending;
  readonly pageHealth: PageHealth;
  readonly leftOut: LeftOut;
  readonly providedKey: ProvidedKey;
  /** Everything that is done by itself, now: check, plan, send. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type SetupQuestion =
  | 'checkNow'
  | 'pause'
  | 'resume'
  | 'readSetup'
  | 'saveSettings'
  | 'countPrivate'
  | 'pageSettings'
  | 'showSurface'
  | 'makeReport';

/** The answers about choices, pausing and what a maintainer may be told. */
export function createSetupHandlers(parts: SetupParts): Pick<Handlers, SetupQuestion> {
  const { tools, google, psa, checking, sending, pageHealth, leftOut } = parts;
  const { providedKey, goOn, onChange } = parts;
  const { db } = tools;
  const firstSend = createFirstSend(tools);

  async function save(change: SettingsChange): Promise<Setup> {
    await requireOwn(change);
    await changeSettings(db, change);
    if (change.pausedUntil !== undefined) sending.interrupt();
    if (change.historyDays !== undefined) await forgetOld();
    onChange();
    return setup();
  }

  /** Refuses what is the administrator's to choose. */
  async function requireOwn(change: SettingsChange): Promise<void> {
    const policy = await readPolicy();
    const ruled = settingsUnder(await readSettings(db), policy);
    const refused = settingsByPolicy(policy).find(
      (name) => change[name] !== undefined && change[name] !== ruled[name],
    );
    if (refused) throw new ProblemError({ kind: 'invalid-input', field: refused });
  }

  /** What is too old by the choice that was just made. */
  async function forgetOld(): Promise<void> {
    const { historyDays } = await readSettingsUnderPolicy(db);
    await pruneHistory(db, tools.now(), historyDays);
  }

  async function showSurface(surface: Surface, shown: boolean): Promise<Setup> {
    await changeSettings(db, ({ surfaces }) => ({ surfaces: { ...surfaces, [surface]: shown } }));
    await pageHealth.forget(surface);
    onChange();
    return setup();
  }

  async function setup(): Promise<Setup> {
    const [chosen, { clientIdFrom }, policy, policyProblems, provided] = await Promise.all([
      readSettings(db),
      google.view(),
      readPolicy(),
      readPolicyProblems(),
      providedKey.waiting(),
    ]);
    const { allowedCalendars } = policy;
    return {
      settings: settingsUnder(chosen, policy),
      byPolicy: settingsByPolicy(policy),
      policyProblems,
      ...(allowedCalendars && { allowedCalendars }),
      ...(provided && { providedSevera: provided }),
      clientIdFrom,
      redirectAddresses: redirectAddresses(google.redirectUrl),
      scopes: [...google.scopes],
      firstSend: await firstSend(),
    };
  }

  async function checkNow(): Promise<Record<string, never>> {
    await wakeRows(db, undefined, tools.now());
    await checking.run();
    void sending.kick();
    void goOn();
    return {};
  }

  return {
    checkNow,
    pause: async ({ until }) => {
      await save({ pausedUntil: until });
      return {};
    },
    resume: async () => {
      await save({ pausedUntil: undefined });
      return checkNow();
    },
    readSetup: setup,
    saveSettings: (change) => save(change),
    countPrivate: async ({ privateEvents }) => ({
      count: await countPrivate(tools, psa, privateEvents),
    }),
    pageSettings: async () => {
      const [{ surfaces: shown }, account, calendars] = await Promise.all([
        readSettings(db),
        google.account(),
        db.calendars.filter(({ primary }) => primary).toArray(),
      ]);
      const addresses = account ? [account.email, ...calendars.map(({ id }) => id)] : [];
      return { shown, accounts: [...new Set(addresses)] };
    },
    makeReport: async () => {
      const { surfaces } = await readSettings(db);
      const connections = await psa.connections();
      return makeProblemReport({
        standings: await pageHealth.standings(surfaces),
        policyProblems: await readPolicyProblems(),
        leftOut: await Promise.all(
          connections.map(async ({ id, system }) => ({ system, ids: await leftOut.read(id) })),
        ),
      });
    },
    showSurface: ({ surface, shown }) => showSurface(surface, shown),
  };
}

/** Each browser knows its own address; the other family's follows from the fixed ids. */
function redirectAddresses(own: string): Setup['redirectAddresses'] {
  const registered = redirectAddress(own);
  const chromium = `https://${chromiumId}.chromiumapp.org/`;
  const firefox = `http://127.0.0.1/mozoauth2/${firefoxLabel}`;
  return own === registered ? { chromium: registered, firefox } : { chromium, firefox: registered };
}

/** Fixed by the manifest's `key`. */
const chromiumId = 'ojkgcoaagaefdenlkpokdggodcnkpbfd';
/** The SHA-1 of the manifest's Firefox id, as Firefox makes its redirect host (Mozilla's ext-identity.js). */
const firefoxLabel = 'be2832f88843834bc5bac091ac2d05a97c64fc44';
