import type { Checking } from '@/entrypoints/background/checking';
import type { Connecting } from '@/entrypoints/background/connecting';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { GoogleRight } from '@/lib/domain/google-right';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { GoogleView } from '@/lib/messages/questions';
import { wakeFailedInGoogle, wakeRows } from '@/lib/store/outbox';
import { readSettings } from '@/lib/store/settings';

export interface SigningInParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly connecting: Connecting;
  readonly checking: Checking;
  /** Everything that is done by itself, now. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

/**
 * Has the person sign in at Google, from a click in our own screens, for reading, for these rights, and for those
 * that the settings need already: a consent that was withdrawn would else come back as reading alone. When another
 * account signed in, what was read of the former one is forgotten, and what failed in its calendars is tried anew.
 */
export type SignInGoogle = (rights?: readonly GoogleRight[]) => Promise<GoogleView>;

export function createSigningIn(parts: SigningInParts): SignInGoogle {
  const { tools, google, connecting, checking, goOn, onChange } = parts;
  const { db } = tools;

  return async (rights = []) => {
    const former = await google.account();
    const { sync } = await readSettings(db);
    const needed = Object.values(sync).flatMap(rightsFor);
    await google.signIn([...new Set([...rights, ...needed])]);
    const isOther = former?.email !== (await google.account())?.email;
    if (former && isOther) await checking.forget();
    await connecting.findUsers();
    // What waited for the sign-in, or for a right, is due now.
    await wakeRows(db, undefined, tools.now());
    if (isOther) await wakeFailedInGoogle(db, tools.now());
    onChange();
    void checking.run().then(goOn);
    return google.view();
  };
}

/** What these settings need besides reading. */
export function rightsFor({ incoming, tagsTravel }: SyncSettings): GoogleRight[] {
  const isTwoWay = incoming.select !== 'none';
  const rights: GoogleRight[] = isTwoWay || tagsTravel ? ['write'] : [];
  return isTwoWay && incoming.into?.kind === 'dedicated' ? [...rights, 'make-calendars'] : rights;
}
