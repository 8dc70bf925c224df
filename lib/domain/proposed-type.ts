import { type ActivityType, proposedType } from '@/lib/domain/activity';

/** What the person chose for events that have no tag, and what there is to choose from. */
export interface TypeChoices {
  /** Empty while they are not known. */
  readonly activityTypes: readonly ActivityType[];
  /** By calendar. */
  readonly calendarTypeIds: Readonly<Record<string, string>>;
  /** For all other events of the connection. */
  readonly defaultTypeId: string | undefined;
}

/** The type chosen for a calendar; undefined where there is none, or the PSA has it no more. */
export function typeOfCalendar(
  calendarId: string | undefined,
  { activityTypes, calendarTypeIds }: Pick<TypeChoices, 'activityTypes' | 'calendarTypeIds'>,
): string | undefined {
  const chosen = calendarId === undefined ? undefined : calendarTypeIds[calendarId];
  const isThere = activityTypes.length === 0 || activityTypes.some(({ id }) => id === chosen);
  return isThere ? chosen : undefined;
}

/** The type to propose for an untagged event: of its calendar, else the default, else the PSA's own. */
export function typeFor(calendarId: string | undefined, choices: TypeChoices): string | undefined {
  return (
    typeOfCalendar(calendarId, choices) ??
    choices.defaultTypeId ??
    proposedType(choices.activityTypes)?.id
  );
}
