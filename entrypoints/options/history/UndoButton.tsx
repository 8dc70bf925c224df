import { ConfirmButton } from '@/components/ConfirmButton';
import { useScreenWords } from '@/components/screen-words';
import type { Request } from '@/components/use-request';
import type { PsaSystem } from '@/lib/domain/connection';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

interface UndoButtonProps {
  readonly item: HistoryItem;
  readonly psa: { readonly name: string; readonly system: PsaSystem };
  readonly undo: Request<'undoOperation'>;
}

/** What undoing each operation does, as a text of the history; undefined for what is never undone here. */
const consequences = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  adopt: 'link',
  relink: 'link',
  'remove-twin': 'delete',
  'create-event': 'create-event',
  'update-event': 'update-event',
  'delete-event': 'delete-event',
  end: 'link',
  'carry-tag': undefined,
  'create-calendar': undefined,
  'delete-calendar': undefined,
} as const satisfies Record<HistoryItem['operation'], string | undefined>;

/** Undoes an operation after saying what that does; or says why it cannot be undone. */
export function UndoButton({ item, psa, undo }: UndoButtonProps) {
  const { t, psaName, moment } = useScreenWords();
  const { notUndoable, undoneAt, contacts } = item;
  const kind = consequences[item.operation];
  const consequence = [
    ...(kind ? [t(`history.undo.${kind}`, { psa: psaName(psa) })] : []),
    ...(contacts && item.operation === 'update' ? [t('history.undo-contacts')] : []),
    t('history.undo-checked'),
  ];
  switch (notUndoable) {
    case undefined:
      return (
        <ConfirmButton
          harmless
          label={t('action.undo')}
          title={t('history.undo-title')}
          text={consequence.join(' ')}
          onConfirm={() => undo.start({ id: item.id })}
        />
      );
    case 'failed':
      return null;
    case 'undone':
      return undoneAt === undefined ? null : (
        <p className="quiet small">
          {t('history.not-undoable.undone', { time: moment(undoneAt) })}
        </p>
      );
    default:
      return <p className="quiet small">{t(`history.not-undoable.${notUndoable}`)}</p>;
  }
}
