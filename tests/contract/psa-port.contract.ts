import { beforeEach, describe, expect, test } from 'vitest';
import type { ActivityDraft, PsaPort } from '@/lib/domain/ports';
import type { Timespan } from '@/lib/domain/timespan';
import { helsinki, spans, timed } from '@/tests/contract/sample-timespans';

/** One PSA system with its adapter, freshly set up. */
export interface PsaWorld {
  /** Connected as a user whose zone is Europe/Helsinki. */
  readonly port: PsaPort;
  /** The address of the user. */
  readonly email: string;
  /** An active type without requirements, another one, and one that requires a project. */
  readonly type: string;
  readonly otherType: string;
  readonly taskType: string;
  /** An open project or phase with the id of its customer, and one that takes no more work. */
  readonly project: { readonly id: string; readonly customerId: string };
  readonly shutProject: string;
  /** Words that find projects: an open one, and the shut one. */
  readonly searches: { readonly open: string; readonly shut: string };
  readonly contactEmail: string;
  /** Moves the system's clock. */
  passTime(ms: number): void;
}

/** What every adapter of the PSA port promises. */
export function describePsaPort(name: string, makeWorld: () => Promise<PsaWorld> | PsaWorld) {
  describe(`${name} as a PSA port`, () => {
    let world: PsaWorld;
    let port: PsaPort;
    beforeEach(async () => {
      world = await makeWorld();
      port = world.port;
    });

    const draft = (changes: Partial<ActivityDraft> = {}): ActivityDraft => ({
      title: 'Kick-off',
      when: timed('2026-11-24T09:00', '2026-11-24T10:00'),
      location: 'Room 1',
      notes: 'Agenda\n\nlast line',
      activityTypeId: world.type,
      ...changes,
    });

    describe('writing', () => {
      test.for(Object.entries(spans))('keeps %s', async ([, when]) => {
        const { id } = await port.create(draft({ when }));
        expect((await port.activity(id))?.when).toEqual(when);
      });

      test('reads back everything that was created', async () => {
        const { project } = world;
        const full = draft({ customerId: project.customerId, projectId: project.id });
        const created = await port.create(full);
        expect(created).toMatchObject(full);
        expect(created).toMatchObject({ isClosed: false, hasHours: false });
        expect(await port.activity(created.id)).toEqual(created);
      });

      test('tells what its customer and project are called', async () => {
        const { project, searches } = world;
        const found = await port.findProjects(searches.open);
        const { customer, phaseName } = found.find(({ id }) => id === project.id) ?? {};
        const chosen = { customerId: project.customerId, projectId: project.id };
        const created = await port.create(draft(chosen));
        expect([customer?.name, phaseName]).not.toContain(undefined);
        expect(created.customerName).toBe(customer?.name);
        expect(created.projectName).toContain(phaseName);
        expect(await port.update(created.id, { title: 'Other' })).toMatchObject({
          customerName: created.customerName,
          projectName: created.projectName,
        });
        const cleared = await port.update(created.id, { customerId: null, projectId: null });
        expect(cleared).not.toHaveProperty('customerName');
        expect(cleared).not.toHaveProperty('projectName');
      });

      test.for([
        ['emoji', { title: '👩‍🚀 launch 🚀', location: 'Bridge 🌉', notes: '✅ done' }],
        ['a location as long as is allowed', { location: 'ä'.repeat(1000) }],
        ['quotes, angle brackets and line ends', { notes: '<b>"x"</b> & y\r\nz' }],
        ['nothing to say', { location: '', notes: '' }],
      ] as const)('keeps %s', async ([, texts]) => {
        const { id } = await port.create(draft(texts));
        expect(await port.activity(id)).toMatchObject(texts);
      });

      test('changes only the fields that are named', async () => {
        const before = await port.create(draft());
        world.passTime(60_000);
        const after = await port.update(before.id, { title: 'Moved', location: '' });
        expect(after).toEqual({
          ...before,
          title: 'Moved',
          location: '',
          changedAt: expect.any(Number),
        });
        expect(after.changedAt).toBeGreaterThan(before.createdAt);
        expect(await port.activity(before.id)).toEqual(after);
      });

      test('turns a timed activity into an all-day one and back', async () => {
        const { id, when } = await port.create(draft());
        const days: Timespan = { kind: 'all-day', startDate: '2026-10-24', endDate: '2026-10-26' };
        expect((await port.update(id, { when: days })).when).toEqual(days);
        expect((await port.update(id, { when })).when).toEqual(when);
      });

      test('changes type, customer and project, and clears the last two', async () => {
        const { project, otherType } = world;
        const { id } = await port.create(draft());
        const chosen = { customerId: project.customerId, projectId: project.id };
        const change = { ...chosen, activityTypeId: otherType };
        expect(await port.update(id, change)).toMatchObject(change);
        const cleared = await port.update(id, { customerId: null, projectId: null });
        expect(cleared).not.toHaveProperty('customerId');
        expect(cleared).not.toHaveProperty('projectId');
      });

      test('a change of nothing answers the activity as it is', async () => {
        const created = await port.create(draft());
        expect(await port.update(created.id, {})).toMatchObject(draft());
      });

      test('refuses an unknown activity type', async () => {
        const creating = port.create(draft({ activityTypeId: 'no-such-type' }));
        await expect(creating).rejects.toMatchObject({
          problem: { kind: 'rejected', side: 'psa' },
        });
      });

      test('refuses a project that takes no more work', async () => {
        const creating = port.create(draft({ projectId: world.shutProject }));
        await expect(creating).rejects.toMatchObject({ problem: { kind: 'rejected' } });
      });
    });

    describe('what is gone', () => {
      test('is read as undefined', async () => {
        const { id } = await port.create(draft());
        await port.delete(id);
        expect(await port.activity(id)).toBeUndefined();
      });

      test('cannot be changed', async () => {
        const { id } = await port.create(draft());
        await port.delete(id);
        const changing = port.update(id, { title: 'Too late' });
        await expect(changing).rejects.toMatchObject({
          problem: { kind: 'not-found', side: 'psa' },
        });
      });

      test('can be deleted again', async () => {
        const { id } = await port.create(draft());
        await port.delete(id);
        await expect(port.delete(id)).resolves.toBeUndefined();
      });
    });

    describe('a window', () => {
      const window = { startAt: helsinki('2026-11-24T00:00'), endAt: helsinki('2026-11-25T00:00') };
      const idsIn = async () => (await port.activitiesIn(window)).map(({ id }) => id).sort();

      test('holds what touches it, and nothing else', async () => {
        const inside = await Promise.all([
          port.create(draft()),
          port.create(draft({ when: timed('2026-11-24T00:00', '2026-11-24T00:00') })),
          port.create(draft({ when: timed('2026-11-23T23:00', '2026-11-24T01:00') })),
          port.create(draft({ when: timed('2026-11-24T23:00', '2026-11-25T01:00') })),
          port.create(draft({ when: spans['one day'] })),
        ]);
        await port.create(draft({ when: timed('2026-11-23T22:00', '2026-11-24T00:00') }));
        await port.create(draft({ when: timed('2026-11-25T00:00', '2026-11-25T01:00') }));
        await port.create(draft({ when: timed('2026-11-30T00:00', '2026-11-30T01:00') }));
        expect(await idsIn()).toEqual(inside.map(({ id }) => id).sort());
      });

      test('holds an all-day activity of the day before, which some zone still sees', async () => {
        const when = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } as const;
        const { id } = await port.create(draft({ when }));
        const fromTen = { startAt: helsinki('2026-11-24T10:00'), endAt: window.endAt };
        expect((await port.activitiesIn(fromTen)).map((activity) => activity.id)).toEqual([id]);
      });

      test('is empty where nothing is', async () => {
        expect(await idsIn()).toEqual([]);
      });

      test('answers each activity as a single read does', async () => {
        const { id } = await port.create(draft());
        expect(await port.activitiesIn(window)).toEqual([await port.activity(id)]);
      });
    });

    describe('what can be chosen', () => {
      test('types say what they require', async () => {
        const types = await port.activityTypes();
        expect(types.find(({ id }) => id === world.type)?.requires).toEqual([]);
        expect(types.find(({ id }) => id === world.taskType)?.requires).toEqual(['project']);
        expect(types.some(({ isDefault }) => isDefault)).toBe(true);
      });

      test('projects are found by part of a name in any case', async () => {
        const text = world.searches.open.toUpperCase();
        const found = await port.findProjects(text);
        expect(found.map(({ id }) => id)).toContain(world.project.id);
      });

      test('projects that take no more work are found with the reason', async () => {
        const found = await port.findProjects(world.searches.shut);
        const shut = found.find(({ id }) => id === world.shutProject);
        expect(shut?.standing).toMatch(/closed|locked/);
      });

      test('what can be chosen stands before what cannot', async () => {
        const standings = (await port.findProjects('')).map(({ standing }) => standing === 'open');
        expect(standings).toEqual([...standings].sort((a, b) => Number(b) - Number(a)));
        expect(standings.length).toBeLessThanOrEqual(20);
      });

      test("a customer's projects are all of that customer", async () => {
        const { project } = world;
        const found = await port.findProjects('', project.customerId);
        expect(found.map(({ id }) => id)).toContain(project.id);
        expect(new Set(found.map(({ customer }) => customer?.id))).toEqual(
          new Set([project.customerId]),
        );
      });

      test('an empty text answers own customers', async () => {
        const found = await port.findCustomers('');
        expect(found.map(({ id }) => id)).toContain(world.project.customerId);
        expect(found.length).toBeLessThanOrEqual(20);
      });

      test('contacts are found by their exact address in any case', async () => {
        const { contactEmail } = world;
        const [found, ...others] = await port.contactsByEmail([contactEmail.toUpperCase()]);
        expect(found?.emails).toContain(contactEmail);
        expect(others).toEqual([]);
        expect(await port.contactsByEmail([contactEmail.slice(1)])).toEqual([]);
      });
    });

    describe('the connection', () => {
      test('test finds the user and counts the types', async () => {
        const report = await port.test(world.email);
        expect(report.user?.email.toLowerCase()).toBe(world.email.toLowerCase());
        expect(report.activityTypeCount).toBe((await port.activityTypes()).length);
        expect(report.missingRights).toEqual([]);
      });

      test('users are found by part of their name', async () => {
        const user = (await port.test(world.email)).user;
        const found = await port.findUsers(user?.name.slice(0, 3) ?? '');
        expect(found.map(({ id }) => id)).toContain(user?.id);
      });
    });
  });
}
