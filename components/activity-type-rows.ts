import { isMatch } from '@/components/matching';
import type { OptionRow } from '@/components/OptionList';
import type { ActivityCategory, ActivityType } from '@/lib/domain/activity';
import type { Translate } from '@/lib/i18n/translate';

/** An activity type as a row of the picker. */
export interface ActivityTypeRow extends OptionRow {
  readonly type: ActivityType;
}

interface Choice {
  readonly types: readonly ActivityType[];
  /** Most recently used first. */
  readonly recentIds: readonly string[];
  readonly defaultId: string | undefined;
}

/** In the order in which people look for them. */
export const categories: readonly ActivityCategory[] = [
  'CalendarEntry',
  'SalesEvent',
  'Task',
  'Absences',
  'Personal',
];

/** The types that match what was typed: the recent ones first, the others by category and name. */
export function activityTypeRows(choice: Choice, typed: string, t: Translate): ActivityTypeRow[] {
  const found = choice.types.filter(({ name }) => isMatch(name, typed));
  const recent = choice.recentIds.flatMap((id) => found.filter((type) => type.id === id));
  const others = found.filter((type) => !recent.includes(type)).toSorted(byCategoryAndName);
  return [
    ...recent.map((type) => toRow(type, t('picker.recent'), choice, t)),
    ...others.map((type) => toRow(type, t(`category.${type.category}`), choice, t)),
  ];
}

function toRow(type: ActivityType, group: string, { defaultId }: Choice, t: Translate) {
  const detail = type.id === defaultId ? t('picker.default') : undefined;
  return { key: type.id, text: type.name, group, detail, type };
}

function byCategoryAndName(one: ActivityType, other: ActivityType): number {
  const byCategory = categories.indexOf(one.category) - categories.indexOf(other.category);
  return byCategory || one.name.localeCompare(other.name);
}
