import { expect, it } from 'vitest';
import { createDedicated } from '@/entrypoints/background/dedicated';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Calendar } from '@/lib/domain/calendar-event';
import type { Memory } from '@/lib/domain/ports';
import { createMemory } from '@/lib/store/memory';
import { openDatabase } from '@/tests/unit/store/open-database';

/** Calendars of ours at a Google that does what it is asked, and a disk that fails now and then. */
function setUp() {
  const db = openDatabase();
  const calendars: Calendar[] = [];
  const writer = {
    createCalendar: async (name: string, _: string, timeZone: string) => {
      const made: Calendar = {
        id: name,
        name,
        timeZone,
        role: 'owner',
        mine: true,
        primary: false,
        shown: true,
      };
      calendars.push(made);
      return made;
    },
    removeCalendar: async (id: string) => {
      calendars.splice(
        calendars.findIndex((each) => each.id === id),
        1,
      );
    },
  };
  const google: Partial<GoogleSide> = {
    calendarPort: async () => ({ calendars: async () => [...calendars] }) as never,
    calendarWriter: async () => writer as never,
  };
  const disk = { fails: (_step: string, _value?: unknown): boolean => false };
  const memory = (prefix: string): Memory => {
    const real = createMemory(db, prefix);
    const orFail = (step: string, value?: unknown) => {
      if (disk.fails(`${step} ${prefix}`, value)) throw new Error('the disk failed');
    };
    return {
      get: real.get,
      set: async (key, value) => {
        orFail('set', value);
        await real.set(key, value);
      },
      remove: async (key) => {
        orFail('remove');
        await real.remove(key);
      },
    };
  };
  const now = () => Date.parse('2026-11-25T12:00:00+02:00');
  const tools = { db, memory, session: memory('session'), now, newId: () => 'id' };
  const told = async () =>
    (await db.history.reverse().toArray()).map(({ operation, title }) => [operation, title]);
  return { dedicated: createDedicated(tools, google as GoogleSide), calendars, disk, told };
}

const events = '[Konsultti Oy] Events (created: 2026-11-25)';
const tasks = '[Konsultti Oy] Tasks (created: 2026-11-25)';
const make = ({ dedicated }: ReturnType<typeof setUp>) =>
  dedicated.make('practice', 'Konsultti Oy');
const leave = ({ dedicated }: ReturnType<typeof setUp>) => dedicated.leave('practice', false);

it('a calendar that was made is told of once, though its making could not be noted at first', async () => {
  const world = setUp();
  world.disk.fails = (step) => step === 'remove making-calendar';
  await expect(make(world)).rejects.toThrow('the disk failed');
  expect(await world.told()).toEqual([]);
  world.disk.fails = () => false;
  await make(world);
  expect(await world.told()).toEqual([
    ['create-calendar', tasks],
    ['create-calendar', events],
  ]);
  expect(world.calendars).toHaveLength(2);
});

it('a calendar that was deleted is told of once, though its deletion could not be noted at first', async () => {
  const world = setUp();
  await make(world);
  world.disk.fails = (step, value) =>
    step === 'set dedicated' && (value as { deleted: string[] }).deleted.length > 0;
  await expect(leave(world)).rejects.toThrow('the disk failed');
  expect(await world.told()).toHaveLength(2);
  world.disk.fails = () => false;
  await leave(world);
  expect((await world.told()).slice(0, 2)).toEqual([
    ['delete-calendar', tasks],
    ['delete-calendar', events],
  ]);
  expect(await world.told()).toHaveLength(4);
});
