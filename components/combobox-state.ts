import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { isSameName } from '@/components/matching';

type State<Row> = Partial<UseComboboxState<Row>>;

const { stateChangeTypes: types } = useCombobox;

/**
 * How our comboboxes differ from downshift's habits: only a click or Enter picks, because a pick is
 * saved at once, or a whole name that is left standing: the next press, on Send, would go by what it shows. A click
 * always opens; Escape never clears; whatever else was typed gives way to the choice.
 */
export function reduceCombobox<Row>(
  state: UseComboboxState<Row>,
  { type, changes, props }: UseComboboxStateChangeOptions<Row>,
): State<Row> {
  const chosen = {
    selectedItem: state.selectedItem,
    inputValue: props.itemToString(state.selectedItem),
  };
  switch (type) {
    case types.InputClick:
      return { ...changes, isOpen: true };
    case types.InputChange:
      return { ...changes, highlightedIndex: 0 };
    case types.InputBlur: {
      const named = rowNamed(state, props);
      if (!named) return { ...changes, ...chosen };
      return { ...changes, selectedItem: named, inputValue: props.itemToString(named) };
    }
    case types.InputKeyDownEscape:
      return state.isOpen ? { ...changes, ...chosen } : state;
    case types.InputKeyDownEnter:
      return isPick(state, props) ? changes : state;
    default:
      return changes;
  }
}

function isPick<Row>(
  { highlightedIndex }: UseComboboxState<Row>,
  { items, isItemDisabled }: UseComboboxStateChangeOptions<Row>['props'],
): boolean {
  const row = items[highlightedIndex];
  return row !== undefined && !isItemDisabled(row, highlightedIndex);
}

/** The one row that is called exactly as what was typed, where that is another than the choice. */
function rowNamed<Row>(
  { inputValue, selectedItem }: UseComboboxState<Row>,
  { items, itemToString, isItemDisabled }: UseComboboxStateChangeOptions<Row>['props'],
): Row | undefined {
  if (inputValue === itemToString(selectedItem)) return undefined;
  const [named, ...others] = items.filter((row) => isSameName(itemToString(row), inputValue));
  if (named === undefined || others.length > 0) return undefined;
  return isItemDisabled(named, items.indexOf(named)) ? undefined : named;
}
