import { browser } from 'wxt/browser';
import { readBaseAddress } from '@/lib/domain/base-address';
import { severaEnvironmentSchema } from '@/lib/domain/connection';
import { credentialFault, credentialOf } from '@/lib/domain/credential-text';
import { type SettingName, settingNames } from '@/lib/domain/named-settings';
import { type PolicyName, type PolicyProblem, policyNames } from '@/lib/domain/policy';
import { presetNames } from '@/lib/domain/preset';
import { historyDaysSchema, type Settings, settingsSchema } from '@/lib/domain/settings';
import { type SyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import { privacyOfPreset } from '@/lib/rules/settle-sync';
import type { MerkkiDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { z } from '@/lib/zod';

const credentialSchema = z
  .string()
  .refine((text) => credentialFault(text) === undefined)
  .transform(credentialOf);

const addressSchema = z.string().transform((text, context) => {
  const read = readBaseAddress(text);
  if (read.ok) return read.address;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

/** What each value is to be. */
const schemas = {
  googleClientId: z.string(),
  usersSharingKey: syncSettingsSchema.shape.usersSharingKey.unwrap(),
  historyDays: historyDaysSchema,
  privateEvents: settingsSchema.shape.privateEvents.unwrap(),
  /**
   * Ids, and `primary` for everybody's main calendar; set as one text with commas. Of a list, Chromium would drop what is
   * none, as it drops whatever is not of the schema's type, and a restriction that is dropped restricts nothing.
   */
  allowedCalendars: z.string().transform(namesIn),
  preset: z.enum(presetNames),
  /** Names of settings, and `outgoing` or `incoming` for all of a direction; set as one text with commas. */
  lockedSettings: z.string().transform((list) => settingsNamed(namesIn(list))),
  severaClientId: credentialSchema,
  severaClientSecret: credentialSchema,
  severaEnvironment: severaEnvironmentSchema,
  severaAddress: addressSchema,
  severaToken: credentialSchema,
} as const satisfies Readonly<Record<PolicyName, z.ZodType>>;

type Values = { readonly [N in PolicyName]?: z.output<(typeof schemas)[N]> };

/**
 * What counts where a value means nothing: that counts as not set, and leaves the rest as it is; but what is to keep
 * something from leaving the browser, or from being chosen, then holds at its strictest.
 */
const strictest: Values = {
  privateEvents: 'dont-send',
  allowedCalendars: [],
  preset: 'only-what-i-send',
  lockedSettings: { names: [...settingNames], unknown: [] },
  // No place at all: what was meant for a relay goes nowhere else.
  severaAddress: '',
};

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function settingsNamed(wanted: readonly string[]) {
  const isMeant = (name: SettingName, by: string) => name === by || name.startsWith(`${by}.`);
  return {
    names: settingNames.filter((name) => wanted.some((by) => isMeant(name, by))),
    unknown: wanted.filter((by) => !settingNames.some((name) => isMeant(name, by))),
  };
}

/** What the administrator set for this browser (`public/managed-schema.json`), as far as it means something. */
export interface Policy extends Omit<Values, 'lockedSettings'> {
  /** Settings that nobody here can choose. */
  readonly locked?: readonly SettingName[];
}

/** Browsers without a policy, or without managed storage, have none. */
export async function readPolicy(): Promise<Policy> {
  return (await readWholePolicy()).policy;
}

/** What was set and means nothing. What Chromium dropped, because its type is not the schema's, nobody sees. */
export async function readPolicyProblems(): Promise<PolicyProblem[]> {
  return (await readWholePolicy()).problems;
}

async function readWholePolicy() {
  const { values, problems } = understood(await readSet());
  const { lockedSettings, ...policy } = values;
  const locked = lockedSettings?.names ?? [];
  // A setting that is locked is as the preset has it.
  const isPrivacyLocked = policy.privateEvents === undefined && locked.includes('privateEvents');
  return {
    problems,
    policy: {
      ...policy,
      ...(isPrivacyLocked && { privateEvents: privacyOfPreset(policy.preset) }),
      ...(locked.length > 0 && { locked }),
    } satisfies Policy,
  };
}

async function readSet(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get([...policyNames]);
  } catch {
    return {};
  }
}

/** What opens nothing without the other. */
const needs = {
  severaClientId: 'severaClientSecret',
  severaClientSecret: 'severaClientId',
  severaToken: 'severaAddress',
} as const satisfies Partial<Record<PolicyName, PolicyName>>;

function understood(set: Readonly<Record<string, unknown>>) {
  const read = policyNames
    .filter((name) => set[name] !== undefined)
    .map((name) => ({ name, ...schemas[name].safeParse(set[name]) }));
  const right = read.map(({ name, success, data }) => [name, success ? data : strictest[name]]);
  const values: Values = Object.fromEntries(right.filter(([, value]) => value !== undefined));
  const wrong = read.filter(({ success }) => !success).map(({ name }): PolicyProblem => ({ name }));
  const { unknown = [] } = values.lockedSettings ?? {};
  const lost: PolicyProblem[] = unknown.length > 0 ? [{ name: 'lockedSettings', unknown }] : [];
  const missing = Object.entries(needs)
    .filter(([name, other]) => set[name] !== undefined && set[other] === undefined)
    .map(([, name]): PolicyProblem => ({ name }));
  return { values, problems: [...wrong, ...lost, ...missing] };
}

/** How many share the key, whoever says so: the administrator knows better than the person. */
export function underPolicy(sync: SyncSettings, { usersSharingKey }: Policy): SyncSettings {
  return usersSharingKey === undefined ? sync : { ...sync, usersSharingKey };
}

const ruledSettings = ['privateEvents', 'historyDays'] as const;

/** The settings that are the administrator's, out of the person's hands. */
export function settingsByPolicy(policy: Policy): (typeof ruledSettings)[number][] {
  return ruledSettings.filter((name) => policy[name] !== undefined);
}

/** What nobody here can choose of what a connection does, and of private events. */
export function lockedBy({ locked = [], privateEvents }: Policy): ReadonlySet<SettingName> {
  return new Set([...locked, ...(privateEvents === undefined ? [] : ['privateEvents' as const])]);
}

/** The person's settings, and the administrator's where there are. */
export function settingsUnder(chosen: Settings, policy: Policy): Settings {
  const { privateEvents = chosen.privateEvents, historyDays = chosen.historyDays } = policy;
  return { ...chosen, privateEvents, historyDays };
}

/** As {@link settingsUnder}, of what is stored. */
export async function readSettingsUnderPolicy(db: MerkkiDatabase): Promise<Settings> {
  const [chosen, policy] = await Promise.all([readSettings(db), readPolicy()]);
  return settingsUnder(chosen, policy);
}
