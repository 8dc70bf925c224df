import { type ComponentProps, useId } from 'react';
import { Labelled } from '@/entrypoints/options/Labelled';

interface TextFieldProps extends Pick<ComponentProps<'input'>, 'min' | 'max' | 'step'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'date' | 'time' | 'number' | undefined;
  /** Hidden while it is typed, and never remembered by the browser. */
  readonly secret?: boolean;
  /** What it is for, below the field. */
  readonly hint?: string | undefined;
  /** Why what was typed cannot be used; stands instead of the hint. */
  readonly fault?: string | undefined;
}

/** A labelled line of text, or a date, time or number as text. */
export function TextField({
  label,
  onChange,
  type = 'text',
  secret = false,
  hint,
  fault,
  ...input
}: TextFieldProps) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <Labelled {...{ label, id }}>
      <input
        {...input}
        id={id}
        className="input"
        type={secret ? 'password' : type}
        autoComplete={secret ? 'new-password' : 'off'}
        spellCheck={false}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onChange={(event) => onChange(event.target.value)}
      />
      {below !== undefined && (
        <p className={fault === undefined ? 'quiet small' : 'bad small'} id={`${id}-below`}>
          {below}
        </p>
      )}
    </Labelled>
  );
}
