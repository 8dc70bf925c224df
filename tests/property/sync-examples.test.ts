import { describe, expect, it } from 'vitest';
import { SyncWorld } from '@/tests/model/sync-world';
import { play } from '@/tests/property/sync-play';
import type { Step } from '@/tests/property/sync-steps';

interface Example {
  readonly name: string;
  readonly mix: string;
  readonly browsers: number;
  readonly steps: readonly Step[];
}

const reinstall: Step = { kind: 'reinstall', browser: 0 };
const split = (naming: 'suffix' | 'new', hours = 0, at = 1): Step => ({
  kind: 'split',
  pick: 0,
  at,
  naming,
  hours,
});

/** Sequences that once broke an invariant, each as small as it could be made. */
const examples: Example[] = [
  {
    name: 'a re-installation after a split finds the activities of the renamed occurrences',
    mix: 'everything',
    browsers: 2,
    steps: [split('suffix'), reinstall],
  },
  {
    name: 'a re-installation after a split to another hour finds them too',
    mix: 'everything',
    browsers: 2,
    steps: [reinstall, split('suffix', 1), { kind: 'run', browser: 1 }],
  },
  {
    name: 'a re-installation after a split under a wholly new id finds them by title and original start',
    mix: 'asking',
    browsers: 2,
    steps: [split('new'), reinstall],
  },
  {
    name: 'a split under a wholly new id is followed though another browser renamed the occurrence meanwhile',
    mix: 'everything',
    browsers: 2,
    steps: [{ kind: 'edit-activity', pick: 4, field: 'title', hours: 0 }, split('new')],
  },
  {
    name: 'an event of ours whose activity went before the re-installation is asked about, not sent again and again',
    mix: 'everything',
    browsers: 1,
    steps: [{ kind: 'remove-activity', pick: 0 }, reinstall],
  },
  {
    name: 'a link goes over to the activity that another browser made anew',
    mix: 'ignoring',
    browsers: 2,
    steps: [reinstall, { kind: 'remove-activity', pick: 1 }],
  },
  {
    name: 'a link whose activity was given away goes over to the one that another browser made',
    mix: 'asking',
    browsers: 2,
    steps: [{ kind: 'give-away', pick: 7 }, reinstall],
  },
  {
    name: 'an activity edited while nobody remembered is not deleted after its event without asking',
    mix: 'everything',
    browsers: 1,
    steps: [{ kind: 'edit-activity', pick: 4, field: 'title', hours: 0 }, reinstall, split('new')],
  },
  {
    name: 'what was written into an event without activity type stays readable when the event is deleted',
    mix: 'inwards',
    browsers: 1,
    steps: [
      { kind: 'remove-activity', pick: 0 },
      reinstall,
      { kind: 'run-all' },
      { kind: 'edit-event', pick: 14, field: 'title', hours: 0 },
    ],
  },
  {
    name: 'the loser of a conflict stays in the history though the answer to the write was lost',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'fault', side: 'psa', problem: 'timed-out', after: true },
      { kind: 'copy', pick: 0 },
      { kind: 'edit-activity', pick: 2, field: 'title', hours: 0 },
      { kind: 'edit-event', pick: 8, field: 'title', hours: 0 },
      { kind: 'run', browser: 0 },
    ],
  },
  {
    name: 'a look and a sweep that are answered with nothing lead to no twin',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'edit-event', pick: 0, field: 'title', hours: 0 },
      { kind: 'fault', side: 'psa', problem: 'timed-out', after: false },
      { kind: 'repeat', pick: 0 },
      { kind: 'run', browser: 1 },
      { kind: 'run', browser: 0 },
      { kind: 'empty', browser: 1 },
    ],
  },
  {
    name: 'an event that was gone when its link was rebuilt, and is restored, is the item that it was',
    mix: 'everything',
    browsers: 1,
    steps: [
      reinstall,
      { kind: 'remove-event', pick: 0 },
      { kind: 'run', browser: 0 },
      { kind: 'restore-event', pick: 0 },
    ],
  },
  {
    name: 'a split under a wholly new id whose series is moved then is followed by a browser that slept meanwhile',
    mix: 'everything',
    browsers: 2,
    steps: [split('new'), { kind: 'run', browser: 0 }, { kind: 'edit-series', pick: 9, hours: 1 }],
  },
  {
    name: 'a split of a split to another hour waits for the browser that saw the first of them',
    mix: 'everything',
    browsers: 2,
    steps: [
      split('new'),
      { kind: 'repeat', pick: 0 },
      { kind: 'run', browser: 1 },
      { kind: 'split', pick: 4, at: 1, naming: 'suffix', hours: 1 },
    ],
  },
  {
    name: 'an activity edited before the re-installation is not deleted after its event of ours without asking',
    mix: 'everything',
    browsers: 1,
    steps: [
      { kind: 'edit-activity', pick: 0, field: 'title', hours: 0 },
      reinstall,
      { kind: 'remove-event', pick: 20 },
    ],
  },
  {
    name: 'an event that was made again in another browser is followed by one that lost its memory',
    mix: 'everything',
    browsers: 2,
    steps: [
      reinstall,
      { kind: 'remove-event', pick: 0 },
      { kind: 'edit-activity', pick: 0, field: 'title', hours: 0 },
      { kind: 'remove-event', pick: 16 },
    ],
  },
  {
    name: 'an occurrence renamed after a split under a wholly new id is found where the others went',
    mix: 'everything',
    browsers: 2,
    steps: [
      split('new'),
      { kind: 'run', browser: 1 },
      { kind: 'edit-event', pick: 4, field: 'title', hours: 0 },
    ],
  },
  {
    name: 'of two events that move to another calendar at once neither takes a stranger of the same hour for itself',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'move', pick: 7, late: undefined },
      { kind: 'move', pick: 0, late: 'copy' },
      { kind: 'run', browser: 0 },
    ],
  },
  {
    name: 'a browser that lost its memory waits for where a split-off and moved series stands',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'edit-series', pick: 0, hours: -1 },
      split('new', 1),
      { kind: 'run', browser: 0 },
      { kind: 'edit-series', pick: 3, hours: 1 },
      { kind: 'reinstall', browser: 1 },
    ],
  },
  {
    name: 'what was split off is not sent while its activity is in line to be linked under the former name',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'repeat', pick: 0 },
      { kind: 'run', browser: 0 },
      { kind: 'outage', side: 'google', isOut: true },
      { kind: 'run-all' },
      { kind: 'split', pick: 7, at: 1, naming: 'suffix', hours: 0 },
    ],
  },
  {
    name: 'what was typed into an event that is private by now outlives the activity it was made of',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'private', pick: 2, isPrivate: true },
      { kind: 'give-away', pick: 0 },
    ],
  },
  {
    name: 'what was split off twice and moved is followed though worked time kept its activity where it was',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'work', pick: 11, isClosed: false },
      split('suffix', 1),
      { kind: 'run', browser: 0 },
      { kind: 'split', pick: 3, at: 1, naming: 'new', hours: 0 },
    ],
  },
  {
    name: 'of a series that was split off and moved, an occurrence that was renamed follows the others',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'edit-activity', pick: 16, field: 'title', hours: 0 },
      { kind: 'agree', browser: 0 },
      split('new', 1),
    ],
  },
  {
    name: 'what was deleted and came back with a split is not taken from the browser that made an activity for it',
    mix: 'newest',
    browsers: 2,
    steps: [{ kind: 'remove-event', pick: 5 }, { kind: 'run', browser: 0 }, split('new', 1)],
  },
  {
    name: 'what two browsers took for different things at the same moment is the same to both in the end',
    mix: 'newest',
    browsers: 2,
    steps: [
      { kind: 'remove-event', pick: 5 },
      { kind: 'run', browser: 0 },
      { kind: 'wait', minutes: 20 },
      split('new', 1),
      { kind: 'run-all' },
      { kind: 'wait', minutes: 2 },
      { kind: 'run-all' },
    ],
  },
  {
    name: 'an occurrence split off alone, and renamed before the other browser looked, has one activity',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'split', pick: 0, at: 2, naming: 'new', hours: 0 },
      { kind: 'run', browser: 1 },
      { kind: 'edit-event', pick: 11, field: 'title', hours: 0 },
    ],
  },
  {
    name: 'a browser without memory gives no activity the place of another one whose event stands where it stood',
    mix: 'everything',
    browsers: 2,
    steps: [split('new', 0, 2), { kind: 'install' }, split('suffix', 1)],
  },
  {
    name: 'what is to be sent again is sent from the calendar that it was moved to meanwhile',
    mix: 'outwards',
    browsers: 1,
    steps: [
      { kind: 'edit-event', pick: 16, field: 'title', hours: 0 },
      { kind: 'move', pick: 1, late: 'stub' },
      { kind: 'remove-activity', pick: 14 },
      { kind: 'run-all' },
      { kind: 'run', browser: 0 },
    ],
  },
  {
    name: 'an occurrence that was split off a moment ago is not sent as a new one by a click either',
    mix: 'newest',
    browsers: 1,
    steps: [
      { kind: 'install' },
      { kind: 'private', pick: 0, isPrivate: true },
      { kind: 'give-away', pick: 2 },
      { kind: 'remove-activity', pick: 0 },
      split('suffix'),
      { kind: 'send', browser: 0, pick: 18 },
    ],
  },
  {
    name: 'an event that was made to repeat before the answer to its making was found is not made again and again',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'add-activity', hours: 0, shape: 'hour' },
      { kind: 'fault', side: 'google', problem: 'timed-out', after: true },
      { kind: 'run', browser: 1 },
      { kind: 'repeat', pick: 3 },
    ],
  },
  {
    name: 'an activity without duration that both sides moved alike is not written again',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'remove-activity', pick: 0 },
      { kind: 'add-activity', hours: 0, shape: 'moment' },
      { kind: 'run-all' },
      { kind: 'edit-activity', pick: 5, field: 'when', hours: 0 },
    ],
  },
  {
    name: 'an occurrence of a moved series is the one whose activity another browser has moved along',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'remove-activity', pick: 17 },
      { kind: 'edit-series', pick: 0, hours: 1 },
      { kind: 'reinstall', browser: 0 },
      { kind: 'remove-event', pick: 15 },
    ],
  },
  {
    name: 'what a person lets differ from worked time stays as it is on both sides',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'work', pick: 5, isClosed: false },
      { kind: 'edit-event', pick: 5, field: 'title', hours: 0 },
      { kind: 'run', browser: 1 },
      { kind: 'answer', browser: 1, pick: 0, answer: 'keep', consented: false },
    ],
  },
  {
    name: 'what was moved and deleted gets one event again, though one browser never saw where it had gone',
    mix: 'newest',
    browsers: 2,
    steps: [
      { kind: 'edit-event', pick: 7, field: 'title', hours: 0 },
      { kind: 'move', pick: 7, late: undefined },
      { kind: 'run', browser: 0 },
      { kind: 'remove-event', pick: 0 },
      { kind: 'remove-event', pick: 19 },
    ],
  },
  {
    name: 'an event that was sent again while the PSA told of nothing, and deleted, keeps its first activity alone',
    mix: 'asking',
    browsers: 1,
    steps: [
      { kind: 'reinstall', browser: 0 },
      { kind: 'send', browser: 0, pick: 10 },
      { kind: 'empty', browser: 0 },
      { kind: 'remove-event', pick: 4 },
    ],
  },
  {
    name: 'an event that was sent again while the PSA told of nothing, and edited, keeps one activity',
    mix: 'everything',
    browsers: 1,
    steps: [
      reinstall,
      { kind: 'send', browser: 0, pick: 7 },
      { kind: 'empty', browser: 0 },
      { kind: 'edit-event', pick: 7, field: 'title', hours: 0 },
    ],
  },
  {
    name: 'an occurrence that was sent just when its link came over after a split gets its new time',
    mix: 'everything',
    browsers: 1,
    steps: [
      { kind: 'split', pick: 0, at: 1, naming: 'suffix', hours: 1 },
      { kind: 'outage', side: 'psa', isOut: true },
      { kind: 'remove-event', pick: 0 },
      { kind: 'send', browser: 0, pick: 13 },
      { kind: 'run-all' },
    ],
  },
  {
    name: 'what another browser has done already comes to rest after one more run',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'fault', side: 'google', problem: 'forbidden', after: false },
      { kind: 'edit-activity', pick: 0, field: 'title', hours: 0 },
      { kind: 'run', browser: 1 },
      { kind: 'run', browser: 0 },
      { kind: 'answer', browser: 1, pick: 0, answer: 'calendar', consented: false },
    ],
  },
  {
    name: 'of a renamed occurrence that was split off and moved, one browser asks what became of its activity',
    mix: 'outwards',
    browsers: 2,
    steps: [
      { kind: 'edit-event', pick: 19, field: 'title', hours: 0 },
      { kind: 'run', browser: 0 },
      { kind: 'split', pick: 0, at: 2, naming: 'new', hours: 1 },
    ],
  },
  {
    name: 'an activity that another browser made anew is known by its mark though the link has followed a split',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'remove-activity', pick: 0 },
      { kind: 'give-away', pick: 18 },
      reinstall,
      { kind: 'run', browser: 1 },
      split('suffix', 1),
    ],
  },
  {
    name: 'a browser without memory takes an activity that another one moved along after a split for no other occurrence',
    mix: 'everything',
    browsers: 2,
    steps: [
      split('suffix', 1),
      { kind: 'remove-activity', pick: 5 },
      reinstall,
      { kind: 'remove-series', pick: 0 },
    ],
  },
  {
    name: 'a new browser knows a renamed occurrence of a series that was split off and moved, though it never saw it go',
    mix: 'everything',
    browsers: 2,
    steps: [
      { kind: 'install' },
      split('new', 1),
      { kind: 'work', pick: 17, isClosed: false },
      { kind: 'run-all' },
      { kind: 'give-away', pick: 0 },
      { kind: 'edit-activity', pick: 19, field: 'title', hours: 0 },
    ],
  },
  {
    name: 'an older twin that says what the event said earlier is brought up to date when it is kept',
    mix: 'outwards',
    browsers: 1,
    steps: [
      { kind: 'edit-event', pick: 14, field: 'title', hours: 0 },
      reinstall,
      { kind: 'send', browser: 0, pick: 19 },
      { kind: 'empty', browser: 0 },
    ],
  },
  {
    name: 'an event that came from the PSA, repeats and is edited, has its activity made again when that is deleted',
    mix: 'inwards',
    browsers: 2,
    steps: [
      { kind: 'repeat', pick: 20 },
      { kind: 'edit-series', pick: 3, hours: 1 },
      { kind: 'remove-activity', pick: 0 },
    ],
  },
  {
    name: 'an occurrence whose sending was undone is no place for the others when its series is split and moved',
    mix: 'everything',
    browsers: 1,
    steps: [
      { kind: 'undo', browser: 0, pick: 0 },
      split('suffix', 1),
      { kind: 'remove-series', pick: 0 },
    ],
  },
  {
    name: 'undoing the making of an event takes nothing away that was typed since, in a private event either',
    mix: 'everything',
    browsers: 1,
    steps: [
      { kind: 'private', pick: 2, isPrivate: true },
      { kind: 'undo', browser: 0, pick: 5 },
    ],
  },
];

describe('what random sequences found', () => {
  for (const { name, mix, browsers, steps } of examples) it(name, () => play(mix, browsers, steps));

  it('an event of ours that was edited after its activity was deleted is sent once, also after a re-installation', async () => {
    const world = new SyncWorld();
    const first = world.install();
    const { event, activity } = await world.linkedBack();
    world.psa.remove(activity.id);
    world.google.edit(event, { title: 'Still wanted' });
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Still wanted' }]);
    await first.db.delete();
    world.installed.length = 0;
    const second = world.install();
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Still wanted' }]);
    expect(world.google.present()).toMatchObject([{ title: 'Still wanted' }]);
    expect(await second.links()).toHaveLength(1);
    await world.expectQuiet();
    await world.end();
  });
});
