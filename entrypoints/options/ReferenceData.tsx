import { useState } from 'react';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import type { KeptList } from '@/lib/domain/kept-list';
import type { ConnectionView } from '@/lib/messages/questions';

interface ReferenceDataProps {
  readonly connection: ConnectionView;
}

/** Which lists of the PSA are kept in this browser, how long and how old they are; and reading them anew. */
export function ReferenceData({ connection }: ReferenceDataProps) {
  const { t } = useScreenWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="down" />
        {t('reference.title')}
      </summary>
      {isOpen && <Lists connection={connection} />}
    </details>
  );
}

function Lists({ connection }: ReferenceDataProps) {
  const { t, psaName } = useScreenWords();
  const { id: connectionId, system, isOff = false } = connection;
  const { answer, problem, again } = useQuestion('referenceData', { connectionId });
  const refresh = useRequest('refreshReferenceData');
  const failure = refresh.problem ?? problem;
  const isBuiltIn = system === 'practice';
  return (
    <div className="stack folded">
      <p className="quiet small">
        {t(isBuiltIn ? 'reference.built-in' : 'reference.hint', { psa: psaName(connection) })}
      </p>
      {answer && <ListTable connection={connection} lists={answer.lists} />}
      {failure && <ProblemNote problem={failure} psa={connection} here="psa" onRetry={again} />}
      {!isBuiltIn && (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={isOff || refresh.pending}
            onClick={() => refresh.start({ connectionId })}
          >
            {t(refresh.pending ? 'reference.refreshing' : 'reference.refresh')}
          </button>
        </div>
      )}
    </div>
  );
}

interface ListTableProps extends ReferenceDataProps {
  readonly lists: readonly KeptList[];
}

const kinds = ['activity-types', 'own-projects', 'customers', 'all-projects', 'users'] as const;

function ListTable({ connection, lists }: ListTableProps) {
  const { t, locale } = useScreenWords();
  const { system, capabilities } = connection;
  const isReadable = (kind: KeptList['kind']) =>
    kind === 'customers'
      ? capabilities.customers
      : !kind.endsWith('projects') || capabilities.projects;
  // What is part of Merkki has no list of others' projects.
  const shown = kinds.filter((kind) => system !== 'practice' || kind !== 'all-projects');
  return (
    <table className="activities">
      <thead>
        <tr>
          <th scope="col">{t('reference.list')}</th>
          <th scope="col">{t('reference.count')}</th>
          <th scope="col">{t('reference.age')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((kind) => {
          const list = lists.find((each) => each.kind === kind);
          return (
            <tr key={kind}>
              <th scope="row">{t(`reference.${kind}`)}</th>
              <td>{list ? new Intl.NumberFormat(locale.tag).format(list.count) : '–'}</td>
              <td>
                <Age list={list} isReadable={isReadable(kind)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface AgeProps {
  readonly list: KeptList | undefined;
  /** The credentials have the right. */
  readonly isReadable: boolean;
}

function Age({ list, isReadable }: AgeProps) {
  const { t, ago } = useScreenWords();
  if (!isReadable) return t('reference.no-right');
  if (!list) return t('reference.not-kept');
  return list.readAt === undefined ? t('reference.own') : ago(list.readAt);
}
