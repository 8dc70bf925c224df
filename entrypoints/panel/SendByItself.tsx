import { usePressed } from '@/components/use-pressed';
import { useWords } from '@/components/words';

interface SendByItselfProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether what is tagged so goes without *Send*. */
export function SendByItself({ isOn, onChange }: SendByItselfProps) {
  const { t } = useWords();
  const [isTicked, press] = usePressed(isOn);
  const tick = (isNowOn: boolean) => {
    press(isNowOn);
    onChange(isNowOn);
  };
  return (
    <label className="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => tick(event.target.checked)} />
      {t('field.send-auto')}
    </label>
  );
}
