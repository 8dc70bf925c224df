import { type ComponentProps, useId } from 'react';
import { Labelled } from '@/entrypoints/options/Labelled';

interface TextFieldProps extends Pick<ComponentProps<'input'>, 'min' | 'max' | 'step'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'date' | 'time' | 'number' | undefined;
  /** Hidden while it is typed, and never remembered by the browser. */
  readonly secret?: boolean;
}

/** A labelled line of text, or a date, time or number as text. */
export function TextField({
  label,
  onChange,
  type = 'text',
  secret = false,
  ...input
}: TextFieldProps) {
  const id = useId();
  return (
    <Labelled {...{ label, id }}>
      <input
        {...input}
        id={id}
        className="input"
        type={secret ? 'password' : type}
        autoComplete={secret ? 'new-password' : 'off'}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}
