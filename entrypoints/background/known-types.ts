import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { ActivityType } from '@/lib/domain/activity';
import type { Connection } from '@/lib/domain/connection';
import { ProblemError } from '@/lib/domain/problem';

/** The activity types for a screen; none where they cannot be read: the connection's health tells why. */
export async function knownTypes(psa: PsaSide, connection: Connection): Promise<ActivityType[]> {
  const known = await psa.activityTypes(connection, false);
  if (known.length > 0) return known;
  return psa.activityTypes(connection).catch((error: unknown) => {
    if (error instanceof ProblemError) return [];
    throw error;
  });
}
