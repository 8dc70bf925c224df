import type { ActivityFields } from '@/lib/domain/activity';

/** The fields of a version that tell by id. */
export const namedFields = [
  'activityTypeId',
  'customerId',
  'projectId',
] as const satisfies readonly (keyof ActivityFields)[];
export type NamedField = (typeof namedFields)[number];

/** What versions name by id, by `nameKey`; in entries of old by the id alone. */
export type EntryNames = Readonly<Record<string, string>>;

/** A PSA may give a customer and a project the same id. */
export function nameKey(field: NamedField, id: string): string {
  return `${field}:${id}`;
}

/** Undefined where it was not known. */
export function nameIn(
  names: EntryNames | undefined,
  field: NamedField,
  id: string,
): string | undefined {
  return names?.[nameKey(field, id)] ?? names?.[id];
}
