import { askOrThrow } from '@/components/use-question';
import { type FilePlan, namedList, namedLists } from '@/entrypoints/options/write-parts';
import { belongingKinds, connectionFileStart } from '@/lib/domain/connection-file';
import type { FormerConnection } from '@/lib/domain/former-connection';
import { deviceZone } from '@/lib/domain/zoned-date';

type Named = Pick<FormerConnection, 'id' | 'system' | 'name' | 'tenant'>;

/** Links, tags and history of a connection, former or not, as one file of JSON. */
export async function connectionFile(connection: Named): Promise<FilePlan> {
  const { id: connectionId } = connection;
  const counted = await askOrThrow('countBelongings', { connectionId });
  const timeZone = deviceZone();
  const lists = belongingKinds.map((kind) =>
    namedList(kind, (after) => {
      const question = { connectionId, kind, timeZone, ...(after !== undefined && { after }) };
      return askOrThrow('writeBelongings', question);
    }),
  );
  return {
    name: 'merkki-connection.json',
    type: 'application/json',
    total: belongingKinds.reduce((sum, kind) => sum + counted[kind], 0),
    parts: namedLists(connectionFileStart(connection), lists, '}\n'),
  };
}
