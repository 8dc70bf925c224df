import { describe, expect, it } from 'vitest';
import { type Problem, type ProblemKind, problemSchema } from '@/lib/domain/problem';
import { type Language, languages } from '@/lib/i18n/language';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { type ProblemContext, problemWords } from '@/lib/i18n/problem-words';
import { createTranslate } from '@/lib/i18n/translate';

const now = new Date('2026-11-21T12:00').getTime();
const retryAt = new Date('2026-11-21T14:30').getTime();
const side = 'psa';

const samples: { readonly [Kind in ProblemKind]: Extract<Problem, { kind: Kind }> } = {
  'not-connected': { kind: 'not-connected', side },
  'signed-out': { kind: 'signed-out', side: 'google' },
  'client-id-missing': { kind: 'client-id-missing' },
  'client-refused': { kind: 'client-refused' },
  'sign-in-cancelled': { kind: 'sign-in-cancelled' },
  'host-permission-missing': { kind: 'host-permission-missing', side, origin: 'https://a.example' },
  'wrong-credentials': { kind: 'wrong-credentials', side },
  'rights-missing': { kind: 'rights-missing', side, rights: ['activities:write'] },
  'plan-lacks-api': { kind: 'plan-lacks-api', side },
  'switched-off': { kind: 'switched-off' },
  'user-not-found': { kind: 'user-not-found' },
  'no-activity-types': { kind: 'no-activity-types' },
  unreachable: { kind: 'unreachable', side },
  'timed-out': { kind: 'timed-out', side },
  unavailable: { kind: 'unavailable', side, status: 503 },
  throttled: { kind: 'throttled', side, retryAt },
  'quota-exceeded': { kind: 'quota-exceeded', side: 'google', retryAt },
  rejected: { kind: 'rejected', side, fields: ['title'] },
  forbidden: { kind: 'forbidden', side },
  'not-found': { kind: 'not-found', side },
  taken: { kind: 'taken', side: 'google' },
  'changed-meanwhile': { kind: 'changed-meanwhile', side: 'google' },
  'already-gone': { kind: 'already-gone', side: 'google' },
  'token-lost': { kind: 'token-lost' },
  'unexpected-answer': { kind: 'unexpected-answer', side },
  'event-gone': { kind: 'event-gone' },
  'activity-gone': { kind: 'activity-gone' },
  'not-sendable': { kind: 'not-sendable', reason: 'declined' },
  incomplete: { kind: 'incomplete', missing: ['customer', 'project'] },
  'worked-time': { kind: 'worked-time', reason: 'hours' },
  'edited-in-psa': { kind: 'edited-in-psa', fields: ['title'] },
  conflict: { kind: 'conflict', fields: ['title'] },
  'psa-differs': { kind: 'psa-differs', reason: 'guests', fields: ['when'] },
  'series-read-only': { kind: 'series-read-only', fields: ['when'] },
  'deleted-in-calendar': { kind: 'deleted-in-calendar' },
  'looks-alike': { kind: 'looks-alike' },
  'no-destination': { kind: 'no-destination' },
  'invalid-input': { kind: 'invalid-input', field: 'clientId' },
  'storage-full': { kind: 'storage-full' },
  'extension-reloaded': { kind: 'extension-reloaded' },
  internal: { kind: 'internal' },
};

function contextIn(language: Language, change: Partial<ProblemContext> = {}): ProblemContext {
  const t = createTranslate(panelTexts, language);
  const locale = { language, tag: language };
  return { t, locale, now, psa: 'Severa', system: 'severa', ...change };
}

const kindsOf = ({ remedies }: ReturnType<typeof problemWords>) => remedies.map(({ kind }) => kind);

it('has a sample of every kind', () => {
  const kinds = problemSchema.options.map(({ shape }) => shape.kind.value);
  expect(Object.keys(samples).toSorted()).toEqual(kinds.toSorted());
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.values(samples))('says what $kind is, with nothing left to fill in', (problem) => {
    const { title, cause, remedies } = problemWords(problem, contextIn(language));
    expect(title).toMatch(/\p{L}{2}.*\.$/u);
    const labels = remedies.map(({ label }) => label);
    expect(`${title}${cause}${labels}`).not.toMatch(/[{}]/);
    expect(title).not.toMatch(/problem\./);
    for (const label of labels) expect(label).toMatch(/\p{L}{2}/u);
  });
});

describe('the Finnish words for wrong credentials', () => {
  const fi = contextIn('fi');

  it('name the API key for Severa, followed by the cause when it is known', () => {
    const problem: Problem = { kind: 'wrong-credentials', side, cause: 'invalid_client' };
    expect(problemWords(problem, fi)).toMatchObject({
      title: 'Yhteyttä ei voida muodostaa. Tarkista API-avain.',
      cause: 'invalid_client',
    });
  });

  it('name the integration credentials for other systems', () => {
    const problem: Problem = { kind: 'wrong-credentials', side: 'google' };
    const words = problemWords(problem, fi);
    expect(words.title).toBe('Yhteyttä ei voida muodostaa. Tarkista integraatiotunnukset.');
    expect(words).not.toHaveProperty('cause');
  });
});

