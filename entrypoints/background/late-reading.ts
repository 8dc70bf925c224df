import type { DescribingParts } from '@/entrypoints/background/describing';
import type { LoadedItem } from '@/entrypoints/background/items';
import type { ActivityType } from '@/lib/domain/activity';
import type { Connection } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import { problemOf } from '@/lib/domain/problem';

/** What was asked for is not asked for again within this time, or screens that look again at every change would never rest. */
const rereadMs = 30_000;

/** Reads an event from Google in the background when it is old or unknown, at most once at a time. */
export function createEventRefresh({ tools, items, onChange }: DescribingParts) {
  const reading = new Set<string>();
  const goneAt = new Map<string, number>();
  return ({ eid, identity, readAt }: LoadedItem): void => {
    const knownAt = readAt ?? goneAt.get(eid) ?? 0;
    if (!identity || isWithin(knownAt, rereadMs, tools.now()) || reading.has(eid)) return;
    reading.add(eid);
    void items
      .refresh(identity)
      .then((event) => {
        if (!event) goneAt.set(eid, tools.now());
        onChange();
      })
      .catch((error: unknown) => {
        if (problemOf(error).kind === 'internal') console.error('Merkki: reading an event', error);
      })
      .finally(() => reading.delete(eid));
  };
}

/** Brings the activity types up to date in the background, and tells only when they are not what was shown. */
export function createTypeRefresh({ tools, psa, onChange }: DescribingParts) {
  const triedAt = new Map<string, number>();
  async function read(connection: Connection): Promise<ActivityType[] | undefined> {
    if (await psa.backOff(connection.id).isOn()) return undefined;
    return psa.activityTypes(connection);
  }
  return (connection: Connection, shown: readonly ActivityType[]): void => {
    const now = tools.now();
    if (isWithin(triedAt.get(connection.id) ?? 0, rereadMs, now)) return;
    triedAt.set(connection.id, now);
    void read(connection).then(
      (types) => {
        if (types && JSON.stringify(types) !== JSON.stringify(shown)) onChange();
      },
      // It stands in the connection's health.
      () => undefined,
    );
  };
}
