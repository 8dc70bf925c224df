import { HealthBadge } from '@/components/HealthBadge';
import { useScreenWords } from '@/components/screen-words';
import type { Rights } from '@/lib/domain/connection';

interface RightsViewProps {
  readonly rights: Rights;
  /** A relay holds the key: nobody tells what it may write. */
  readonly isBehindRelay: boolean;
}

/** The rights as they were found last, and when that was. */
export function RightsView({ rights, isBehindRelay }: RightsViewProps) {
  const { t, list, moment } = useScreenWords();
  const { found, missing, missingOptional, checkedAt } = rights;
  return (
    <div className="stack rights">
      {found.length > 0 && <HealthBadge tone="good" words={list(found)} />}
      {missing.length > 0 && (
        <HealthBadge
          tone="warn"
          words={t('connection.rights-missing', { rights: list(missing) })}
        />
      )}
      {missingOptional.length > 0 && (
        <HealthBadge
          tone="warn"
          words={t('psa.test-optional-rights', { rights: list(missingOptional) })}
        />
      )}
      {isBehindRelay && <span className="quiet small">{t('connection.rights-untried')}</span>}
      <span className="quiet small">
        {t('connection.rights-checked', { time: moment(checkedAt) })}
      </span>
    </div>
  );
}
