import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { ConnectionFile } from '@/entrypoints/options/ConnectionFile';
import type { ConnectionView } from '@/lib/messages/questions';

interface BelongingsProps {
  readonly connection: ConnectionView;
  /** Counted only then. */
  readonly isShown: boolean;
}

/** What stays and what goes when a connection is disconnected, counted, and the way to save what stays first. */
export function Belongings({ connection, isShown }: BelongingsProps) {
  const { t, list } = useScreenWords();
  const { id: connectionId } = connection;
  const { answer } = useQuestion('countBelongings', { connectionId }, { enabled: isShown });
  const named = (names: readonly ('links' | 'tags' | 'history' | 'waiting' | 'rules')[]) =>
    answer ? list(names.map((name) => t(`belongings.${name}`, { count: answer[name] }))) : '…';
  return (
    <>
      <dl className="facts">
        <dt>{t('belongings.stay')}</dt>
        <dd>{named(['links', 'tags', 'history'])}</dd>
        <dt>{t('belongings.go')}</dt>
        <dd>{named(['waiting', 'rules'])}</dd>
      </dl>
      <p className="quiet small">{t('belongings.why')}</p>
      <ConnectionFile connection={connection} />
    </>
  );
}
