import { useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { Radios } from '@/entrypoints/options/sync/choices';
import { TextField } from '@/entrypoints/options/TextField';
import type { Timespan } from '@/lib/domain/timespan';
import type { ConnectionView } from '@/lib/messages/questions';
import type { SyncView } from '@/lib/messages/sync-schemas';

interface SyncNowProps {
  readonly connection: ConnectionView;
  readonly isRunning: boolean;
  /** Nothing beyond is synced: nothing there can be asked for. */
  readonly reach: SyncView['reach'];
}

/** A run at once, of everything or of some days. */
export function SyncNow({ connection, isRunning, reach }: SyncNowProps) {
  const { t, timespan } = useScreenWords();
  const sync = useRequest('syncNow');
  const [extent, setExtent] = useState<'all' | 'days'>('all');
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const days = { first, last };
  const isPossible =
    extent === 'all' || (first >= reach.first && first <= last && last <= reach.last);
  const start = () =>
    sync.start({ connectionId: connection.id, ...(extent === 'days' && { days }) });
  return (
    <div className="stack sync-now">
      <Radios
        legend={t('sync.now-what')}
        chosen={extent}
        onChoose={setExtent}
        options={[
          { value: 'all', label: t('sync.now-all') },
          {
            value: 'days',
            label: t('sync.now-days'),
            more: (
              <div className="stack">
                <div className="row">
                  <TextField
                    type="date"
                    label={t('sync.first-day')}
                    value={first}
                    min={reach.first}
                    max={reach.last}
                    onChange={setFirst}
                  />
                  <TextField
                    type="date"
                    label={t('sync.last-day')}
                    value={last}
                    min={first}
                    max={reach.last}
                    onChange={setLast}
                  />
                </div>
                <p className="quiet small">
                  {t('sync.days-hint', { days: timespan(daysIn(reach)) })}
                </p>
              </div>
            ),
          },
        ]}
      />
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!isPossible || isRunning || sync.pending}
          onClick={start}
        >
          {t('sync.now')}
        </button>
      </div>
      {sync.problem && <ProblemNote problem={sync.problem} psa={connection} here="sync" />}
    </div>
  );
}

function daysIn({ first, last }: SyncView['reach']): Timespan {
  const endDate = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  return { kind: 'all-day', startDate: first, endDate };
}

/** In the browser's zone. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
