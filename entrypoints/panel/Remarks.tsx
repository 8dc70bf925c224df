import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import type { EventView } from '@/lib/messages/questions';

/** What is worth knowing before sending, said quietly. */
export function Remarks({ view }: { readonly view: EventView }) {
  const { t, psaName } = useWords();
  const before = view.state.kind === 'untagged' || view.state.kind === 'tagged';
  if (!before || view.remarks.length === 0) return null;
  return (
    <ul className="remarks quiet small">
      {view.remarks.map((remark) => (
        <li key={remark}>
          <Icon name="info" />
          <span>{t(`remark.${remark}`, { psa: psaName(view.psa) })}</span>
        </li>
      ))}
    </ul>
  );
}
