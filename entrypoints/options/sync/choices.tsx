import { type ReactNode, useId } from 'react';
import { ByPolicy } from '@/entrypoints/options/ByPolicy';

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly chosen: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** What it leads to. */
    readonly hint?: string;
    /** Shown below the choice while it is the chosen one. */
    readonly more?: ReactNode;
  }[];
  readonly onChoose: (value: Value) => void;
  /** What holds whatever is chosen. */
  readonly hint?: string;
  /** The organisation has set it: it can be read, and not changed. */
  readonly isLocked?: boolean;
}

/** One choice among a few, each with its consequence beside it. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label, hint, more }) => {
        const isChosen = value === props.chosen;
        return (
          <div key={value}>
            <label className="choice">
              <input
                type="radio"
                name={name}
                checked={isChosen}
                disabled={props.isLocked}
                aria-describedby={hint && `${name}-${value}`}
                onChange={() => props.onChoose(value)}
              />
              {label}
            </label>
            {hint && <Hint id={`${name}-${value}`}>{hint}</Hint>}
            {isChosen && more && <div className="choice-more">{more}</div>}
          </div>
        );
      })}
      {props.hint && <p className="quiet small">{props.hint}</p>}
      {props.isLocked && <ByPolicy />}
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  /** A colour that stands before the label, as in `#rrggbb`. */
  readonly swatch?: string | undefined;
}

/** A thing to switch on or off, with its consequence beside it. */
export function Tick({ label, checked, onChange, hint, swatch }: TickProps) {
  const id = useId();
  return (
    <div>
      <label className="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint && id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {swatch && <span className="swatch" style={{ backgroundColor: swatch }} />}
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

function Hint({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p className="quiet small choice-hint" id={id}>
      {children}
    </p>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly describedBy?: string;
  /** Somebody else decides it. */
  readonly disabled?: boolean;
}

/** A whole number within bounds; what is typed outside them is not taken over. */
export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const { min, max, onChange } = props;
  return (
    <div className="number-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="input"
        type="number"
        {...{ min, max, step: 1 }}
        required
        value={props.value}
        disabled={props.disabled}
        aria-describedby={props.describedBy}
        onChange={({ target }) => target.validity.valid && onChange(target.valueAsNumber)}
      />
    </div>
  );
}
