import type { ScreenWords } from '@/components/screen-words';
import type { RuleFault } from '@/entrypoints/options/rules/rule-fault';
import { type Condition, type Rule, ruleLimits } from '@/lib/domain/rule';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

/** "Tuesday", in the language of the screen. */
export function weekdayName({ locale }: ScreenWords, weekday: number): string {
  // A week that begins on a Monday, the 1st.
  const day = Date.UTC(2024, 0, weekday);
  return new Intl.DateTimeFormat(locale.tag, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

/** What a condition asks, without its kind: "acme or birch". */
export function valuesOf(condition: Condition, words: ScreenWords, view: RulesView): string {
  const { t } = words;
  const any = (names: readonly string[]) =>
    new Intl.ListFormat(words.locale.tag, { type: 'disjunction' }).format(names);
  switch (condition.kind) {
    case 'title':
    case 'location':
    case 'organizer':
    case 'guest-domain':
      return any(condition.any);
    case 'calendar': {
      const names = new Map(view.calendars.map(({ id, name }) => [id, name]));
      return any(condition.any.map((id) => names.get(id) ?? id));
    }
    case 'event-kind':
      return any(condition.any.map((kind) => t(`sync.kind.${kind}`)));
    case 'weekday':
      return any(condition.any.toSorted().map((day) => weekdayName(words, day)));
    case 'time':
      return `${condition.from}–${condition.until}`;
    case 'duration':
      return boundsOf(condition, words, minutesIn(words));
    case 'guest-count':
      return boundsOf(condition, words, (count) => t('rules.guests-of', { count }));
    case 'colour': {
      const colours = any(condition.any.map((colour) => t(`rules.colour.${colour}`)));
      return condition.asSeen ? t('rules.seen', { colours }) : colours;
    }
    case 'response':
      return any(condition.any.map((response) => t(`rules.response.${response}`)));
    case 'series':
      return t(`rules.series.${condition.is}`);
    case 'visibility':
      return t(`rules.visibility.${condition.is}`);
    case 'guests':
      return t(`rules.guests.${condition.is}`);
  }
}

function minutesIn({ locale }: ScreenWords): (minutes: number) => string {
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale.tag, unit).format;
}

function boundsOf(
  { atLeast, atMost }: Extract<Condition, { kind: 'duration' | 'guest-count' }>,
  { t }: ScreenWords,
  tell: (amount: number) => string,
): string {
  return [
    atLeast === undefined ? '' : t('rules.at-least-of', { amount: tell(atLeast) }),
    atMost === undefined ? '' : t('rules.at-most-of', { amount: tell(atMost) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a rule says of an event: "Training · Acme · Goes by itself". */
export function effectOf({ tag }: Rule, { t }: ScreenWords, view: RulesView): string {
  const { activityTypeId, customer, project, note, sending } = tag;
  const type = view.activityTypes.find(({ id }) => id === activityTypeId);
  const parts = [
    activityTypeId === undefined ? undefined : (type?.name ?? t('rules.type-gone')),
    customer?.name,
    project?.projectName,
    project?.phaseName,
    note && t('rules.with-note'),
    sending && t(`rules.goes.${sending}`),
  ];
  return parts.filter((part) => part).join(' · ');
}

/** What is to be put right before a rule can be saved. */
export function faultWords(fault: RuleFault, t: ScreenWords['t']): string {
  if (fault.kind === 'name') return t('rules.fault.name', { most: String(ruleLimits.name) });
  const condition = t(`rules.kind.${fault.condition}`);
  switch (fault.kind) {
    case 'words': {
      const { words, word } = ruleLimits;
      return t('rules.fault.words', { condition, words: String(words), word: String(word) });
    }
    case 'number': {
      const most = fault.condition === 'guest-count' ? ruleLimits.guests : ruleLimits.minutes;
      return t('rules.fault.number', { condition, most: String(most) });
    }
    case 'order':
      return t('rules.fault.order', { condition });
  }
}
