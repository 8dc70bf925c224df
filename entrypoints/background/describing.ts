import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { RecentTypes } from '@/entrypoints/background/recent-types';
import type { Tools } from '@/entrypoints/background/tools';
import { proposedType } from '@/lib/domain/activity';
import type { Connection } from '@/lib/domain/connection';
import { type Problem, problemOf } from '@/lib/domain/problem';
import { remarksOf } from '@/lib/domain/remark';
import type { EventView } from '@/lib/messages/questions';
import { readSettings } from '@/lib/store/settings';

export interface DescribingParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly recentTypes: RecentTypes;
  readonly onChange: () => void;
}

/** Everything the panel shows of an event: at once from what is known; what is old is read meanwhile and announced. */
export type Describe = (eid: string) => Promise<EventView>;

/** An event opened again within this time is not read again. */
const rereadMs = 30_000;

export function createDescribe(parts: DescribingParts): Describe {
  const { tools, psa, items } = parts;
  const readLater = createLateReader(parts);
  return async (eid) => {
    const connection = await psa.active();
    const loaded = await items.loadOne(eid, connection);
    const isOld = loaded.readAt === undefined || tools.now() - loaded.readAt > rereadMs;
    if (isOld) readLater(loaded);
    const { event, tag, state } = loaded;
    const problem = (event ?? !loaded.identity) ? undefined : await whyUnread(parts.google);
    const { capabilities } = psa.port(connection);
    return {
      eid,
      ...(event && { event }),
      remarks: event && state.kind !== 'not-sendable' ? remarksOf(event, capabilities) : [],
      psa: await psaPart(parts, connection),
      tag,
      state,
      ...(problem && { problem }),
    };
  };
}

async function psaPart(parts: DescribingParts, connection: Connection): Promise<EventView['psa']> {
  const { tools, psa, recentTypes, onChange } = parts;
  const [settings, recentTypeIds, activityTypes] = await Promise.all([
    readSettings(tools.db),
    recentTypes.of(connection.id),
    psa.activityTypes(connection, false),
  ]);
  if (activityTypes.length === 0)
    void psa.activityTypes(connection).then(onChange, () => undefined);
  const chosen = settings.defaultActivityTypeIds[connection.id];
  const defaultTypeId = chosen ?? proposedType(activityTypes)?.id;
  const { id: connectionId, name, system } = connection;
  return {
    connectionId,
    name,
    system,
    capabilities: psa.port(connection).capabilities,
    activityTypes,
    recentTypeIds,
    ...(defaultTypeId !== undefined && { defaultTypeId }),
    ...(connection.health.problem && { problem: connection.health.problem }),
  };
}

/** Why an event is not known (yet). Undefined while it is simply being read. */
async function whyUnread(google: GoogleSide): Promise<Problem | undefined> {
  const account = await google.account();
  return account ? account.health.problem : { kind: 'not-connected', side: 'google' };
}

/** Reads an event from Google in the background, each at most once at a time. */
function createLateReader({ items, onChange }: DescribingParts): (loaded: LoadedItem) => void {
  const reading = new Set<string>();
  return ({ eid, identity }) => {
    if (!identity || reading.has(eid)) return;
    reading.add(eid);
    void items
      .refresh(identity)
      .then(onChange, (error: unknown) => {
        if (problemOf(error).kind === 'internal') console.error('Merkki: reading an event', error);
      })
      .finally(() => reading.delete(eid));
  };
}
