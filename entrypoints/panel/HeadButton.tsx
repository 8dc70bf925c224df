import { Icon } from '@/components/Icon';
import { useFocusAtFirst } from '@/entrypoints/panel/use-focus-at-first';

interface HeadButtonProps {
  readonly name?: 'close' | 'down';
  readonly label: string;
  readonly takesFocus?: boolean;
  readonly onPress: () => void;
}

/** The button in the corner of what we show in the page, by which it goes away or is folded. */
export function HeadButton({
  name = 'close',
  label,
  takesFocus = false,
  onPress,
}: HeadButtonProps) {
  const focusing = useFocusAtFirst<HTMLButtonElement>(takesFocus);
  return (
    <button
      ref={focusing}
      type="button"
      className="icon-button close"
      aria-label={label}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  );
}
