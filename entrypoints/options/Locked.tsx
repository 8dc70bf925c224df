import { type ReactNode, useId } from 'react';
import { useScreenWords } from '@/components/screen-words';

interface LockedProps {
  readonly when: boolean;
  readonly children: ReactNode;
}

/** A setting that can be read, and not changed, when the organisation has set it. */
export function Locked({ when, children }: LockedProps) {
  const { t } = useScreenWords();
  const hint = useId();
  if (!when) return children;
  return (
    <fieldset className="locked" disabled aria-describedby={hint}>
      {children}
      <p className="quiet small" id={hint}>
        {t('sending.by-policy')}
      </p>
    </fieldset>
  );
}
