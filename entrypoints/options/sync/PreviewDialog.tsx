import { useEffect, useId, useRef } from 'react';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { ReadingProgress } from '@/components/ReadingProgress';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { AllowWriting } from '@/entrypoints/options/sync/AllowWriting';
import { PlannedCounts } from '@/entrypoints/options/sync/PlannedCounts';
import { PlannedList } from '@/entrypoints/options/sync/PlannedList';
import type { SyncDraft } from '@/entrypoints/options/sync/use-sync-draft';
import type { ConnectionView } from '@/lib/messages/questions';
import type { SyncPreview } from '@/lib/messages/sync-schemas';

interface PreviewDialogProps {
  readonly connection: ConnectionView;
  readonly draft: SyncDraft;
}

/** The dry run: what would happen, before anything does. */
export function PreviewDialog({ connection, draft }: PreviewDialogProps) {
  const { t } = useScreenWords();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isPreviewing, preview, problem } = draft;
  useEffect(() => {
    if (isPreviewing) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isPreviewing]);
  return (
    <dialog
      className="dialog preview"
      ref={dialog}
      aria-labelledby={title}
      onClose={draft.closePreview}
    >
      <h3 id={title}>{t('plan.title')}</h3>
      {!preview && !problem && (
        <div className="stack" role="status">
          <p className="quiet">{t('plan.reading')}</p>
          <PreviewReading connection={connection} />
        </div>
      )}
      {preview && <Found preview={preview} connection={connection} />}
      {problem &&
        (draft.needsRight ? (
          <AllowWriting right="write" onAllowed={draft.again} />
        ) : (
          <ProblemNote problem={problem} psa={connection} here="sync" onRetry={draft.again} />
        ))}
      <Buttons draft={draft} />
    </dialog>
  );
}

function PreviewReading({ connection }: Pick<PreviewDialogProps, 'connection'>) {
  const { t, psaName } = useScreenWords();
  const { answer } = useQuestion('overview', {});
  const run = answer?.runs.find(({ connectionId }) => connectionId === connection.id);
  const psa = psaName(connection);
  return <ReadingProgress step={run?.reading} psa={psa} label={t('plan.reading')} />;
}

interface FoundProps {
  readonly preview: SyncPreview;
  readonly connection: ConnectionView;
}

function Found({ preview, connection }: FoundProps) {
  const { t, psaName } = useScreenWords();
  const psa = psaName(connection);
  const { brake, incomplete, items } = preview;
  return (
    <>
      <p className="row">
        <Icon name="info" />
        {t('plan.nothing-written')}
      </p>
      {brake && (
        <div className="note" role="alert">
          <Icon name="triangle" />
          <p className="text">{t(`plan.brake.${brake}`)}</p>
        </div>
      )}
      <PlannedCounts counts={preview.counts} psa={connection} />
      {incomplete > 0 && (
        <p className="quiet">{t('plan.incomplete', { count: incomplete, psa })}</p>
      )}
      {items.length > 0 && <PlannedList preview={preview} psa={connection} />}
    </>
  );
}

function Buttons({ draft }: { readonly draft: SyncDraft }) {
  const { t } = useScreenWords();
  const isSaving = draft.previewing === 'save';
  return (
    <div className="row">
      <button type="button" className="button plain" onClick={draft.closePreview}>
        {t(isSaving ? 'plan.not-yet' : 'panel.close')}
      </button>
      {isSaving && (
        <button
          type="button"
          className="button primary"
          disabled={!draft.preview || draft.saving || draft.problem !== undefined}
          onClick={draft.start}
        >
          {t('plan.start')}
        </button>
      )}
    </div>
  );
}
