import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { AllowWriting } from '@/entrypoints/options/sync/AllowWriting';
import { BothWaysCard } from '@/entrypoints/options/sync/BothWaysCard';
import { IncomingCard } from '@/entrypoints/options/sync/IncomingCard';
import { MasterCard } from '@/entrypoints/options/sync/MasterCard';
import { OutgoingCard } from '@/entrypoints/options/sync/OutgoingCard';
import { PresetCard } from '@/entrypoints/options/sync/PresetCard';
import { PreviewDialog } from '@/entrypoints/options/sync/PreviewDialog';
import { gapsIn, writesToGoogle } from '@/entrypoints/options/sync/sync-draft';
import { useSyncDraft } from '@/entrypoints/options/sync/use-sync-draft';
import type { SettingName } from '@/lib/domain/named-settings';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RunProgress, SyncView } from '@/lib/messages/sync-schemas';

interface SyncFormProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
  readonly runs: readonly RunProgress[];
}

/** What every card of the form gets. */
export interface CardProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
  readonly settings: SyncSettings;
  readonly onChange: (change: Partial<SyncSettings>) => void;
  /** The organisation has set it. */
  readonly isLocked: (name: SettingName) => boolean;
}

/** The settings of one connection's sync, kept as a draft until they are saved. */
export function SyncForm({ connection, view, runs }: SyncFormProps) {
  const draft = useSyncDraft(connection.id, view.settings);
  const card: CardProps = {
    connection,
    view,
    settings: draft.settings,
    onChange: draft.change,
    isLocked: (name) => view.locked.includes(name),
  };
  return (
    <>
      <PresetCard {...{ connection, view, draft }} />
      <MasterCard {...card} runs={runs} />
      <OutgoingCard {...card} />
      <IncomingCard {...card} />
      <BothWaysCard {...card} />
      <SaveBar {...card} draft={draft} />
      <PreviewDialog connection={connection} draft={draft} />
    </>
  );
}

function SaveBar({
  connection,
  view,
  settings,
  draft,
}: CardProps & { readonly draft: ReturnType<typeof useSyncDraft> }) {
  const { t } = useScreenWords();
  // One at a time: the bar covers what is being filled in.
  const [gap] = draft.isChanged ? gapsIn(settings, view) : [];
  const willAsk = draft.isChanged && !view.mayWrite && writesToGoogle(settings);
  return (
    <div className="save-bar">
      <div role="status">
        {draft.isChanged && <p className="quiet">{t(gap ? `sync.${gap}` : 'sync.unsaved')}</p>}
        {willAsk && !gap && <p className="quiet small">{t('sync.needs-right')}</p>}
      </div>
      {draft.problem && !draft.isPreviewing && (
        <SaveProblem connection={connection} draft={draft} />
      )}
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={!draft.isChanged || gap !== undefined || draft.saving}
          onClick={draft.save}
        >
          {t(draft.wasSaved && !draft.isChanged ? 'common.saved' : 'common.save')}
        </button>
        {draft.isChanged && (
          <button type="button" className="button plain" onClick={draft.discard}>
            {t('sync.discard')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={gap !== undefined}
          onClick={draft.showPreview}
        >
          {t('sync.preview')}
        </button>
      </div>
    </div>
  );
}

function SaveProblem({
  connection,
  draft,
}: Pick<CardProps, 'connection'> & { readonly draft: ReturnType<typeof useSyncDraft> }) {
  if (!draft.problem) return null;
  return draft.needsRight ? (
    <AllowWriting right="write" onAllowed={draft.again} />
  ) : (
    <ProblemNote problem={draft.problem} psa={connection} here="sync" onRetry={draft.again} />
  );
}
