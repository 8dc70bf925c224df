import { useScreenWords } from '@/components/screen-words';
import {
  type SeveraDraft,
  type SeveraFaults,
  usesBearer,
} from '@/entrypoints/options/severa-draft';
import { Radios } from '@/entrypoints/options/sync/choices';
import { TextField } from '@/entrypoints/options/TextField';

interface SeveraOpenerProps {
  readonly draft: SeveraDraft;
  readonly faults: SeveraFaults;
  readonly onChange: (part: Partial<SeveraDraft>) => void;
}

/** What opens Severa: the organisation's key, or at another address a token for the relay there. */
export function SeveraOpener(props: SeveraOpenerProps) {
  const { t } = useScreenWords();
  const { draft, faults, onChange } = props;
  return (
    <>
      {draft.place === 'other' && (
        <Radios
          legend={t('severa.opener')}
          chosen={draft.opener}
          onChoose={(opener) => onChange({ opener })}
          options={[
            { value: 'key', label: t('severa.opener-key') },
            {
              value: 'bearer',
              label: t('severa.opener-bearer'),
              hint: t('severa.opener-bearer-hint'),
            },
          ]}
        />
      )}
      {usesBearer(draft) ? (
        <TextField
          label={t('severa.bearer')}
          secret
          value={draft.bearer}
          onChange={(bearer) => onChange({ bearer })}
          fault={faults.bearer && t(`fault.credential.${faults.bearer}`)}
        />
      ) : (
        <KeyFields {...props} />
      )}
    </>
  );
}

function KeyFields({ draft, faults, onChange }: SeveraOpenerProps) {
  const { t } = useScreenWords();
  return (
    <>
      <TextField
        label={t('severa.client-id')}
        value={draft.clientId}
        onChange={(clientId) => onChange({ clientId })}
        fault={faults.clientId && t(`fault.credential.${faults.clientId}`)}
      />
      <TextField
        label={t('severa.client-secret')}
        secret
        value={draft.clientSecret}
        onChange={(clientSecret) => onChange({ clientSecret })}
        fault={faults.clientSecret && t(`fault.credential.${faults.clientSecret}`)}
      />
    </>
  );
}
