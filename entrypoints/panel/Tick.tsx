import { usePressed } from '@/components/use-pressed';

interface TickProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is so or not, shown at once as it is pressed. */
export function Tick({ isOn, label, onChange }: TickProps) {
  const [isTicked, press] = usePressed(isOn);
  const tick = (isNowOn: boolean) => {
    press(isNowOn);
    onChange(isNowOn);
  };
  return (
    <label className="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => tick(event.target.checked)} />
      {label}
    </label>
  );
}
