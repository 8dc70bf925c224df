import type { ReactNode } from 'react';
import { Icon } from '@/components/Icon';
import { usePopupWords } from '@/components/popup-words';
import type { ConnectionView } from '@/lib/messages/questions';

interface LeftOutNoteProps {
  readonly connection: ConnectionView;
  /** Leads to the problem report. */
  readonly report: ReactNode;
}

/** How many activities of a connection could not be understood, and what helps; nothing when all were. */
export function LeftOutNote({ connection, report }: LeftOutNoteProps) {
  const { t, psaName } = usePopupWords();
  const { leftOut } = connection;
  if (leftOut === undefined) return null;
  return (
    <div className="note" role="status">
      <Icon name="triangle" />
      <div className="text">
        <p>{t('health.left-out', { count: leftOut, psa: psaName(connection) })}</p>
        <p className="quiet">{t('health.left-out-remedy')}</p>
      </div>
      <div className="remedies">{report}</div>
    </div>
  );
}
