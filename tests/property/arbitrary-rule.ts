import fc from 'fast-check';
import { type Condition, eventColours, type Rule, ruledEventTypes } from '@/lib/domain/rule';

const words = fc.constantFrom('weekly', 'lunch', 'kick', 'acme');
const responses = ['none', 'needsAction', 'declined', 'tentative', 'accepted'] as const;
const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const arbitraryCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'location'), any: some(words) }),
  fc.record({ kind: fc.constant('calendar'), any: some(fc.constantFrom('work', 'home')) }),
  fc.record({
    kind: fc.constant('organizer'),
    any: some(fc.constantFrom('acme.example', 'maria@acme.example', 'own.example')),
  }),
  fc.record({ kind: fc.constant('series'), is: fc.constantFrom('repeating', 'single') }),
  fc.record({ kind: fc.constant('event-kind'), any: some(fc.constantFrom(...ruledEventTypes)) }),
  fc.record({ kind: fc.constant('weekday'), any: some(fc.integer({ min: 1, max: 7 })) }),
  fc.record({ kind: fc.constant('time'), from: clock, until: clock }),
  fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
    .map(([atLeast, more]) => ({ kind: 'duration', atLeast, atMost: atLeast + more }) as const),
  fc.record({ kind: fc.constant('response'), any: some(fc.constantFrom(...responses)) }),
  fc.record({ kind: fc.constant('visibility'), is: fc.constantFrom('private', 'open') }),
  fc.record({ kind: fc.constant('guests'), is: fc.constantFrom('others', 'none') }),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))
    .map(([atLeast, more]) => ({ kind: 'guest-count', atLeast, atMost: atLeast + more }) as const),
  fc.record({
    kind: fc.constant('guest-domain'),
    any: some(fc.constantFrom('acme.example', 'own.example')),
  }),
  fc.record(
    {
      kind: fc.constant('colour'),
      any: some(fc.constantFrom(...eventColours)),
      asSeen: fc.constant(true),
    },
    { requiredKeys: ['kind', 'any'] },
  ),
) as fc.Arbitrary<Condition>;

const arbitraryTag: fc.Arbitrary<Rule['tag']> = fc
  .record(
    {
      activityTypeId: fc.constantFrom('meeting', 'workshop'),
      customer: fc.constant({ id: 'acme', name: 'Acme “Ä” Oy' }),
      note: fc.constantFrom('one\ntwo', '"quoted"', '🎉'),
      sending: fc.constantFrom('auto', 'never'),
    },
    { requiredKeys: [] },
  )
  .filter((tag) => Object.keys(tag).length > 0);

export const arbitraryRules: fc.Arbitrary<Rule[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Customers', 'Ei lähetetä', 'A "name"\u2028over two lines'),
    when: fc.uniqueArray(arbitraryCondition, {
      ...{ selector: ({ kind }) => kind, minLength: 1, maxLength: 3 },
    }),
    tag: arbitraryTag,
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
