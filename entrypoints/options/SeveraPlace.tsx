import { useScreenWords } from '@/components/screen-words';
import { severaOrigins } from '@/components/severa-origins';
import type { SeveraDraft, SeveraFaults } from '@/entrypoints/options/severa-draft';
import { Radios } from '@/entrypoints/options/sync/choices';
import { TextField } from '@/entrypoints/options/TextField';

interface SeveraPlaceProps {
  readonly draft: SeveraDraft;
  readonly faults: SeveraFaults;
  readonly onChange: (part: Partial<SeveraDraft>) => void;
}

/** Where Severa is reached: at its own address, or at another in front of it. */
export function SeveraPlace({ draft, faults, onChange }: SeveraPlaceProps) {
  const { t } = useScreenWords();
  const { hostname: host } = new URL(severaOrigins[draft.environment]);
  return (
    <Radios
      legend={t('severa.place')}
      chosen={draft.place}
      onChoose={(place) => onChange({ place })}
      options={[
        { value: 'own', label: t('severa.place-own', { host }) },
        {
          value: 'other',
          label: t('severa.place-other'),
          more: (
            <TextField
              label={t('severa.address')}
              value={draft.address}
              onChange={(address) => onChange({ address })}
              hint={t('severa.address-hint')}
              fault={faults.address && t(`fault.address.${faults.address}`)}
            />
          ),
        },
      ]}
    />
  );
}
