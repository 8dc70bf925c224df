import { readFormer } from '@/entrypoints/background/former-memory';
import type { PsaUser } from '@/lib/domain/activity';
import { type Connection, psaSpaceOf } from '@/lib/domain/connection';
import type { PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { MerkkiDatabase } from '@/lib/store/database';

/**
 * The id of the connection to which new credentials belong: one that is or was connected with them, or else one whose
 * user they show, as it is the same organisation then. An administrator who takes a key back makes another one with
 * another id; links, tags, rules and what waits are the account's, and not the key's.
 * @param drafted as it would be called by its credentials alone
 * @param found the user that they were found to be for
 */
export async function accountIdOf(
  db: MerkkiDatabase,
  drafted: Connection,
  port: PsaPort,
  found: PsaUser | undefined,
): Promise<string> {
  const [connected, former] = [await db.connections.toArray(), await readFormer(db)];
  const isOwn = ({ id }: { readonly id: string }) => id === drafted.id;
  if (connected.some(isOwn)) return drafted.id;
  const space = `${psaSpaceOf(drafted)}/`;
  const first = async (accounts: readonly { id: string; user?: UserRef | undefined }[]) => {
    for (const { id, user } of accounts)
      if (user && id.startsWith(space) && (await isSame(user, port, found))) return id;
    return undefined;
  };
  const other = await first(connected);
  if (other !== undefined || former.some(isOwn)) return other ?? drafted.id;
  return (await first(former)) ?? drafted.id;
}

type UserRef = Pick<PsaUser, 'id' | 'email'>;

/** Ids of users are unique among all organisations. One that was picked by hand is not the one that was found. */
async function isSame(user: UserRef, port: PsaPort, found: PsaUser | undefined): Promise<boolean> {
  if (found?.id === user.id) return true;
  try {
    return (await port.findUsers(user.email)).some(({ id }) => id === user.id);
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
