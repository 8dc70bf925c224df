import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Checking } from '@/entrypoints/background/checking';
import { createDrafts } from '@/entrypoints/background/drafts';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tagging } from '@/entrypoints/background/tagging';
import type { Tools } from '@/entrypoints/background/tools';
import { eventOfDraft } from '@/lib/domain/draft';
import { encodeEid } from '@/lib/domain/event-identity';
import type { CalendarPort } from '@/lib/domain/ports';
import { rulesSchema } from '@/lib/domain/rule';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';
import { putEvents } from '@/lib/store/events';
import { createMemory } from '@/lib/store/memory';
import { changeRules } from '@/lib/store/rules';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(async () => {
  worker = createWorker();
  worker.add('Kick-off');
  await worker.connect();
  await worker.askAsExtension('checkNow', {});
});

/** As the page's scripts ask; a problem fails the test. */
async function fromPage<N extends QuestionName>(name: N, question: Ask<N>): Promise<AnswerTo<N>> {
  const answer = await worker.ask(name, question);
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.kind}`);
  return answer.value;
}

const draftId = '7c5e1d36-0d4c-4c53-9d3b-0a9c4a1f8b10';
const otherId = '2b0f3a70-94c4-4a3f-8d8b-5f8a4d7e6c21';
const tagDraft = (id = draftId) =>
  fromPage('tagDraft', { draftId: id, change: { activityTypeId: 'client-meeting' } });
const saveDraft = (title: string, id = draftId) => fromPage('saveDraft', { draftId: id, title });
const tagOf = async (eid: string) => (await worker.view('describeEvent', { eid })).tag;

describe('a tag chosen while an event is made', () => {
  it('is kept, and is nobody else’s', async () => {
    await tagDraft();
    await fromPage('tagDraft', { draftId, change: { note: 'Agenda' } });
    const kept = { activityTypeId: 'client-meeting', note: 'Agenda' };
    expect((await fromPage('describeDraft', { draftId })).tag).toMatchObject(kept);
    expect((await fromPage('describeDraft', { draftId: otherId })).tag).toMatchObject({
      note: '',
    });
  });

  it('is bound to the event that was saved', async () => {
    await tagDraft();
    const { eid } = worker.add('Uusi tapaaminen');
    await saveDraft(' Uusi tapaaminen');
    expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting' });
  });

  it('is bound whole when its last part is stored while the event is saved', async () => {
    await tagDraft();
    const { eid } = worker.add('Uusi tapaaminen');
    const saving = saveDraft('Uusi tapaaminen');
    for (const note of ['A', 'Ag', 'Age', 'Agen', 'Agend', 'Agenda'])
      await fromPage('tagDraft', { draftId, change: { note } });
    await saving;
    expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting', note: 'Agenda' });
  });

  it('is bound though the worker hears of it and of the saving at once', async () => {
    const { eid } = worker.add('Uusi tapaaminen');
    await Promise.all([tagDraft(), saveDraft('Uusi tapaaminen')]);
    expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting' });
  });

  it('goes to its event also when it is changed only once that has its tag', async () => {
    await tagDraft();
    const { eid } = worker.add('Uusi tapaaminen');
    await saveDraft('Uusi tapaaminen');
    await fromPage('tagDraft', { draftId, change: { activityTypeId: 'training' } });
    expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'training' });
  });

  it('changes only what it says of an event that has its tag', async () => {
    await tagDraft();
    const { eid } = worker.add('Uusi tapaaminen');
    await saveDraft('Uusi tapaaminen');
    await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    await fromPage('tagDraft', { draftId, change: { activityTypeId: 'training' } });
    expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'training', note: 'Agenda' });
  });

  it('is changed, while its event is given it, only once that has it', async () => {
    const { db } = worker;
    const tools = { db, now: Date.now, memory: (prefix: string) => createMemory(db, prefix) };
    const given = Promise.withResolvers<void>();
    const put = vi.fn<Tagging['put']>(() => given.promise);
    const calendar = { createdAt: async () => Date.now() } as Partial<CalendarPort>;
    const drafts = createDrafts({
      tools: tools as Tools,
      google: { calendarPort: async () => calendar } as GoogleSide,
      checking: { run: async () => undefined } as Checking,
      tagging: { put } as Partial<Tagging> as Tagging,
      onChange: () => undefined,
    });
    const choose = (activityTypeId: string) =>
      drafts.tag(draftId, async () => ({ id: 'practice' }), { activityTypeId });
    await choose('client-meeting');
    const identity = { calendarId: anna, eventId: 'uusi' };
    const made = { ...eventOfDraft('Uusi', Date.now()), ...identity, eid: encodeEid(identity) };
    await putEvents(db, [made], Date.now());
    const saving = drafts.save(draftId, 'Uusi');
    await vi.waitFor(() => expect(put).toHaveBeenCalled());
    const late = choose('training');
    // Time in which it would be kept for an event still to be made, did it not wait.
    await new Promise((resolve) => setTimeout(resolve, 100));
    given.resolve();
    await saving;
    expect(put.mock.calls.map(([, , , { activityTypeId }]) => activityTypeId)).toEqual([
      'client-meeting',
    ]);
    expect(await late).toMatchObject({ became: made.eid });
  });

  it('is bound by a later check when Google has the event late', async () => {
    await tagDraft();
    void saveDraft('Uusi tapaaminen');
    await vi.waitFor(() => expect(worker.requests.length).toBeGreaterThan(0));
    const { eid } = worker.add('Uusi tapaaminen');
    await vi.waitFor(
      async () => expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting' }),
      { timeout: 6000 },
    );
  });

  it('is bound though Google cannot be asked about another new event', async () => {
    await tagDraft();
    await tagDraft(otherId);
    const first = worker.add('Eka');
    const second = worker.add('Toka');
    await worker.askAsExtension('checkNow', {});
    worker.network.answer = (path) =>
      path.endsWith(`/events/${first.id}`) ? new Response('', { status: 500 }) : undefined;
    await saveDraft('Eka');
    await saveDraft('Toka', otherId);
    expect(await tagOf(second.eid)).toMatchObject({ activityTypeId: 'client-meeting' });
    worker.network.answer = () => undefined;
    await saveDraft('Eka');
    expect(await tagOf(first.eid)).toMatchObject({ activityTypeId: 'client-meeting' });
  });

  it('is bound to no event that was there before, or is called otherwise', async () => {
    const before = worker.add('Uusi tapaaminen');
    await worker.askAsExtension('checkNow', {});
    worker.wait(60 * 60_000);
    await tagDraft();
    const other = worker.add('Toinen');
    await saveDraft('Uusi tapaaminen');
    expect(await tagOf(before.eid)).not.toHaveProperty('activityTypeId');
    expect(await tagOf(other.eid)).not.toHaveProperty('activityTypeId');
  });

  it.each([
    ['before', '2026-10-05', '20261005T070000Z'],
    ['after', '2027-05-03', '20270503T070000Z'],
  ])(
    'is bound to a series that takes place %s the days that are kept read',
    async (_, date, at) => {
      await tagDraft();
      const start = { dateTime: `${date}T10:00:00+03:00`, timeZone: 'Europe/Helsinki' };
      const end = { dateTime: `${date}T11:00:00+03:00`, timeZone: 'Europe/Helsinki' };
      const recurrence = ['RRULE:FREQ=WEEKLY;COUNT=3'];
      const { id } = worker.add('Uusi sarja', { start, end, recurrence });
      await saveDraft('Uusi sarja');
      const eid = encodeEid({ eventId: `${id}_${at}`, calendarId: anna });
      expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting' });
    },
  );

  it('is bound to neither of two events that may be meant', async () => {
    await tagDraft();
    const events = [worker.add('Palaveri'), worker.add('Palaveri')];
    await saveDraft('Palaveri');
    for (const { eid } of events) expect(await tagOf(eid)).not.toHaveProperty('activityTypeId');
  });

  it.each([
    ['Lounas klo 12', 'Lounas'],
    ['12:30 Lounas', 'Lounas'],
  ])('is bound to the event of “%s” that Google calls “%s”', async (typed, title) => {
    await tagDraft();
    const others = ['Lou', 'ounas', ''].map((other) => worker.add(other));
    const { eid } = worker.add(title);
    await saveDraft(typed);
    expect(await tagOf(eid), 'its own may yet come').not.toHaveProperty('activityTypeId');
    worker.wait(10_000);
    await worker.tick();
    await vi.waitFor(async () =>
      expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'client-meeting' }),
    );
    for (const other of others) expect(await tagOf(other.eid)).not.toHaveProperty('activityTypeId');
  });

  it('is bound to none that lacks more than a time', async () => {
    await tagDraft();
    const { eid } = worker.add('Palaveri');
    await saveDraft('Palaveri Anna');
    worker.wait(10_000);
    await tagDraft(otherId);
    const later = worker.add('Toinen');
    await saveDraft('Toinen', otherId);
    // The drafts are bound in their order.
    expect(await tagOf(later.eid)).toMatchObject({ activityTypeId: 'client-meeting' });
    expect(await tagOf(eid)).not.toHaveProperty('activityTypeId');
  });

  it('is bound to the event of the whole title, and to none that another one was saved as', async () => {
    await tagDraft();
    await fromPage('tagDraft', { draftId: otherId, change: { activityTypeId: 'training' } });
    const [first, second] = [worker.add('Sauna'), worker.add('Sauna klo 18')];
    await Promise.all([saveDraft('Sauna klo 18'), saveDraft('Sauna', otherId)]);
    expect(await tagOf(second.eid)).toMatchObject({ activityTypeId: 'client-meeting' });
    expect(await tagOf(first.eid)).toMatchObject({ activityTypeId: 'training' });
  });

  it('is not bound to the event of another one, though its own is late', async () => {
    await tagDraft();
    await fromPage('tagDraft', { draftId: otherId, change: { activityTypeId: 'training' } });
    worker.network.isDown = true;
    await Promise.allSettled([saveDraft('Sauna klo 18'), saveDraft('Sauna', otherId)]);
    worker.network.isDown = false;
    const { eid } = worker.add('Sauna');
    worker.wait(10_000);
    await worker.askAsExtension('checkNow', {});
    await worker.tick();
    await vi.waitFor(async () =>
      expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'training' }),
    );
  });

  it('is forgotten when the event is thrown away', async () => {
    await tagDraft();
    await fromPage('dropDraft', { draftId });
    const { eid } = worker.add('Palaveri');
    await saveDraft('Palaveri');
    expect(await tagOf(eid)).not.toHaveProperty('activityTypeId');
  });

  it('of each of two events finds its own', async () => {
    await tagDraft();
    await fromPage('tagDraft', { draftId: otherId, change: { activityTypeId: 'training' } });
    const [one, two] = [worker.add('Yksi'), worker.add('Kaksi')];
    await Promise.all([saveDraft('Yksi'), saveDraft('Kaksi', otherId)]);
    expect(await tagOf(one.eid)).toMatchObject({ activityTypeId: 'client-meeting' });
    expect(await tagOf(two.eid)).toMatchObject({ activityTypeId: 'training' });
  });
});

describe('what is proposed for an event in the making', () => {
  const suggest = (title: string) => fromPage('suggestForDraft', { draftId, title });
  const workshop = { activityTypeId: 'workshop' };
  const typesAreRead = () =>
    vi.waitFor(async () =>
      expect((await fromPage('describeDraft', { draftId })).psa.activityTypes).not.toEqual([]),
    );

  it('comes from what was tagged before, until something is chosen', async () => {
    const before = [worker.add('Tilanne 1'), worker.add('Tilanne 2')];
    await worker.askAsExtension('checkNow', {});
    for (const { eid } of before) await worker.view('tagEvent', { eid, change: workshop });
    await typesAreRead();
    expect(await suggest('tilanne 3')).toEqual({
      suggestion: { tag: workshop, reasons: [{ kind: 'title', count: 2 }] },
    });
    expect(await suggest('Tila')).toEqual({});
    await tagDraft();
    expect(await suggest('tilanne 3')).toEqual({});
  });

  it('comes from a rule that goes by the title', async () => {
    const rule = { id: 'r1', name: 'Tilanteet', when: [{ kind: 'title', any: ['tilanne'] }] };
    await typesAreRead();
    await changeRules(worker.db, 'practice', () => rulesSchema.parse([{ ...rule, tag: workshop }]));
    expect(await suggest('Tilanne 3')).toEqual({
      suggestion: { tag: workshop, reasons: [{ kind: 'rule', name: 'Tilanteet' }] },
    });
  });
});
