import { useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { Locked } from '@/entrypoints/options/Locked';
import { NumberField, Radios, Tick } from '@/entrypoints/options/sync/choices';
import type { CardProps } from '@/entrypoints/options/sync/SyncForm';

const policies = ['calendar', 'psa', 'newest', 'ask'] as const;
/** As far as the settings go. */
const mostUsers = 100_000;

/** What holds for both directions: conflicts, equal items, tags, the shared key. */
export function BothWaysCard(card: CardProps) {
  const { connection, view, settings, isLocked, onChange } = card;
  const { t, psaName } = useScreenWords();
  const hint = useId();
  const psa = psaName(connection);
  const byPolicy = view.usersByPolicy;
  return (
    <section className="card" aria-labelledby="sync-both">
      <h3 id="sync-both">{t('sync.both-title')}</h3>
      <Locked when={isLocked('conflicts')}>
        <Radios
          legend={t('sync.conflicts')}
          hint={t('sync.conflicts-hint')}
          chosen={settings.conflicts}
          onChoose={(conflicts) => onChange({ conflicts })}
          options={policies.map((value) => ({
            value,
            label: t(`sync.conflicts.${value}`, { psa }),
          }))}
        />
      </Locked>
      <div className="choices">
        <Locked when={isLocked('adoptMatching')}>
          <Tick
            label={t('sync.adopt')}
            hint={t('sync.adopt-hint')}
            checked={settings.adoptMatching}
            onChange={(adoptMatching) => onChange({ adoptMatching })}
          />
        </Locked>
        <Locked when={isLocked('tagsTravel')}>
          <Tick
            label={t('sync.tags-travel')}
            hint={t('sync.tags-travel-hint', { psa })}
            checked={settings.tagsTravel}
            onChange={(tagsTravel) => onChange({ tagsTravel })}
          />
        </Locked>
      </div>
      {connection.system !== 'practice' && (
        <div className="choices">
          <NumberField
            label={t('sync.users', { psa })}
            value={byPolicy ?? settings.usersSharingKey}
            {...{ min: 1, max: mostUsers, describedBy: hint, disabled: byPolicy !== undefined }}
            onChange={(usersSharingKey) => onChange({ usersSharingKey })}
          />
          <p className="quiet small" id={hint}>
            {t(byPolicy === undefined ? 'sync.users-hint' : 'sync.users-policy', { psa })}
          </p>
        </div>
      )}
    </section>
  );
}
