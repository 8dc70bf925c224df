import { Labelled } from '@/entrypoints/options/Labelled';

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** One of several values, by their names. */
export function SelectField<Value extends string>({
  id,
  label,
  values,
  chosen,
  nameOf,
  onChoose,
}: SelectProps<Value>) {
  const choose = (text: string) => {
    const value = values.find((one) => one === text);
    if (value !== undefined) onChoose(value);
  };
  return (
    <Labelled label={label} id={id}>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
