import { useScreenWords } from '@/components/screen-words';
import { Locked } from '@/entrypoints/options/Locked';
import { Radios } from '@/entrypoints/options/sync/choices';
import { DestinationChoice } from '@/entrypoints/options/sync/DestinationChoice';
import type { CardProps } from '@/entrypoints/options/sync/SyncForm';
import { TypeChoice } from '@/entrypoints/options/sync/TypeChoice';
import { WayChoices } from '@/entrypoints/options/sync/WayChoices';
import type { SyncSettings } from '@/lib/domain/sync-settings';

type Incoming = SyncSettings['incoming'];

/** PSA → Google Calendar: what comes, where to, and what is done by itself. */
export function IncomingCard(card: CardProps) {
  const { t, psaName } = useScreenWords();
  const { connection, view, settings } = card;
  const { incoming } = settings;
  const change = (part: Partial<Incoming>) => card.onChange({ incoming: { ...incoming, ...part } });
  return (
    <section className="card" aria-labelledby="sync-in">
      <h3 id="sync-in">{t('sync.in-title', { psa: psaName(connection) })}</h3>
      <Locked when={card.isLocked('incoming.select')}>
        <Radios
          legend={t('sync.in-select')}
          chosen={incoming.select}
          onChoose={(select) => change({ select })}
          options={[
            { value: 'none', label: t('sync.in-none'), hint: t('sync.in-none-hint') },
            { value: 'chosen', label: t('sync.in-chosen'), hint: t('sync.in-chosen-hint') },
          ]}
        />
      </Locked>
      {incoming.select === 'chosen' && (
        <>
          <TypeChoice
            types={view.activityTypes}
            incoming={incoming}
            isLocked={card.isLocked}
            onChange={change}
          />
          <DestinationChoice
            connection={connection}
            view={view}
            into={incoming.into}
            isLocked={card.isLocked('incoming.into')}
            onChoose={(into) => change({ into })}
          />
          <WayChoices
            way={incoming}
            isLocked={(part) => card.isLocked(`incoming.${part}`)}
            onChange={change}
            words={{
              create: t('sync.create-events'),
              update: t('sync.update-events'),
              updateHint: t('sync.update-events-hint'),
              delete: t('sync.in-delete'),
              deleteHint: t('sync.in-delete-hint'),
            }}
          />
        </>
      )}
    </section>
  );
}
