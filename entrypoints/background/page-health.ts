import type { Tools } from '@/entrypoints/background/tools';
import type { Ask, Overview } from '@/lib/messages/questions';

type Surface = Overview['missingSurfaces'][number];

/** How the scripts in calendar tabs get along with Google's page, until the browser ends. The last word counts. */
export interface PageHealth {
  report(health: Ask<'reportHealth'>): Promise<void>;
  missing(): Promise<Surface[]>;
}

const surfaces: readonly Surface[] = ['chips', 'popover'];

export function createPageHealth({ session }: Tools, onChange: () => void): PageHealth {
  const isMissing = async (surface: Surface) => (await session.get(keyOf(surface))) === true;
  return {
    async report({ surface, state }) {
      const isDocked = state === 'docked';
      if (isDocked === (await isMissing(surface))) return;
      if (isDocked) await session.set(keyOf(surface), true);
      else await session.remove(keyOf(surface));
      onChange();
    },
    async missing() {
      const found = await Promise.all(surfaces.map(isMissing));
      return surfaces.filter((_, index) => found[index]);
    },
  };
}

function keyOf(surface: Surface): string {
  return `page-health/${surface}`;
}
