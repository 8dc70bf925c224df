import { useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { Radios } from '@/entrypoints/options/sync/choices';
import { DedicatedCalendars } from '@/entrypoints/options/sync/DedicatedCalendars';
import type { Destination } from '@/lib/domain/sync-settings';
import type { ConnectionView } from '@/lib/messages/questions';
import type { SyncView } from '@/lib/messages/sync-schemas';

interface DestinationChoiceProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
  readonly into: Destination | undefined;
  /** Made calendars can be left, and made, though nobody here chooses them. */
  readonly isLocked: boolean;
  readonly onChoose: (into: Destination | undefined) => void;
}

/** Where events made from activities go. */
export function DestinationChoice(props: DestinationChoiceProps) {
  const { connection, view, into, isLocked, onChoose } = props;
  const { t } = useScreenWords();
  const choose = (kind: Destination['kind']) =>
    onChoose(kind === 'dedicated' ? { kind } : undefined);
  return (
    <Radios
      legend={t('sync.into')}
      chosen={into?.kind ?? 'calendar'}
      onChoose={choose}
      isLocked={isLocked}
      options={[
        {
          value: 'calendar',
          label: t('sync.into-calendar'),
          more: <CalendarSelect {...{ view, into, isLocked, onChoose }} />,
        },
        {
          value: 'dedicated',
          label: t('sync.into-dedicated'),
          hint: t('sync.into-dedicated-hint'),
          more: <DedicatedCalendars connection={connection} view={view} />,
        },
      ]}
    />
  );
}

function CalendarSelect({
  view,
  into,
  isLocked,
  onChoose,
}: Omit<DestinationChoiceProps, 'connection'>) {
  const { t } = useScreenWords();
  const id = useId();
  const chosen = into?.kind === 'calendar' ? into.calendarId : '';
  const choose = (calendarId: string) =>
    onChoose(calendarId === '' ? undefined : { kind: 'calendar', calendarId });
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {t('sync.into-choose')}
      </label>
      <select
        id={id}
        className="input"
        value={chosen}
        disabled={isLocked}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('sync.into-choose')}</option>
        {view.calendars
          .filter(({ mine, writable }) => mine && writable)
          .map((calendar) => (
            <option key={calendar.id} value={calendar.id}>
              {calendar.name}
            </option>
          ))}
      </select>
    </>
  );
}
