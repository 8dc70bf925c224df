import type { Tools } from '@/entrypoints/background/tools';
import type { Settings } from '@/lib/domain/settings';
import { perSurface, type Surface, surfaces } from '@/lib/domain/surface';
import type { Ask, Overview, SurfaceStanding } from '@/lib/messages/questions';

/** How the scripts in calendar tabs get along with Google's page, until the browser ends. The last word counts. */
export interface PageHealth {
  report(health: Ask<'reportHealth'>): Promise<void>;
  standings(shown: Settings['surfaces']): Promise<Overview['surfaces']>;
  /** As if nobody had looked for it yet. */
  forget(surface: Surface): Promise<void>;
}

export function createPageHealth({ session }: Tools, onChange: () => void): PageHealth {
  return {
    async report({ surface, state }) {
      if (state === (await session.get(keyOf(surface)))) return;
      await session.set(keyOf(surface), state);
      onChange();
    },
    async standings(shown) {
      const told = await Promise.all(
        surfaces.map(async (surface) => [surface, await session.get(keyOf(surface))] as const),
      );
      const states = new Map(told);
      return perSurface((surface) => (shown[surface] ? standing(states.get(surface)) : 'off'));
    },
    forget: (surface) => session.remove(keyOf(surface)),
  };
}

function standing(told: unknown): SurfaceStanding {
  return told === 'well' || told === 'docked' ? told : 'unseen';
}

function keyOf(surface: Surface): string {
  return `page-health/${surface}`;
}