describe('the remedy', () => {
  const en = contextIn('en');

  it('for a lost Google session is to sign in, for lost PSA credentials the exact setting', () => {
    const google = problemWords({ kind: 'signed-out', side: 'google' }, en);
    expect(google.remedies[0]).toMatchObject({ kind: 'sign-in', label: 'Sign in to Google' });
    const psa = problemWords({ kind: 'wrong-credentials', side }, en);
    expect(psa.remedies[0]).toMatchObject({ kind: 'open-options', section: 'psa' });
  });

  it('for a right that Google was not asked in full for is said in words, not by Google’s addresses', () => {
    const rights = ['https://www.googleapis.com/auth/calendar.events.readonly'];
    const words = problemWords({ kind: 'rights-missing', side: 'google', rights }, en);
    expect(words.title).toBe('Merkki wasn’t allowed all that it needs in Google Calendar.');
    expect(words.cause).toBe('Sign in again, and tick every box on Google’s page.');
    expect(kindsOf(words)).toEqual(['sign-in']);
  });

  it('for worked time is an explicit yes', () => {
    expect(kindsOf(problemWords(samples['worked-time'], en))).toEqual(['consent']);
  });

  it('is not offered when only waiting helps, but the time is told', () => {
    const words = problemWords(samples.throttled, en);
    expect(words.remedies).toEqual([]);
    expect(words.cause).toMatch(/goes on by itself at 2:30\sPM/);
  });

  it('keeps the other system’s own words as the cause', () => {
    const problem: Problem = { kind: 'rejected', side, fields: [], cause: 'Phase is locked' };
    expect(problemWords(problem, en).cause).toBe('Phase is locked');
  });
});

/** What each question of a run offers, in English, and whose version each answer lets hold. */
const offered: { asked: string; problem: Problem; isRemoval?: boolean; answers: string[] }[] = [
  {
    asked: 'a conflict',
    problem: samples.conflict,
    answers: ['Use the calendar’s version = calendar', 'Use Severa’s version = psa'],
  },
  {
    asked: 'an event with guests that differs',
    problem: samples['psa-differs'],
    answers: [
      'Edit in Google Calendar',
      'Use the calendar’s version = calendar',
      'Leave it as it is = keep',
    ],
  },
  {
    asked: 'an event with guests whose activity is gone',
    problem: { kind: 'psa-differs', reason: 'guests', fields: [] },
    answers: ['Edit in Google Calendar', 'Send again = calendar', 'Keep the event = keep'],
  },
  {
    asked: 'an edited occurrence of a PSA series',
    problem: samples['series-read-only'],
    answers: ['Use Severa’s version = psa', 'Leave it as it is = keep'],
  },
  {
    asked: 'a deleted occurrence of a PSA series',
    problem: { kind: 'series-read-only', fields: [] },
    answers: ['Put the event back = psa', 'Keep it in Severa = keep'],
  },
  {
    asked: 'a deleted event',
    problem: samples['deleted-in-calendar'],
    answers: ['Remove from Severa = calendar', 'Keep it in Severa = keep'],
  },
  {
    asked: 'a deleted activity',
    problem: samples['activity-gone'],
    answers: ['Delete the event = psa', 'Send again = calendar', 'Keep the event = keep'],
  },
  {
    asked: 'worked time under a changed event',
    problem: samples['worked-time'],
    answers: ['Update anyway = calendar, consented', 'Leave it as it is = keep'],
  },
  {
    asked: 'worked time under a deleted event',
    problem: samples['worked-time'],
    isRemoval: true,
    answers: ['Remove anyway = calendar, consented', 'Keep it in Severa = keep'],
  },
  {
    asked: 'an activity edited after its event was deleted',
    problem: samples['edited-in-psa'],
    answers: ['Put the event back = psa', 'Keep it in Severa = keep', 'Remove anyway = calendar'],
  },
  {
    asked: 'an event that became private',
    problem: { kind: 'not-sendable', reason: 'private' },
    answers: ['Hide the details in Severa = calendar'],
  },
  {
    asked: 'an event that looks like the activity',
    problem: samples['looks-alike'],
    answers: ['It’s the same = calendar', 'Make a new event = psa', 'Leave it as it is = keep'],
  },
];

describe('a question of a run', () => {
  it.each(offered)('about $asked offers $answers', ({ problem, isRemoval, answers }) => {
    const words = problemWords(problem, contextIn('en', { isQuestion: true, isRemoval }));
    const said = words.remedies.map((remedy) => {
      if (remedy.kind !== 'answer') return remedy.label;
      return `${remedy.label} = ${remedy.answer}${remedy.consented ? ', consented' : ''}`;
    });
    expect(said).toEqual(answers);
  });

  it('offers what any problem does when it is none', () => {
    const words = problemWords(samples.rejected, contextIn('en', { isQuestion: true }));
    expect(kindsOf(words)).toEqual(['retry']);
  });

  it('says why an event is not ours to change, and what differs', () => {
    expect(problemWords(samples['psa-differs'], contextIn('fi')).cause).toBe(
      'Eroaa: Aika. Tapahtumassa on vieraita, eikä Merkki koskaan muuta tai poista sellaista. Muokkaa sitä Google-kalenterissa, jolloin vieraat saavat tiedon.',
    );
  });

  it('says of a deleted occurrence of a PSA series that it was deleted, without a list of fields', () => {
    const deleted: Problem = { kind: 'series-read-only', fields: [] };
    expect(problemWords(deleted, contextIn('en')).cause).toBe(
      'The event was deleted in Google Calendar.',
    );
  });

  it('is no question where a click met the same', () => {
    expect(kindsOf(problemWords(samples['activity-gone'], contextIn('en')))).toEqual([
      'send-again',
    ]);
    expect(kindsOf(problemWords(samples.conflict, contextIn('en')))).toEqual([]);
  });
});
