/**
 * The places in Google's page that Merkki shows itself on: the marks on events, the panel beside an event's bubble,
 * the one beside a new event's bubble, the panel in the editor.
 */
export const surfaces = ['chips', 'popover', 'draft', 'editor'] as const;
export type Surface = (typeof surfaces)[number];

/** On which surfaces the person wants to see Merkki. */
export type ShownSurfaces = Readonly<Record<Surface, boolean>>;

/** Something for each surface. */
export function perSurface<T>(make: (surface: Surface) => T): Record<Surface, T> {
  return Object.fromEntries(surfaces.map((surface) => [surface, make(surface)])) as Record<
    Surface,
    T
  >;
}
