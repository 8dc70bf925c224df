import { useScreenWords } from '@/components/screen-words';
import { Locked } from '@/entrypoints/options/Locked';
import { Radios, Tick } from '@/entrypoints/options/sync/choices';
import type { CardProps } from '@/entrypoints/options/sync/SyncForm';
import { ticked } from '@/entrypoints/options/sync/sync-draft';
import { WayChoices } from '@/entrypoints/options/sync/WayChoices';
import type { SyncSettings } from '@/lib/domain/sync-settings';

type Outgoing = SyncSettings['outgoing'];

/** The kinds of events that Google has, meetings first. */
const eventKinds = [
  'default',
  'outOfOffice',
  'focusTime',
  'workingLocation',
  'fromGmail',
  'birthday',
] as const;

/** Google Calendar → PSA: what goes, and what is done by itself. */
export function OutgoingCard(card: CardProps) {
  const { t, psaName } = useScreenWords();
  const { outgoing } = card.settings;
  const psa = psaName(card.connection);
  const change = (part: Partial<Outgoing>) => card.onChange({ outgoing: { ...outgoing, ...part } });
  return (
    <section className="card" aria-labelledby="sync-out">
      <h3 id="sync-out">{t('sync.out-title', { psa })}</h3>
      <Radios
        legend={t('sync.out-select')}
        isLocked={card.isLocked('outgoing.select')}
        chosen={outgoing.select}
        onChoose={(select) => change({ select })}
        options={[
          { value: 'sent', label: t('sync.out-sent'), hint: t('sync.out-sent-hint') },
          { value: 'auto', label: t('sync.out-auto'), hint: t('sync.out-auto-hint') },
          {
            value: 'calendars',
            label: t('sync.out-calendars'),
            hint: t('sync.out-calendars-hint'),
            more: (
              <Locked when={card.isLocked('outgoing.calendarIds')}>
                <Calendars {...card} change={change} />
              </Locked>
            ),
          },
        ]}
      />
      {outgoing.select !== 'sent' && (
        <Locked when={card.isLocked('outgoing.eventTypes')}>
          <Kinds outgoing={outgoing} change={change} />
        </Locked>
      )}
      <WayChoices
        way={outgoing}
        isLocked={(part) => card.isLocked(`outgoing.${part}`)}
        onChange={change}
        words={{
          create: t('sync.create-activities'),
          update: t('sync.update-activities'),
          updateHint: t('sync.update-activities-hint'),
          delete: t('sync.out-delete'),
          deleteHint: t('sync.out-delete-hint'),
        }}
      />
    </section>
  );
}

type Change = (part: Partial<Outgoing>) => void;

function Calendars({ view, settings, change }: CardProps & { readonly change: Change }) {
  const { t } = useScreenWords();
  const { calendarIds } = settings.outgoing;
  // Only events of one's own calendars can be sent.
  const own = view.calendars.filter(({ mine }) => mine);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('sync.calendars')}</legend>
      {own.length === 0 && <p className="quiet">{t('sync.no-calendars')}</p>}
      {own.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          checked={calendarIds.includes(id)}
          onChange={(isIn) => change({ calendarIds: ticked(calendarIds, id, isIn) })}
        />
      ))}
    </fieldset>
  );
}

function Kinds({ outgoing, change }: { readonly outgoing: Outgoing; readonly change: Change }) {
  const { t } = useScreenWords();
  const { eventTypes } = outgoing;
  return (
    <fieldset className="choices">
      <legend>{t('sync.kinds')}</legend>
      <div className="columns">
        {eventKinds.map((kind) => (
          <Tick
            key={kind}
            label={t(`sync.kind.${kind}`)}
            checked={eventTypes.includes(kind)}
            onChange={(isIn) => change({ eventTypes: ticked(eventTypes, kind, isIn) })}
          />
        ))}
      </div>
      <p className="quiet small">{t('sync.kinds-hint')}</p>
    </fieldset>
  );
}
