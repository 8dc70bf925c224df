import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { KeptList } from '@/lib/domain/kept-list';

/** What is kept of a PSA's lists, and reading it anew. */
export interface ReferenceData {
  /** What is kept now; asks nobody. */
  kept(connectionId: string): Promise<KeptList[]>;
  /** Reads the activity types and the person's own projects; what a search had read is read anew by the next one. */
  refresh(connectionId: string): Promise<KeptList[]>;
}

export function createReferenceData(psa: PsaSide): ReferenceData {
  async function kept(connectionId: string): Promise<KeptList[]> {
    const connection = await psa.connection(connectionId);
    const types = await psa.keptTypes(connection);
    return [...(types ? [types] : []), ...(await psa.port(connection).keptLists())];
  }

  return {
    kept,
    async refresh(connectionId) {
      const connection = await psa.connection(connectionId);
      await psa.readTypes(connection);
      await psa.port(connection).refreshLists();
      return kept(connectionId);
    },
  };
}
