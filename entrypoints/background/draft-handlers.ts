import { type DescribingParts, describePsa } from '@/entrypoints/background/describing';
import type { Drafts } from '@/entrypoints/background/drafts';
import { draftSuggestionPart } from '@/entrypoints/background/suggesting';
import type { Tagging } from '@/entrypoints/background/tagging';
import type { DraftView } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';

export interface DraftHandlerParts {
  readonly describing: DescribingParts;
  readonly drafts: Drafts;
  readonly tagging: Tagging;
  readonly tagEvent: Handlers['tagEvent'];
}

type DraftQuestion = 'describeDraft' | 'suggestForDraft' | 'tagDraft' | 'saveDraft' | 'dropDraft';

/** The answers about events that are still to be made. */
export function createDraftHandlers({
  describing,
  drafts,
  tagging,
  tagEvent,
}: DraftHandlerParts): Pick<Handlers, DraftQuestion> {
  const { psa } = describing;

  async function describe(draftId: string): Promise<DraftView> {
    const connection = await psa.active();
    return { psa: await describePsa(describing, connection), tag: await drafts.tagOf(draftId) };
  }

  return {
    describeDraft: ({ draftId }) => describe(draftId),
    suggestForDraft: async ({ draftId, title }) => {
      const { psa: shown, tag } = await describe(draftId);
      return draftSuggestionPart(describing.tools, shown, tag, title);
    },
    tagDraft: async ({ draftId, change }, asker) => {
      const { connectionId, tag, became } = await drafts.tag(draftId, psa.active, change);
      if (became === undefined) await tagging.noteChoice(connectionId, change, tag);
      else await tagEvent({ eid: became, change, scope: 'series' }, asker);
      return describe(draftId);
    },
    saveDraft: async ({ draftId, title }) => {
      await drafts.save(draftId, title);
      return {};
    },
    dropDraft: async ({ draftId }) => {
      await drafts.drop(draftId);
      return {};
    },
  };
}
