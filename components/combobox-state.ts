import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';

type State<Row> = Partial<UseComboboxState<Row>>;

const { stateChangeTypes: types } = useCombobox;

/**
 * How our comboboxes differ from downshift's habits: only a click or Enter picks here, because a pick is saved at once.
 * A click always opens; Escape never clears; what was typed and not picked gives way to the choice.
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
    case types.InputBlur:
      return { ...changes, ...chosen };
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
