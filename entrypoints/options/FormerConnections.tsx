import { ConfirmButton } from '@/components/ConfirmButton';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { StatusBadge } from '@/components/StatusBadge';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { ConnectionFile } from '@/entrypoints/options/ConnectionFile';
import { useCounted } from '@/entrypoints/options/use-counted';
import { belongingKinds } from '@/lib/domain/connection-file';
import type { FormerConnection } from '@/lib/domain/former-connection';

const status = { kind: 'not-connected' } as const;

/** Connections that were disconnected and of which something is kept. */
export function FormerConnections() {
  const { answer } = useQuestion('formerConnections', {});
  return answer?.connections.map((connection) => (
    <FormerCard key={connection.id} connection={connection} />
  ));
}

function FormerCard({ connection }: { readonly connection: FormerConnection }) {
  const { t, psaName, moment, timespan } = useScreenWords();
  const { id: connectionId, tenant, disconnectedAt, leftBySelfTest: left } = connection;
  const { answer } = useQuestion('countBelongings', { connectionId });
  const remove = useRequest('deleteConnection');
  const psa = psaName(connection);
  const kept = useCounted()(answer, belongingKinds);
  return (
    <section className="card" aria-label={t('former.title', { psa })}>
      <div>
        <h3>{psa}</h3>
        <StatusBadge status={status} />
      </div>
      <dl className="facts">
        {tenant && (
          <>
            <dt>{t('psa.tenant')}</dt>
            <dd>{tenant}</dd>
          </>
        )}
        <dt>{t('former.since')}</dt>
        <dd>{moment(disconnectedAt)}</dd>
        <dt>{t('former.kept')}</dt>
        <dd>{kept}</dd>
      </dl>
      {left && (
        <div className="note" role="status">
          <Icon name="triangle" />
          <p className="text">
            {t('former.left', { psa, title: left.title, when: timespan(left.when) })}
          </p>
        </div>
      )}
      <p className="quiet small">{t('former.hint', { psa })}</p>
      <div className="row">
        <ConnectionFile connection={connection} />
        <ConfirmButton
          label={t('former.delete')}
          title={t('former.delete-title', { psa })}
          text={t('former.delete-text', { psa, kept })}
          onConfirm={() => remove.start({ connectionId })}
        />
      </div>
      {remove.problem && <ProblemNote problem={remove.problem} psa={connection} />}
    </section>
  );
}
