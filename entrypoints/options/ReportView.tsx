import { HealthBadge } from '@/components/HealthBadge';
import { useScreenWords } from '@/components/screen-words';
import type { ConnectionReport } from '@/lib/domain/connection';

/** What a test of a connection found: tenant, user, activity types, and whether a right is missing that everything needs. */
export function ReportView({ report }: { readonly report: ConnectionReport }) {
  const { t, list } = useScreenWords();
  const { tenant, user, missingRights, activityTypeCount: count } = report;
  const hasRights = missingRights.length === 0;
  return (
    <div className="note info report" role="status">
      <div className="stack">
        <HealthBadge
          tone={hasRights ? 'good' : 'warn'}
          words={
            hasRights ? t('psa.test-good') : t('psa.test-rights', { rights: list(missingRights) })
          }
        />
        {tenant && <HealthBadge tone="good" words={`${t('psa.tenant')}: ${tenant}`} />}
        <HealthBadge
          tone={user ? 'good' : 'warn'}
          words={user ? `${t('psa.user')}: ${user.name} (${user.email})` : t('psa.test-no-user')}
        />
        <HealthBadge
          tone={count > 0 ? 'good' : 'warn'}
          words={count > 0 ? t('psa.test-types', { count }) : t('psa.test-no-types')}
        />
      </div>
    </div>
  );
}
