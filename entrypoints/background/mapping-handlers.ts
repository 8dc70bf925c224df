import { readJudging } from '@/entrypoints/background/judging';
import { knownTypes } from '@/entrypoints/background/known-types';
import { countMapping, previewMapping } from '@/entrypoints/background/mapping-preview';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { defaultMapping, type Mapping, type MappingChange } from '@/lib/domain/mapping';
import type { MappingView } from '@/lib/messages/questions/mapping-questions';
import type { Handlers } from '@/lib/messages/server';
import { changeSettings, readSettings } from '@/lib/store/settings';

export interface MappingParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  /** Everything that is done by itself, now. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type MappingQuestion = 'readMapping' | 'previewMapping' | 'countMapping' | 'saveMapping';

/** The answers about what events become in a PSA. */
export function createMappingHandlers(parts: MappingParts): Pick<Handlers, MappingQuestion> {
  const { tools, psa, goOn, onChange } = parts;
  const { db } = tools;

  async function view(connectionId: string): Promise<MappingView> {
    const connection = await psa.connection(connectionId);
    const activityTypes = await knownTypes(psa, connection);
    const { calendars, mapping } = await readJudging(tools, psa, connection);
    return {
      mapping,
      calendars: [...calendars.values()].flatMap(({ id, name, mine }) =>
        mine ? { id, name } : [],
      ),
      activityTypes,
    };
  }

  async function changed(connectionId: string, change: MappingChange): Promise<Mapping> {
    return applied((await readSettings(db)).mapping[connectionId], change);
  }

  return {
    readMapping: ({ connectionId }) => view(connectionId),
    previewMapping: async ({ connectionId, change, ...shown }) => {
      const connection = await psa.connection(connectionId);
      return previewMapping(parts, connection, await changed(connectionId, change), shown);
    },
    countMapping: async ({ connectionId, change }) => {
      const connection = await psa.connection(connectionId);
      return countMapping(parts, connection, await changed(connectionId, change));
    },
    saveMapping: async ({ connectionId, change }) => {
      await psa.connection(connectionId);
      await changeSettings(db, ({ mapping }) => ({
        mapping: { ...mapping, [connectionId]: applied(mapping[connectionId], change) },
      }));
      onChange();
      void goOn();
      return view(connectionId);
    },
  };
}

function applied(former: Mapping = defaultMapping, change: MappingChange): Mapping {
  const { title, note, location, guests, calendarTypeIds } = { ...former, ...named(change) };
  return { title, note, location, guests, calendarTypeIds };
}

function named(change: MappingChange): Partial<Mapping> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
