import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { ConnectionFile } from '@/entrypoints/options/ConnectionFile';
import { useCounted } from '@/entrypoints/options/use-counted';
import { belongingKinds } from '@/lib/domain/connection-file';
import type { ConnectionView } from '@/lib/messages/questions';

interface BelongingsProps {
  readonly connection: ConnectionView;
  /** Counted only then. */
  readonly isShown: boolean;
}

/** What stays and what goes when a connection is disconnected, counted, and the way to save what stays first. */
export function Belongings({ connection, isShown }: BelongingsProps) {
  const { t } = useScreenWords();
  const counted = useCounted();
  const { id: connectionId } = connection;
  const { answer } = useQuestion('countBelongings', { connectionId }, { enabled: isShown });
  const isAnythingKept = answer && belongingKinds.some((kind) => answer[kind] > 0);
  return (
    <>
      <dl className="facts">
        <dt>{t('belongings.stay')}</dt>
        <dd>{counted(answer, belongingKinds)}</dd>
        <dt>{t('belongings.go')}</dt>
        <dd>{counted(answer, ['waiting', 'rules'])}</dd>
      </dl>
      {isAnythingKept && (
        <>
          <p className="quiet small">{t('belongings.why')}</p>
          <ConnectionFile connection={connection} />
        </>
      )}
    </>
  );
}
