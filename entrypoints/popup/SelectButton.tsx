import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';

/** Leads to the open calendar, where several events are selected. */
export function SelectButton() {
  const { t } = usePopupWords();
  const selecting = useRequest('selectEvents');
  return (
    <button
      type="button"
      className="button plain select"
      onClick={() => selecting.start({}, () => window.close())}
    >
      {t('popup.select')}
    </button>
  );
}
