import { useState } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { askPermission } from '@/entrypoints/options/ask-permission';
import { hostPermission } from '@/lib/domain/base-address';

interface AllowAccessProps {
  /** Scheme and host that Merkki may not reach, as in `https://api.example.com`. */
  readonly origin: string;
  readonly onAllowed: () => void;
}

/** Asks the browser for exactly one address, from within the click, as browsers demand. */
export function AllowAccess({ origin, onAllowed }: AllowAccessProps) {
  const { t } = useScreenWords();
  const [refused, setRefused] = useState(false);
  const allow = async () => {
    const granted = await askPermission({ origins: [hostPermission(origin)] });
    setRefused(!granted);
    if (granted) onAllowed();
  };
  return (
    <div className="row" role={refused ? 'alert' : undefined}>
      <p className="grow">{t('severa.permission-refused', { origin })}</p>
      <button type="button" className="button" onClick={() => void allow()}>
        {t('psa.allow-access')}
      </button>
    </div>
  );
}
