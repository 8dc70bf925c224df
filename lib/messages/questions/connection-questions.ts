import { activityTypeSchema, psaUserSchema } from '@/lib/domain/activity';
import { connectionReportSchema, severaEnvironmentSchema } from '@/lib/domain/connection';
import { connectionViewSchema, googleViewSchema } from '@/lib/messages/connection-schemas';
import { nothing, ofConnection, question, search } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** What becomes of calendars of our own: should deleting them fail, nothing is disconnected. */
const calendarsFateSchema = z.enum(['keep', 'delete']).default('keep');

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
    z.object({
      clientId: z.string().min(1),
      clientSecret: z.string().min(1),
      environment: severaEnvironmentSchema,
    }),
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
  /** Off: nothing is read or written there, and what is to be sent waits until it is on again. */
  switchConnection: question('extension', ofConnection.extend({ on: z.boolean() }), nothing),
  activityTypes: question('extension', ofConnection, z.array(activityTypeSchema)),
};
