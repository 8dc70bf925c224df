import { perSurface, type Surface } from '@/lib/domain/surface';

/** What one look at a surface showed: how many there should have been, and how many were found. */
export interface Sighting {
  readonly surface: Surface;
  readonly expected: number;
  readonly found: number;
}

/** Looks at one surface so far; `misses` in a row decide, one good look forgives them. */
interface SurfaceHealth {
  readonly expected: number;
  readonly found: number;
  readonly misses: number;
  /** `docked`: not found three times running; our panel no longer relies on it. */
  readonly state: 'well' | 'missed' | 'docked';
}

/** Each surface by itself: one that is gone takes no other down. */
export type PageHealth = Readonly<Record<Surface, SurfaceHealth>>;

const missesUntilDocked = 3;
const unseen: SurfaceHealth = { expected: 0, found: 0, misses: 0, state: 'well' };

/** Nothing looked at yet. */
export const freshHealth: PageHealth = perSurface(() => unseen);

/** The health after one more look. Expecting nothing proves nothing and changes nothing. */
export function withSighting(
  health: PageHealth,
  { surface, expected, found }: Sighting,
): PageHealth {
  if (expected === 0) return health;
  const before = health[surface];
  const misses = found === 0 ? before.misses + 1 : 0;
  if (misses === before.misses && expected === before.expected && found === before.found) {
    return health;
  }
  return { ...health, [surface]: { expected, found, misses, state: stateAfter(misses) } };
}

/** As if the surface had never been looked at. */
export function withoutSurface(health: PageHealth, surface: Surface): PageHealth {
  return { ...health, [surface]: unseen };
}

function stateAfter(misses: number): SurfaceHealth['state'] {
  if (misses >= missesUntilDocked) return 'docked';
  return misses > 0 ? 'missed' : 'well';
}
