import { beforeEach, describe, expect, it } from 'vitest';
import type { Surface } from '@/lib/domain/surface';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const standings = async () => (await worker.askAsExtension('overview', {})).surfaces;
const report = (surface: Surface, state: 'well' | 'docked') =>
  worker.ask('reportHealth', { surface, state });
const show = (surface: Surface, shown: boolean) =>
  worker.askAsExtension('showSurface', { surface, shown });

describe('Google’s page', () => {
  it('is told of where it is not as expected, until it is again', async () => {
    const unseen = { chips: 'unseen', popover: 'unseen', draft: 'unseen', editor: 'unseen' };
    expect(await standings()).toEqual(unseen);
    await report('popover', 'docked');
    await report('chips', 'docked');
    expect(await standings()).toEqual({ ...unseen, chips: 'docked', popover: 'docked' });
    await report('chips', 'well');
    expect(await standings()).toEqual({ ...unseen, chips: 'well', popover: 'docked' });
  });

  it('is told where Merkki is to show itself, and nothing else of the settings', async () => {
    await worker.askAsExtension('saveSettings', { googleClientId: 'client' });
    await show('popover', false);
    const answer = await worker.ask('pageSettings', {});
    expect(answer).toEqual({
      ok: true,
      value: {
        shown: { chips: true, popover: false, draft: true, editor: true },
        accounts: [],
      },
    });
  });

  it('is told the account by the address that was signed in with and by the one that its calendar has', async () => {
    const accounts = async () => {
      const answer = await worker.ask('pageSettings', {});
      return answer.ok && answer.value.accounts;
    };
    await worker.connect();
    expect(await accounts()).toEqual([anna]);
    const { db } = worker;
    const own = await db.calendars.filter(({ primary }) => primary).first();
    if (!own) throw new Error('the account has no calendar');
    // As Google's list has it once the account's address was changed.
    await db.calendars.delete(own.id);
    await db.calendars.add({ ...own, id: 'anna.new@konsultti.example' });
    await db.calendars.add({ ...own, id: 'team@konsultti.example', primary: false });
    expect(await accounts()).toEqual([anna, 'anna.new@konsultti.example']);
  });

  it('is no failure where Merkki is switched off, and unseen once it is on again', async () => {
    await report('chips', 'docked');
    await show('chips', false);
    expect(await standings()).toMatchObject({ chips: 'off' });
    // A tab that has not heard of it yet.
    await report('chips', 'docked');
    expect(await standings()).toMatchObject({ chips: 'off' });
    await show('chips', true);
    expect(await standings()).toMatchObject({ chips: 'unseen' });
  });

  it('is switched on one place without the others, also when two are pressed at once', async () => {
    await Promise.all([show('chips', false), show('editor', false)]);
    const { settings } = await worker.askAsExtension('readSetup', {});
    expect(settings.surfaces).toEqual({ chips: false, popover: true, draft: true, editor: false });
  });
});
