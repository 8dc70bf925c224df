import { ProblemError } from '@/lib/domain/problem';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { missingOptional, missingRequired, type Right } from '@/lib/psa/severa/rights';

/** What a key may do, as far as it is known. */
interface KnownRights {
  readonly found: readonly string[];
  readonly missing: readonly Right[];
  readonly missingOptional: readonly Right[];
}

/** Reads what the rights allow, and knows in the end which they are. */
export interface RightsCheck {
  /** What is read with this right; undefined without it. */
  read<T>(right: Right, read: () => Promise<T>): Promise<T | undefined>;
  rights(): Promise<KnownRights>;
}

/** The rights were told together with the token. */
export function toldRights(told: readonly string[]): RightsCheck {
  const known = {
    found: told,
    missing: missingRequired(told),
    missingOptional: missingOptional(told),
  };
  return {
    read: async (right, read) => (told.includes(right) ? read() : undefined),
    rights: async () => known,
  };
}

/** Lists that nothing else of a check reads. */
const oneRowOf = {
  'activities:read': '/v1/activities',
  'customers:read': '/v1/customers',
  'projects:read': '/v1/projects',
} as const satisfies Partial<Record<Right, string>>;

/**
 * The key is kept elsewhere, and nobody tells its rights: what can be read is had. Rights to write cannot be tried
 * without writing, so that nothing is said of them.
 */
export function triedRights(client: SeveraClient): RightsCheck {
  const found: Right[] = [];
  const refused: Right[] = [];

  async function read<T>(right: Right, reading: () => Promise<T>): Promise<T | undefined> {
    try {
      const value = await reading();
      found.push(right);
      return value;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.kind !== 'rights-missing') throw error;
      refused.push(right);
      return undefined;
    }
  }

  return {
    read,
    async rights() {
      for (const [name, path] of Object.entries(oneRowOf)) {
        const right = name as keyof typeof oneRowOf;
        const query = { rowCount: 1 };
        await read(right, () => client.send({ method: 'GET', path, query, right }));
      }
      const isRefused = (right: Right) => refused.includes(right);
      return {
        found,
        missing: missingRequired(found).filter(isRefused),
        missingOptional: missingOptional(found).filter(isRefused),
      };
    },
  };
}
