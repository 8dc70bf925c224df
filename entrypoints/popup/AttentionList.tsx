import { ProblemNote } from '@/components/ProblemNote';
import { useRequest } from '@/components/use-request';
import { useWords } from '@/components/words';
import type { ItemState } from '@/lib/domain/item-state';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';

type Psa = Pick<ConnectionView, 'name' | 'system'>;

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly psa: Psa;
}

/** The events that wait for the person, each with the one thing that helps. */
export function AttentionList({ items, psa }: AttentionListProps) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('popup.needs-you')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('popup.nothing')}</p>
      ) : (
        <ul className="attention">
          {items.map((item) => (
            <AttentionRow key={item.itemKey} item={item} psa={psa} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AttentionRow({ item, psa }: { readonly item: AttentionItem; readonly psa: Psa }) {
  const { t, timespan } = useWords();
  const title = item.title || t('popup.untitled');
  return (
    <li>
      <p className="title">
        {item.htmlLink ? (
          <a href={item.htmlLink} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {item.when && <p className="quiet small">{timespan(item.when)}</p>}
      <Reason item={item} psa={psa} />
    </li>
  );
}

function Reason({ item, psa }: { readonly item: AttentionItem; readonly psa: Psa }) {
  const words = useWords();
  const retry = useRequest('retry');
  const send = useRequest('sendEvent');
  const { eid, state } = item;
  if (state.kind === 'failed' || (state.kind === 'queued' && state.problem)) {
    return (
      <ProblemNote
        problem={retry.problem ?? send.problem ?? state.problem ?? { kind: 'internal' }}
        psa={psa}
        tone={state.kind === 'failed' ? 'bad' : 'info'}
        onRetry={() => retry.start({ eid })}
        onSendAgain={() => send.start({ eid, anyway: false })}
      />
    );
  }
  return <p>{stateWords(state, words.t, words.psaName(psa))}</p>;
}

function stateWords(state: ItemState, t: ReturnType<typeof useWords>['t'], psa: string): string {
  return state.kind === 'already-there'
    ? t('state.already-there', { psa })
    : state.kind === 'changed'
      ? t('state.changed')
      : t('state.failed', { psa });
}
