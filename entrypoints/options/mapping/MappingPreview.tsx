import { useId, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import type { MappingChange } from '@/lib/domain/mapping';
import type { ConnectionView } from '@/lib/messages/questions';
import type { MappingPreview as Preview } from '@/lib/messages/questions/mapping-questions';

interface MappingPreviewProps {
  readonly connection: ConnectionView;
  /** Undefined while a template cannot be read. */
  readonly change: MappingChange | undefined;
}

/** What one of the person's next events would become, while the templates are being written. */
export function MappingPreview({ connection, change }: MappingPreviewProps) {
  const { t, psaName } = useScreenWords();
  const id = useId();
  const [nth, setNth] = useState(0);
  const tried = useDebounced(change ? JSON.stringify(change) : '', 250);
  const { answer, problem, again } = useQuestion(
    'previewMapping',
    {
      ...{ connectionId: connection.id, nth },
      change: tried === '' ? {} : JSON.parse(tried),
      sample: {
        title: t('mapping.sample-title'),
        location: t('mapping.sample-location'),
        note: t('mapping.sample-note'),
      },
    },
    { enabled: tried !== '', keepPrevious: true },
  );
  return (
    <section className="mapping-preview" aria-labelledby={id}>
      <div className="card-head">
        <h4 id={id}>{t('mapping.preview')}</h4>
        {answer && answer.count > 1 && (
          <button type="button" className="button plain" onClick={() => setNth(nth + 1)}>
            {t('mapping.preview-next')}
          </button>
        )}
      </div>
      {problem && <ProblemNote problem={problem} psa={connection} onRetry={again} />}
      {tried === '' && <p className="quiet">{t('mapping.preview-unread')}</p>}
      {tried !== '' && answer && <Shown preview={answer} psa={psaName(connection)} />}
    </section>
  );
}

function Shown({ preview, psa }: { readonly preview: Preview; readonly psa: string }) {
  const { t, timespan } = useScreenWords();
  const { event, isSample, said, saidInPrivate } = preview;
  const when = timespan(event.when);
  return (
    <>
      <p className="quiet">
        {isSample
          ? t('mapping.preview-sample')
          : t('mapping.preview-of', { title: event.title || t('name.untitled'), when })}
      </p>
      <div className="outcomes">
        <div aria-live="polite">
          <h5>{t('sends.summary', { psa })}</h5>
          <Said said={said} />
        </div>
        <div>
          <h5>{t('mapping.preview-private')}</h5>
          {saidInPrivate ? (
            <Said said={saidInPrivate} />
          ) : (
            <p>{t('mapping.preview-private-not')}</p>
          )}
        </div>
      </div>
    </>
  );
}

function Said({ said }: { readonly said: Preview['said'] }) {
  const { t, timespan } = useScreenWords();
  const rows = [
    [t('mapping.title'), said.title],
    [t('sends.when'), timespan(said.when)],
    [t('sends.location'), said.location],
    [t('field.activity-type'), said.type],
    [t('field.customer'), said.customer],
    [t('field.project'), said.project],
    [t('mapping.note'), said.notes],
  ];
  return (
    <dl>
      {rows
        .filter(([, text]) => text)
        .map(([label, text]) => (
          <div key={label}>
            <dt className="quiet small">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
