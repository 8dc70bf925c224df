import { z } from '@/lib/zod';

/** What an administrator can set (`public/managed-schema.json`). */
export const policyNames = [
  'googleClientId',
  'usersSharingKey',
  'historyDays',
  'privateEvents',
  'allowedCalendars',
  'preset',
  'lockedSettings',
  'severaClientId',
  'severaClientSecret',
  'severaEnvironment',
  'severaAddress',
  'severaToken',
] as const;
export type PolicyName = (typeof policyNames)[number];

/** A value that an administrator set, and that means nothing. The value itself is not told: it may be a credential. */
export const policyProblemSchema = z.object({
  name: z.enum(policyNames),
  /** Of a list: the names in it that nobody knows. */
  unknown: z.array(z.string()).optional(),
});
export type PolicyProblem = z.infer<typeof policyProblemSchema>;

/** What each of them is to be, for whoever reads a report: in English, as the schema for administrators. */
export const expectedOfPolicy: Readonly<Record<PolicyName, string>> = {
  googleClientId: 'a text',
  usersSharingKey: 'a whole number from 1 to 100000',
  historyDays: 'a whole number from 1 to 3650',
  privateEvents: 'dont-send, neutral-title or in-full',
  allowedCalendars: 'ids of calendars, with commas between them',
  preset: 'only-what-i-send, like-severa, like-kpi or like-kaseya',
  lockedSettings: 'names of settings, with commas between them',
  severaClientId: 'a text, together with severaClientSecret',
  severaClientSecret: 'a text, together with severaClientId',
  severaEnvironment: 'production or staging',
  severaAddress: 'an address that begins with https://',
  severaToken: 'a text, together with severaAddress',
};
