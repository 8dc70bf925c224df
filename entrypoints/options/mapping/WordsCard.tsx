import { useRef } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { MappingPreview } from '@/entrypoints/options/mapping/MappingPreview';
import { SaveMappingDialog } from '@/entrypoints/options/mapping/SaveMappingDialog';
import { TemplateField } from '@/entrypoints/options/mapping/TemplateField';
import { useWordsDraft } from '@/entrypoints/options/mapping/use-words-draft';
import { Tick } from '@/entrypoints/options/sync/choices';
import type { ConnectionView } from '@/lib/messages/questions';
import type { MappingView } from '@/lib/messages/questions/mapping-questions';

interface WordsCardProps {
  readonly connection: ConnectionView;
  readonly view: MappingView;
}

/** In which words an event is sent, shown on one of the person's own while they choose. */
export function WordsCard({ connection, view }: WordsCardProps) {
  const { t } = useScreenWords();
  const { id: connectionId } = connection;
  const draft = useWordsDraft(view.mapping);
  const { words, faults, isChanged, change } = draft;
  const dialog = useRef<HTMLDialogElement>(null);
  const counting = useRequest('countMapping');
  const saving = useRequest('saveMapping');
  const keep = () => saving.start({ connectionId, change: words }, draft.discard);
  const save = () =>
    counting.start({ connectionId, change: words }, ({ updates, asks }) => {
      if (updates + asks === 0) keep();
      else dialog.current?.showModal();
    });
  const problem = saving.problem ?? counting.problem;
  const isFaulty = faults.title !== undefined || faults.note !== undefined;
  return (
    <div className="card">
      <h3>{t('mapping.words-title')}</h3>
      <TemplateField
        label={t('mapping.title')}
        value={words.title}
        isOneLine
        fault={faults.title}
        onChange={(title) => change({ title })}
      />
      <TemplateField
        label={t('mapping.note')}
        value={words.note}
        fault={faults.note}
        onChange={(note) => change({ note })}
      />
      <TemplateHints />
      <Tick
        label={t('mapping.location')}
        checked={words.location}
        onChange={(location) => change({ location })}
      />
      <p className="quiet small">{t('mapping.mark')}</p>
      <MappingPreview {...{ connection }} change={isFaulty ? undefined : words} />
      {problem && <ProblemNote problem={problem} psa={connection} />}
      <div className="row words-save">
        <button
          type="button"
          className="button primary"
          disabled={!isChanged || isFaulty || counting.pending || saving.pending}
          onClick={save}
        >
          {t('common.save')}
        </button>
        {isChanged && (
          <button type="button" className="button plain" onClick={draft.discard}>
            {t('mapping.discard')}
          </button>
        )}
        {!draft.isDefault && (
          <button type="button" className="button plain" onClick={draft.restore}>
            {t('mapping.default')}
          </button>
        )}
        <span role="status" className="quiet">
          {saving.answer && !isChanged && t('common.saved')}
        </span>
      </div>
      <SaveMappingDialog dialog={dialog} counted={counting.answer} onConfirm={keep} />
    </div>
  );
}

function TemplateHints() {
  const { t } = useScreenWords();
  return (
    <div className="quiet small">
      <p>{t('mapping.templates-hint', { braces: '{…}', example: '[{customer}: ]{title}' })}</p>
      <p>{t('mapping.organiser-hint', { organiser: '{organiser}' })}</p>
      <p>{t('mapping.numbers-hint', { guests: '{guests}', duration: '{duration}' })}</p>
    </div>
  );
}
