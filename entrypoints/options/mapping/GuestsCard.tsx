import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { Radios } from '@/entrypoints/options/sync/choices';
import type { Mapping } from '@/lib/domain/mapping';
import type { ConnectionView } from '@/lib/messages/questions';

interface GuestsCardProps {
  readonly connection: ConnectionView;
  readonly chosen: Mapping['guests'];
}

/** Whether guests who are contact persons of customers may take part in activities. Nobody does unasked. */
export function GuestsCard({ connection, chosen }: GuestsCardProps) {
  const { t, psaName } = useScreenWords();
  const save = useRequest('saveMapping');
  return (
    <div className="card">
      <h3>{t('mapping.guests-title')}</h3>
      <Radios
        legend={t('mapping.guests-legend')}
        chosen={chosen}
        onChoose={(guests) => save.start({ connectionId: connection.id, change: { guests } })}
        options={[
          {
            value: 'ask',
            label: t('mapping.guests-ask'),
            hint: t('mapping.guests-ask-hint', { psa: psaName(connection) }),
          },
          {
            value: 'never',
            label: t('mapping.guests-never'),
            hint: t('mapping.guests-never-hint'),
          },
        ]}
      />
      {save.problem && <ProblemNote problem={save.problem} psa={connection} />}
    </div>
  );
}
