import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useArrival } from '@/entrypoints/options/use-arrival';

/** That everything is erased, and whether Google confirmed that our access is withdrawn. */
export function ErasedNote({ isRevoked }: { readonly isRevoked: boolean }) {
  const { t } = useScreenWords();
  const place = useArrival<HTMLDivElement>(true);
  return (
    <div className="note info" role="status" ref={place}>
      <Icon name="check-circle" />
      <div className="text">
        <p>{t('erase.done')}</p>
        {isRevoked ? (
          <p className="quiet">{t('erase.revoked')}</p>
        ) : (
          <p>
            {t('google.not-revoked')}{' '}
            <a href="https://myaccount.google.com/permissions" target="_blank" rel="noreferrer">
              {t('google.permissions')}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
