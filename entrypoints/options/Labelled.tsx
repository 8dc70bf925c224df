import type { ReactNode } from 'react';

interface LabelledProps {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** A field with its name above. */
export function Labelled({ label, id, children }: LabelledProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
