import { Icon, type IconName } from '@/components/Icon';

export type HealthTone = 'good' | 'warn' | 'wait' | 'none';

const icons: Readonly<Record<HealthTone, IconName>> = {
  good: 'check-circle',
  warn: 'triangle',
  wait: 'clock',
  none: 'circle',
};

/** A green check, a yellow triangle, a clock or an empty ring, always with words. */
export function HealthBadge({
  tone,
  words,
}: {
  readonly tone: HealthTone;
  readonly words: string;
}) {
  return (
    <span className={`health ${tone === 'none' || tone === 'wait' ? 'quiet' : tone}`}>
      <Icon name={icons[tone]} />
      <span>{words}</span>
    </span>
  );
}
