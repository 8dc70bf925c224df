/** One step of a JSON Patch document. Severa supports no other operation (help article 77000464188). */
export interface Replacement {
  readonly op: 'replace';
  readonly path: string;
  readonly value: string | boolean | { readonly guid: string } | null;
}

/**
 * The JSON Patch document that gives these fields these values, undefined ones left out; null clears.
 * The only place that knows how Severa wants patches: values keep their JSON type, and a reference is
 * replaced whole (`/phase`), since the published description says neither.
 */
export function encodePatch(
  fields: Readonly<Record<string, Replacement['value'] | undefined>>,
): Replacement[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [{ op: 'replace' as const, path: `/${name}`, value }],
  );
}
