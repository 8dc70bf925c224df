import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Commit } from '@/lib/domain/commit';
import type { Connection } from '@/lib/domain/connection';
import { type EntryNames, namedFields, nameIn, nameKey } from '@/lib/domain/entry-names';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Tag } from '@/lib/domain/tag';
import { entriesOfItem } from '@/lib/store/history';
import { readTag } from '@/lib/store/tags';
import { projectName } from '@/lib/sync/told-tag';

/**
 * Names what an entry's versions tell by id, as far as that is known without asking anybody: the types of the
 * connection, what the tag and the activity name, and what earlier entries of the item named. Notes as which user of the
 * PSA it was done, too: the connection may have another by the time when the entry is undone.
 */
export function createEntryNames({ db }: Tools, psa: PsaSide) {
  async function known(connection: Connection, entry: HistoryEntry, change: Commit) {
    const { connectionId, itemKey, eid = '' } = entry;
    const [types, tag, earlier] = await Promise.all([
      psa.activityTypes(connection, false),
      readTag(db, connectionId, { eid, itemKey }),
      entriesOfItem(db, connectionId, itemKey, 0),
    ]);
    const names: EntryNames[] = [
      ...earlier.map((one) => one.names ?? {}),
      Object.fromEntries(types.map(({ id, name }) => [nameKey('activityTypeId', id), name])),
      namesOfActivity(change),
      namesOfTag(tag),
      namesOfTag(change.putTag?.tag),
    ];
    return Object.assign({}, ...names) as EntryNames;
  }

  return async (connection: Connection, change: Commit): Promise<Commit> => {
    if (!change.history) return change;
    const userId = connection.user?.id;
    const history = { ...change.history, ...(userId !== undefined && { userId }) };
    const told = toldIn(history);
    if (told.length === 0) return { ...change, history };
    const all = await known(connection, history, change);
    const names = Object.fromEntries(
      told.flatMap(({ field, id }) => {
        const name = nameIn(all, field, id);
        return name === undefined ? [] : [[nameKey(field, id), name]];
      }),
    );
    return { ...change, history: { ...history, names } };
  };
}

function toldIn({ before, after, lost }: HistoryEntry) {
  return [before, after, lost].flatMap((version) =>
    namedFields.flatMap((field) => {
      const id = version?.[field];
      return id === undefined ? [] : [{ field, id }];
    }),
  );
}

function namesOfTag(tag: Tag | undefined): EntryNames {
  const { customer, project } = tag ?? {};
  return {
    ...(customer && { [nameKey('customerId', customer.id)]: customer.name }),
    ...(project && { [nameKey('projectId', project.id)]: projectName(project) }),
  };
}

function namesOfActivity({ putActivity }: Commit): EntryNames {
  const { customerId, customerName, projectId, projectName: project } = putActivity ?? {};
  return {
    ...(customerId && customerName && { [nameKey('customerId', customerId)]: customerName }),
    ...(projectId && project && { [nameKey('projectId', projectId)]: project }),
  };
}
