import { type ReactNode, useId } from 'react';
import { ByPolicy } from '@/entrypoints/options/ByPolicy';

interface LockedProps {
  readonly when: boolean;
  readonly children: ReactNode;
}

/** A setting that can be read, and not changed, when the organisation has set it. */
export function Locked({ when, children }: LockedProps) {
  const hint = useId();
  if (!when) return children;
  return (
    <fieldset className="locked" disabled aria-describedby={hint}>
      {children}
      <ByPolicy id={hint} />
    </fieldset>
  );
}
