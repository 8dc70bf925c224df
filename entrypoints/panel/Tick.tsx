import { usePressed } from '@/components/use-pressed';
import type { Problem } from '@/lib/domain/problem';

interface TickProps {
  readonly isOn: boolean;
  /** Why the last press was not kept. */
  readonly refused: Problem | undefined;
  readonly label: string;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is so or not, shown at once as it is pressed. */
export function Tick({ isOn, refused, label, onChange }: TickProps) {
  const [isTicked, press] = usePressed(isOn, refused);
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
