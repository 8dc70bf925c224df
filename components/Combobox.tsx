import { useCombobox } from 'downshift';
import { useMemo, useRef } from 'react';
import { reduceCombobox } from '@/components/combobox-state';
import { Icon } from '@/components/Icon';
import { isSameName } from '@/components/matching';
import { OptionList, type OptionRow } from '@/components/OptionList';
import { useEnvironment } from '@/components/shadow-environment';
import { useOptionsPlace } from '@/components/use-options-place';
import { useWords } from '@/components/words';

export interface ComboboxProps<Row extends OptionRow> {
  readonly label: string;
  readonly required?: boolean;
  readonly placeholder: string;
  /** The rows to choose from, narrowed to what was typed. */
  readonly rows: readonly Row[];
  readonly selected: Row | undefined;
  /** Called with what is typed, and with nothing whenever the list opens or closes. */
  readonly onType: (text: string) => void;
  readonly onPick: (row: Row) => void;
  /** Without it the choice cannot be taken back. */
  readonly onClear?: () => void;
  /** Stands below the rows: nothing found, searching. */
  readonly message?: string | undefined;
}

/** A text field with a list to choose from. Works inside a shadow root. */
export function Combobox<Row extends OptionRow>(props: ComboboxProps<Row>) {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  const box = useRowCombobox(props);
  useOptionsPlace(box.isOpen, input, list);
  const label = box.getLabelProps();
  const clearable = props.onClear !== undefined && props.selected !== undefined;
  return (
    <div className="field">
      <label className="label" id={label.id} htmlFor={label.htmlFor}>
        {props.label}
        {props.required && <span aria-hidden="true"> ({t('field.required')})</span>}
      </label>
      <div className="combobox">
        <input
          className="input"
          placeholder={props.placeholder}
          title={props.selected?.text}
          aria-required={props.required === true}
          {...box.getInputProps({
            ref: input,
            onClick: (event) => event.currentTarget.select(),
            onBlur: () => box.isTyped() && pickNamed(props, box.inputValue),
          })}
        />
        <span className="tools">
          {clearable && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('field.clear', { field: props.label })}
              onClick={props.onClear}
            >
              <Icon name="close" />
            </button>
          )}
          <span className="chevron">
            <Icon name="down" />
          </span>
        </span>
        <div className="options" popover="manual" ref={list}>
          <div className="listbox" {...box.getMenuProps()}>
            {box.isOpen && (
              <OptionList {...{ ...props, ...box, selectedKey: props.selected?.key }} />
            )}
          </div>
          {box.isOpen && props.message && (
            <p className="message" role="status">
              {props.message}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

/**
 * Picks the one row that is called exactly as what is left standing in the field: the press that leaves it may be on
 * Send, and goes by what it shows. At once, because what downshift tells of a blur may come after that press.
 */
function pickNamed<Row extends OptionRow>(
  { rows, selected, onPick }: ComboboxProps<Row>,
  typed: string,
): void {
  if (typed === (selected?.text ?? '')) return;
  const [named, ...others] = rows.filter(({ text }) => isSameName(text, typed));
  if (named && !named.disabled && others.length === 0) onPick(named);
}

function useRowCombobox<Row extends OptionRow>(props: ComboboxProps<Row>) {
  const environment = useEnvironment();
  const typed = useRef('');
  const noteTyped = (text: string) => {
    typed.current = text;
    props.onType(text);
  };
  const box = useCombobox<Row>({
    items: [...props.rows],
    selectedItem: useSameRow(props.selected) ?? null,
    itemToString: (row) => row?.text ?? '',
    itemToKey: (row) => row?.key,
    isItemDisabled: (row) => row.disabled === true,
    stateReducer: reduceCombobox,
    scrollIntoView: (row) => row?.scrollIntoView({ block: 'nearest' }),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && props.onPick(selectedItem),
    onStateChange: ({ type, inputValue, isOpen }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) noteTyped(inputValue ?? '');
      else if (isOpen !== undefined) noteTyped('');
    },
    ...(environment && { environment }),
  });
  // What stands there without being typed is a choice, perhaps the one before: a new one is shown a little later.
  return { ...box, isTyped: () => typed.current === box.inputValue };
}

/**
 * The same object for as long as it stands for the same row: at another one downshift shows what is selected, which is
 * still the former row while a pick is on its way.
 */
function useSameRow<Row extends OptionRow>(row: Row | undefined): Row | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is known by its key, and read by its text
  return useMemo(() => row, [row?.key, row?.text]);
}
