import { useState } from 'react';
import { useRequest } from '@/components/use-request';
import type { Chosen } from '@/lib/domain/named-settings';
import type { Problem } from '@/lib/domain/problem';
import { isSameChoice } from '@/lib/domain/same-choice';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { startsOrWidens } from '@/lib/domain/widening';
import type { Ask } from '@/lib/messages/questions';
import type { SyncPreview } from '@/lib/messages/sync-schemas';

/** Settings on their way to being saved. */
export interface SyncDraft {
  readonly settings: SyncSettings;
  readonly isChanged: boolean;
  change(change: Partial<SyncSettings>): void;
  /** Takes these for the draft and saves them, as `save` does. */
  apply(chosen: Chosen): void;
  discard(): void;
  /** Saves, or shows the dry run first where the sync starts or reaches further. */
  save(): void;
  /** Shows the dry run of the draft as it stands; nothing follows from it. */
  showPreview(): void;
  /** The dry run is open: for a look, or before saving. */
  readonly previewing: 'no' | 'look' | 'save';
  readonly isPreviewing: boolean;
  readonly preview: SyncPreview | undefined;
  closePreview(): void;
  /** Saves what the dry run showed. */
  start(): void;
  readonly saving: boolean;
  readonly wasSaved: boolean;
  /** Why the last dry run or saving failed. */
  readonly problem: Problem | undefined;
  /** It failed because Google did not give a right yet. */
  readonly needsRight: boolean;
  /** Tries again what failed. */
  again(): void;
}

/** What is asked to be saved, or tried. */
type Wish = Omit<Ask<'saveSync'>, 'connectionId'> & { readonly settings: SyncSettings };

/** Keeps changes of a connection's sync apart from what is saved until the person saves them. */
export function useSyncDraft(connectionId: string, saved: SyncSettings): SyncDraft {
  // Undefined: as saved, also when that changes elsewhere.
  const [draft, setDraft] = useState<SyncSettings>();
  // Chosen along with it, as by a preset; undefined: as it is.
  const [privateEvents, setPrivateEvents] = useState<Chosen['privateEvents']>();
  const [previewing, setPreviewing] = useState<SyncDraft['previewing']>('no');
  const previewRequest = useRequest('previewSync');
  const saveRequest = useRequest('saveSync');
  const settings = draft ?? saved;
  const also = privateEvents && { privateEvents };
  const isChanged =
    privateEvents !== undefined || (draft !== undefined && !isSameChoice(draft, saved));
  const forget = () => {
    previewRequest.forget();
    saveRequest.forget();
  };
  const letGo = () => {
    setDraft(undefined);
    setPrivateEvents(undefined);
  };
  const open = (why: 'look' | 'save', wish: Wish = { settings, ...also }) => {
    forget();
    setPreviewing(why);
    previewRequest.start({ connectionId, ...wish });
  };
  const store = (wish: Wish = { settings, ...also }) =>
    saveRequest.start({ connectionId, ...wish }, () => {
      letGo();
      setPreviewing('no');
    });
  const save = (wish: Wish) => {
    // What happens to private events may have more of them sent.
    const widens =
      startsOrWidens(saved, wish.settings) || (wish.settings.automatic && wish.privateEvents);
    if (widens) return open('save', wish);
    forget();
    store(wish);
  };
  const problem = saveRequest.problem ?? previewRequest.problem;
  return {
    settings,
    isChanged,
    change: (change) => setDraft({ ...settings, ...change }),
    apply: ({ sync, privateEvents: wished }) => {
      setDraft(sync);
      setPrivateEvents(wished);
      save({ settings: sync, privateEvents: wished });
    },
    discard: () => {
      forget();
      letGo();
    },
    save: () => save({ settings, ...also }),
    showPreview: () => open('look'),
    previewing,
    isPreviewing: previewing !== 'no',
    preview: previewRequest.answer,
    closePreview: () => {
      // The dialog tells that it closed, also when it was closed because all is saved.
      if (previewing === 'no') return;
      forget();
      setPreviewing('no');
    },
    start: () => store(),
    saving: saveRequest.pending,
    wasSaved: saveRequest.answer !== undefined,
    problem,
    needsRight: problem?.kind === 'rights-missing' && problem.side === 'google',
    again: () => (saveRequest.problem ? store() : open(previewing === 'save' ? 'save' : 'look')),
  };
}
