import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import type { Remark } from '@/lib/domain/remark';
import type { EventView } from '@/lib/messages/questions';

/** What is said however the event stands; all else is of no matter once it is sent. */
const always: ReadonlySet<Remark> = new Set(['left-undone', 'tag-stays']);

/** What is worth knowing, most of it before sending, said quietly. */
export function Remarks({ view }: { readonly view: EventView }) {
  const { t, psaName } = useWords();
  const before = view.state.kind === 'untagged' || view.state.kind === 'tagged';
  const remarks = view.remarks.filter((remark) => before || always.has(remark));
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks quiet small">
      {remarks.map((remark) => (
        <li key={remark}>
          <Icon name="info" />
          <span>{t(`remark.${remark}`, { psa: psaName(view.psa) })}</span>
        </li>
      ))}
    </ul>
  );
}
