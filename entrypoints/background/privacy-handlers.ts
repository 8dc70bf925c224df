import { makeDiagnostics } from '@/entrypoints/background/diagnostics';
import type { EraseEverything } from '@/entrypoints/background/erasing';
import { createWhatLeaves } from '@/entrypoints/background/event-fates';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Items } from '@/entrypoints/background/items';
import { linesOf } from '@/entrypoints/background/lines-of';
import type { PageHealth } from '@/entrypoints/background/page-health';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { ProblemError } from '@/lib/domain/problem';
import { secretsIn, withoutSecrets } from '@/lib/domain/secrets';
import { googleTokenKey } from '@/lib/google/token-store';
import type { AnswerTo, Ask } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { countTables, tablePage } from '@/lib/store/stored-tables';

export interface PrivacyParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly pageHealth: PageHealth;
  readonly eraseEverything: EraseEverything;
}

type PrivacyQuestion =
  | 'whatLeaves'
  | 'countStored'
  | 'readStored'
  | 'makeDiagnostics'
  | 'eraseEverything';

/** The answers about what leaves, and about what is kept here. */
export function createPrivacyHandlers(parts: PrivacyParts): Pick<Handlers, PrivacyQuestion> {
  const { tools, eraseEverything } = parts;
  const { db } = tools;

  async function readStored({ table, after }: Ask<'readStored'>): Promise<AnswerTo<'readStored'>> {
    const page = await tablePage(db, table, after);
    if (!page) throw new ProblemError({ kind: 'invalid-input', field: 'table' });
    const secrets = await knownSecrets(tools);
    return linesOf({ ...page, rows: page.rows.map((row) => withoutSecrets(row, secrets)) });
  }

  return {
    whatLeaves: createWhatLeaves(parts),
    countStored: async () => ({ tables: await countTables(db) }),
    readStored,
    makeDiagnostics: async () => ({ text: await makeDiagnostics(parts) }),
    eraseEverything: async () => ({ isRevoked: await eraseEverything() }),
  };
}

/** Those of now: no row may repeat one, whatever it is part of. */
async function knownSecrets({ db, session }: Tools): Promise<Set<string>> {
  const [connections, accounts, memory] = await Promise.all([
    db.connections.toArray(),
    db.accounts.toArray(),
    db.memory.toArray(),
  ]);
  const tokens = await Promise.all(accounts.map(({ email }) => session.get(googleTokenKey(email))));
  return secretsIn([connections, memory, tokens]);
}
