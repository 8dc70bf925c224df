import { activityTypeSchema, psaUserSchema } from '@/lib/domain/activity';
import { readBaseAddress } from '@/lib/domain/base-address';
import { connectionReportSchema, severaEnvironmentSchema } from '@/lib/domain/connection';
import { belongingKinds } from '@/lib/domain/connection-file';
import { credentialFault } from '@/lib/domain/credential-text';
import { belongingsSchema, formerConnectionSchema } from '@/lib/domain/former-connection';
import { keptListSchema } from '@/lib/domain/kept-list';
import { selfTestReportSchema } from '@/lib/domain/self-test';
import { isKnownZone } from '@/lib/domain/zoned-date';
import { connectionViewSchema, googleViewSchema } from '@/lib/messages/connection-schemas';
import { linesSchema, rowKeySchema } from '@/lib/messages/lines';
import { nothing, ofConnection, question, search } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** What becomes of calendars of our own: should deleting them fail, nothing is disconnected. */
const calendarsFateSchema = z.enum(['keep', 'delete']).default('keep');

const baseAddressSchema = z.string().refine((text) => {
  const read = readBaseAddress(text);
  return read.ok && read.address === text;
});
const credentialSchema = z.string().refine((text) => credentialFault(text) === undefined);

const severaPlaceSchema = z.object({
  environment: severaEnvironmentSchema,
  /** Instead of Severa's own. */
  address: baseAddressSchema.optional(),
});

const referenceDataSchema = z.object({ lists: z.array(keptListSchema) });

/** The Google account and the connections to PSA systems. */
export const connectionQuestions = {
  signInGoogle: question('calendar', nothing, googleViewSchema),
  /** `revoked`: Google confirmed that our access is withdrawn. */
  disconnectGoogle: question(
    'extension',
    z.object({ calendars: calendarsFateSchema }),
    googleViewSchema.extend({ revoked: z.boolean() }),
  ),
  connectSevera: question(
    'extension',
    z.union([
      severaPlaceSchema.extend({ clientId: credentialSchema, clientSecret: credentialSchema }),
      severaPlaceSchema.extend({ address: baseAddressSchema, bearer: credentialSchema }),
    ]),
    z.object({ connection: connectionViewSchema, report: connectionReportSchema }),
  ),
  /** With the key that the administrator set by policy, which no screen gets. */
  connectProvided: question(
    'extension',
    nothing,
    z.object({ connection: connectionViewSchema, report: connectionReportSchema }),
  ),
  testConnection: question('extension', ofConnection, connectionReportSchema),
  findUsers: question('extension', search, z.array(psaUserSchema)),
  pickUser: question(
    'extension',
    ofConnection.extend({ user: psaUserSchema }),
    connectionViewSchema,
  ),
  disconnectPsa: question(
    'extension',
    ofConnection.extend({ calendars: calendarsFateSchema }),
    nothing,
  ),
  /** Those that were disconnected, as long as anything of them is kept. */
  formerConnections: question(
    'extension',
    nothing,
    z.object({ connections: z.array(formerConnectionSchema) }),
  ),
  /** How much of a connection, former or not, is kept here. */
  countBelongings: question('extension', ofConnection, belongingsSchema),
  /** A part of what is kept of a connection, former or not; `timeZone` is that of the times written, IANA name. */
  writeBelongings: question(
    'extension',
    ofConnection.extend({
      kind: z.enum(belongingKinds),
      after: rowKeySchema.optional(),
      timeZone: z.string().max(100).refine(isKnownZone),
    }),
    linesSchema,
  ),
  /** Disconnects, and deletes for good what stays after that. Nothing in the PSA or the calendar is touched. */
  deleteConnection: question('extension', ofConnection, nothing),
  /** Off: nothing is read or written there, and what is to be sent waits until it is on again. */
  switchConnection: question('extension', ofConnection.extend({ on: z.boolean() }), nothing),
  /** Writes one marked item into the PSA, reads it back and removes it. */
  selfTest: question('extension', ofConnection, selfTestReportSchema),
  /** Removes what a self-test left behind. */
  removeSelfTest: question('extension', ofConnection, nothing),
  /** Which lists of the PSA are kept here, how long and how old they are. */
  referenceData: question('extension', ofConnection, referenceDataSchema),
  /** Reads them anew. */
  refreshReferenceData: question('extension', ofConnection, referenceDataSchema),
  activityTypes: question('extension', ofConnection, z.array(activityTypeSchema)),
};
