import type { Condition, ConditionKind } from '@/lib/domain/rule';

/** A condition while it is being filled in; what its kind has no use for is left alone. */
export interface ConditionDraft {
  readonly key: string;
  readonly kind: ConditionKind;
  /** Words, apart by commas. */
  readonly text: string;
  readonly chosen: readonly string[];
  /** A time, or a number. */
  readonly from: string;
  readonly until: string;
  /** Colours also of calendars. */
  readonly asSeen: boolean;
}

export type ConditionShape = 'words' | 'ticks' | 'choice' | 'times' | 'bounds';

/** How each kind is filled in, in the order in which they are offered. */
export const shapes: Readonly<Record<ConditionKind, ConditionShape>> = {
  title: 'words',
  location: 'words',
  calendar: 'ticks',
  organizer: 'words',
  guests: 'choice',
  'guest-count': 'bounds',
  'guest-domain': 'words',
  series: 'choice',
  'event-kind': 'ticks',
  weekday: 'ticks',
  time: 'times',
  duration: 'bounds',
  response: 'ticks',
  visibility: 'choice',
  colour: 'ticks',
};

export const conditionKinds = Object.keys(shapes) as readonly ConditionKind[];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const responses = ['none', 'needsAction', 'tentative', 'accepted'] as const;
const choices = {
  guests: ['others', 'none'],
  series: ['repeating', 'single'],
  visibility: ['private', 'open'],
} as const;

/** What can be chosen of a kind that is one or the other. */
export function choicesOf<K extends keyof typeof choices>(kind: K): (typeof choices)[K] {
  return choices[kind];
}

/** One of this kind, not filled in. */
export function emptyCondition(kind: ConditionKind): ConditionDraft {
  const first = kind in choices ? choices[kind as keyof typeof choices][0] : undefined;
  return {
    key: crypto.randomUUID(),
    ...{ kind, text: '', chosen: first ? [first] : [], from: '', until: '', asSeen: true },
  };
}

export function draftOfCondition(condition: Condition): ConditionDraft {
  const draft = emptyCondition(condition.kind);
  switch (condition.kind) {
    case 'time':
      return { ...draft, from: condition.from, until: condition.until };
    case 'duration':
    case 'guest-count': {
      const { atLeast, atMost } = condition;
      return { ...draft, from: String(atLeast ?? ''), until: String(atMost ?? '') };
    }
    case 'colour':
      return { ...draft, chosen: condition.any, asSeen: condition.asSeen === true };
    default:
      if ('is' in condition) return { ...draft, chosen: [condition.is] };
      return shapes[condition.kind] === 'words'
        ? { ...draft, text: condition.any.join(', ') }
        : { ...draft, chosen: condition.any.map(String) };
  }
}

/** What it says so far, for the schema of rules to judge. */
export function conditionOfDraft(draft: ConditionDraft): unknown {
  const { kind, text, chosen, from, until, asSeen } = draft;
  switch (shapes[kind]) {
    case 'words':
      return { kind, any: wordsOf(text) };
    case 'ticks':
      return {
        ...{ kind, any: kind === 'weekday' ? chosen.map(Number) : chosen },
        ...(kind === 'colour' && asSeen && { asSeen }),
      };
    case 'choice':
      return { kind, is: chosen[0] };
    case 'times':
      return { kind, from, until };
    case 'bounds':
      return {
        kind,
        ...(from !== '' && { atLeast: Number(from) }),
        ...(until !== '' && { atMost: Number(until) }),
      };
  }
}

/** The words between the commas. */
export function wordsOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
