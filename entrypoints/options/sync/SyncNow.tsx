import { useId, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { Radios } from '@/entrypoints/options/sync/choices';
import type { ConnectionView } from '@/lib/messages/questions';

interface SyncNowProps {
  readonly connection: ConnectionView;
  readonly isRunning: boolean;
}

/** A run at once, of everything or of some days. */
export function SyncNow({ connection, isRunning }: SyncNowProps) {
  const { t } = useScreenWords();
  const sync = useRequest('syncNow');
  const [extent, setExtent] = useState<'all' | 'days'>('all');
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const days = { first, last };
  const isPossible = extent === 'all' || (first !== '' && first <= last);
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
              <div className="row">
                <DayField label={t('sync.first-day')} value={first} onChange={setFirst} />
                <DayField label={t('sync.last-day')} value={last} min={first} onChange={setLast} />
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

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min?: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, min, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="date"
        {...{ value, min }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** In the browser's zone. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
