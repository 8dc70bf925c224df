import type { ActivityType } from '@/lib/domain/activity';
import { type Calendar, type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import type { ItemState } from '@/lib/domain/item-state';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { Tag } from '@/lib/domain/tag';
import { MerkkiDatabase } from '@/lib/store/database';
import { readLink } from '@/lib/store/links';
import { enqueue } from '@/lib/store/outbox';
import { createSendStore } from '@/lib/store/send-store';
import { readTag, writeTag } from '@/lib/store/tags';
import { drain } from '@/lib/sync/drain';
import { assembleItem, type Item } from '@/lib/sync/item';
import { itemStateOf } from '@/lib/sync/item-state';
import { again, newRow, rowId } from '@/lib/sync/outbox';
import type { SendWorld } from '@/lib/sync/world';
import type { FakePsa } from '@/tests/model/fake-psa';
import { nowhereElse } from '@/tests/model/nowhere-else';

export const anna = { id: 'anna', name: 'Anna Virtanen' };
const connectionId = 'fake';

export const meeting: ActivityType = {
  id: 'meeting',
  name: 'Client meeting',
  category: 'CalendarEntry',
  isDefault: true,
  requires: [],
};
export const projectWork: ActivityType = {
  id: 'work',
  name: 'Project work',
  category: 'Task',
  isDefault: false,
  requires: ['project'],
};

/** The Google side that installations share: events by eid. */
export type SharedCalendar = Map<string, CalendarEvent>;

/** Called before every await on the outside; may never resolve, as when the worker is killed there. */
export type Checkpoint = (name: string) => Promise<void>;

export interface InstallationOptions {
  readonly psa: FakePsa;
  readonly calendar: SharedCalendar;
  readonly now: () => number;
  readonly name: string;
  readonly participatesIn?: ReadonlySet<string>;
}

/** One browser with Merkki: the real core over the real database, between a shared calendar and a shared fake PSA. */
export class Installation {
  readonly db: MerkkiDatabase;
  checkpoint: Checkpoint = async () => undefined;
  private readonly options: InstallationOptions;
  private serial = 0;

  constructor(options: InstallationOptions) {
    this.options = options;
    this.db = new MerkkiDatabase(options.name);
  }

  async tag(event: CalendarEvent, tag: Partial<Tag> = {}): Promise<void> {
    const whole: Tag = { activityTypeId: meeting.id, note: '', sending: 'manual', ...tag };
    await writeTag(
      this.db,
      connectionId,
      { eid: event.eid, itemKey: itemKeyOf(event) },
      whole,
      this.options.now(),
    );
  }

  /** As the button does. */
  async send(
    event: CalendarEvent,
    choice: Partial<Pick<OutboxRow, 'ignoreCandidates'>> = {},
  ): Promise<void> {
    await this.wish(event, 'create', choice);
  }

  async update(event: CalendarEvent, consented = false): Promise<void> {
    await this.wish(event, 'update', { consented });
  }

  async remove(event: CalendarEvent, consented = false): Promise<void> {
    await this.wish(event, 'delete', { consented });
  }

  async adopt(event: CalendarEvent, activityId: string): Promise<void> {
    await this.wish(event, 'adopt', { activityId });
  }

  async run(): Promise<void> {
    await drain(this.world());
  }

  async state(event: CalendarEvent): Promise<ItemState> {
    const itemKey = itemKeyOf(event);
    const [link, row] = await Promise.all([
      this.link(event),
      this.db.outbox.get(rowId(connectionId, itemKey)),
    ]);
    const now = this.options.calendar.get(event.eid);
    return itemStateOf(await this.item(now ?? { ...event, status: 'cancelled' }, link), link, row);
  }

  link(event: CalendarEvent): Promise<Link | undefined> {
    return readLink(this.db, connectionId, itemKeyOf(event));
  }

  private async wish(
    event: CalendarEvent,
    kind: OutboxRow['kind'],
    choice: Partial<OutboxRow>,
  ): Promise<void> {
    const itemKey = itemKeyOf(event);
    const wish = { connectionId, itemKey, eid: event.eid, kind, ...choice };
    await enqueue(
      this.db,
      { connectionId, itemKey, rowId: rowId(connectionId, itemKey) },
      (row, link) => {
        if ((kind === 'create' || kind === 'adopt') === (link !== undefined)) return undefined;
        return row?.kind === kind
          ? again(row, this.options.now(), choice)
          : newRow(wish, this.options.now());
      },
    );
  }

  private world(): SendWorld {
    const { db, options } = this;
    const guarded = <A extends unknown[], T>(name: string, work: (...given: A) => Promise<T>) => {
      return async (...given: A): Promise<T> => {
        await this.checkpoint(`before ${name}`);
        const answer = await work(...given);
        await this.checkpoint(`after ${name}`);
        return answer;
      };
    };
    const psa = options.psa.port(anna, options.participatesIn);
    const store = createSendStore(db, options.now);
    return {
      connectionId,
      userId: anna.id,
      psa: {
        ...psa,
        activitiesIn: guarded('look', psa.activitiesIn),
        activity: guarded('read', psa.activity),
        create: guarded('create', psa.create),
        update: guarded('update', psa.update),
        delete: guarded('delete', psa.delete),
        addParticipant: guarded('invite', psa.addParticipant),
      },
      store: { ...store, commit: guarded('store', store.commit) },
      readItem: guarded('read event', (row: OutboxRow) => this.readItem(row)),
      sync: () => Promise.resolve(defaultSyncSettings),
      reconciling: async () => nowhereElse,
      now: options.now,
      newId: () => this.newId(),
      random: () => 0,
    };
  }

  private newId(): string {
    this.serial += 1;
    return `${this.options.name}-${this.serial}`;
  }

  private async readItem(row: OutboxRow): Promise<Item> {
    const event = this.options.calendar.get(row.eid);
    if (!event) throw new ProblemError({ kind: 'event-gone' });
    return this.item(event, await readLink(this.db, row.connectionId, row.itemKey));
  }

  private async item(event: CalendarEvent, link: Link | undefined): Promise<Item> {
    const tag = await readTag(this.db, connectionId, { eid: event.eid, itemKey: itemKeyOf(event) });
    const calendar: Calendar = {
      id: event.calendarId,
      name: 'Anna',
      primary: true,
      role: 'owner',
      mine: true,
      shown: true,
      timeZone: 'Europe/Helsinki',
    };
    return assembleItem({
      event,
      calendar,
      tag,
      activityTypes: [meeting, projectWork],
      wording: {
        capabilities: { maxTitle: 1000, maxLocation: 1000 },
        privateEvents: 'dont-send',
        neutralTitle: 'Private',
      },
      link,
    });
  }
}
