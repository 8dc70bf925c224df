import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Commit } from '@/lib/domain/commit';
import type { Connection } from '@/lib/domain/connection';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Tag } from '@/lib/domain/tag';
import { entriesOfItem } from '@/lib/store/history';
import { readTag } from '@/lib/store/tags';
import { projectName } from '@/lib/sync/told-tag';

type Names = Readonly<Record<string, string>>;

/**
 * Names what an entry's versions tell by id, as far as that is known without asking anybody: the types of the
 * connection, what the tag and the activity name, and what earlier entries of the item named.
 */
export function createEntryNames({ db }: Tools, psa: PsaSide) {
  async function known(connection: Connection, entry: HistoryEntry, change: Commit) {
    const { connectionId, itemKey, eid = '' } = entry;
    const [types, tag, earlier] = await Promise.all([
      psa.activityTypes(connection, false),
      readTag(db, connectionId, { eid, itemKey }),
      entriesOfItem(db, connectionId, itemKey, 0),
    ]);
    const names: Names[] = [
      ...earlier.map((one) => one.names ?? {}),
      Object.fromEntries(types.map(({ id, name }) => [id, name])),
      namesOfActivity(change),
      namesOfTag(tag),
      namesOfTag(change.putTag?.tag),
    ];
    return Object.assign({}, ...names) as Names;
  }

  return async (connection: Connection, change: Commit): Promise<Commit> => {
    const { history } = change;
    const ids = history ? idsIn(history) : [];
    if (!history || ids.length === 0) return change;
    const all = await known(connection, history, change);
    const names = Object.fromEntries(
      ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])),
    );
    return { ...change, history: { ...history, names } };
  };
}

function idsIn({ before, after, lost }: HistoryEntry): string[] {
  const ids = [before, after, lost].flatMap((version) => [
    version?.activityTypeId,
    version?.customerId,
    version?.projectId,
  ]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function namesOfTag(tag: Tag | undefined): Names {
  const { customer, project } = tag ?? {};
  return {
    ...(customer && { [customer.id]: customer.name }),
    ...(project && { [project.id]: projectName(project) }),
  };
}

function namesOfActivity({ putActivity }: Commit): Names {
  const { customerId, customerName, projectId, projectName: project } = putActivity ?? {};
  return {
    ...(customerId && customerName && { [customerId]: customerName }),
    ...(projectId && project && { [projectId]: project }),
  };
}
