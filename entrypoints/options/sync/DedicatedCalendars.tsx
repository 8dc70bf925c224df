import { useId, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { AllowWriting } from '@/entrypoints/options/sync/AllowWriting';
import { TextField } from '@/entrypoints/options/TextField';
import type { ConnectionView } from '@/lib/messages/questions';
import type { SyncView } from '@/lib/messages/sync-schemas';

interface DedicatedCalendarsProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
}

/** Calendars of our own for what comes from the PSA: made on request, and left again. */
export function DedicatedCalendars({ connection, view }: DedicatedCalendarsProps) {
  return view.dedicated ? (
    <MadeCalendars connection={connection} view={view} ids={Object.values(view.dedicated)} />
  ) : (
    <MakeCalendars connection={connection} />
  );
}

function MakeCalendars({ connection }: Pick<DedicatedCalendarsProps, 'connection'>) {
  const { t } = useScreenWords();
  const [company, setCompany] = useState(connection.tenant);
  const make = useRequest('makeCalendars');
  const { problem } = make;
  const start = () => make.start({ connectionId: connection.id, company: company.trim() });
  const needsRight = problem?.kind === 'rights-missing' && problem.side === 'google';
  return (
    <div className="stack">
      <TextField label={t('sync.company')} value={company} onChange={setCompany} />
      <p className="quiet small">{t('sync.company-hint')}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={company.trim() === '' || make.pending}
          onClick={start}
        >
          {t(make.pending ? 'sync.making-calendars' : 'sync.make-calendars')}
        </button>
      </div>
      {needsRight && <AllowWriting right="make-calendars" onAllowed={start} />}
      {problem && !needsRight && (
        <ProblemNote problem={problem} psa={connection} here="sync" onRetry={start} />
      )}
    </div>
  );
}

interface MadeCalendarsProps extends DedicatedCalendarsProps {
  readonly ids: readonly string[];
}

function MadeCalendars({ connection, view, ids }: MadeCalendarsProps) {
  const { t, list, psaName } = useScreenWords();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRequest('leaveCalendars');
  const names = view.calendars.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const answer = (keep: boolean) => () => {
    dialog.current?.close();
    leave.start({ connectionId: connection.id, keep });
  };
  return (
    <div className="stack">
      <p>{t('sync.made-calendars', { names: list(names.length > 0 ? names : ids) })}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
          {t('sync.leave-calendars')}
        </button>
      </div>
      {leave.problem && <ProblemNote problem={leave.problem} psa={connection} here="sync" />}
      <dialog className="dialog" ref={dialog} aria-labelledby={title}>
        <div className="stack">
          <h3 id={title}>{t('sync.leave-title')}</h3>
          <p>{t('sync.leave-text', { psa: psaName(connection) })}</p>
          <div className="row">
            <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
              {t('common.cancel')}
            </button>
            <button type="button" className="button danger" onClick={answer(false)}>
              {t('sync.leave-delete')}
            </button>
            <button type="button" className="button" onClick={answer(true)}>
              {t('sync.leave-keep')}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
