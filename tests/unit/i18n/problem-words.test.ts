import { describe, expect, it } from 'vitest';
import { type Problem, type ProblemKind, problemSchema } from '@/lib/domain/problem';
import { type Language, languages } from '@/lib/i18n/language';
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
  'invalid-input': { kind: 'invalid-input', field: 'clientId' },
  'extension-reloaded': { kind: 'extension-reloaded' },
  internal: { kind: 'internal' },
};

function contextIn(language: Language, change: Partial<ProblemContext> = {}): ProblemContext {
  const t = createTranslate(language);
  const locale = { language, tag: language };
  return { t, locale, now, psa: 'Severa', system: 'severa', ...change };
}

it('has a sample of every kind', () => {
  const kinds = problemSchema.options.map(({ shape }) => shape.kind.value);
  expect(Object.keys(samples).toSorted()).toEqual(kinds.toSorted());
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.values(samples))('says what $kind is, with nothing left to fill in', (problem) => {
    const { title, cause, remedy } = problemWords(problem, contextIn(language));
    expect(title).toMatch(/\p{L}{2}.*\.$/u);
    expect(`${title}${cause}${remedy?.label}`).not.toMatch(/[{}]/);
    expect(title).not.toMatch(/problem\./);
    if (remedy) expect(remedy.label).toMatch(/\p{L}{2}/u);
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
    expect(google.remedy).toMatchObject({ kind: 'sign-in', label: 'Sign in to Google' });
    const psa = problemWords({ kind: 'wrong-credentials', side }, en);
    expect(psa.remedy).toMatchObject({ kind: 'open-options', section: 'psa' });
  });

  it('for worked time is an explicit yes', () => {
    expect(problemWords(samples['worked-time'], en).remedy?.kind).toBe('consent');
  });

  it('is not offered when only waiting helps, but the time is told', () => {
    const words = problemWords(samples.throttled, en);
    expect(words.remedy).toBeUndefined();
    expect(words.cause).toMatch(/goes on by itself at 2:30\sPM/);
  });

  it('keeps the other system’s own words as the cause', () => {
    const problem: Problem = { kind: 'rejected', side, fields: [], cause: 'Phase is locked' };
    expect(problemWords(problem, en).cause).toBe('Phase is locked');
  });
});
