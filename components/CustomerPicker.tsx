import { Combobox } from '@/components/Combobox';
import type { ToldPsa } from '@/components/problem-context';
import { useSearch } from '@/components/use-search';
import { useWords } from '@/components/words';
import type { Customer } from '@/lib/domain/activity';

interface CustomerPickerProps {
  readonly connectionId: string;
  readonly psa: ToldPsa;
  readonly selected: Customer | undefined;
  readonly required: boolean;
  readonly onPick: (customer: Customer | null) => void;
}

/** Chooses a customer by search. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { t } = useWords();
  const { connectionId, psa } = props;
  const { items, message, onType } = useSearch('findCustomers', {
    psa,
    question: (text) => ({ connectionId, text }),
    nameOf: ({ name }) => name,
  });
  return (
    <Combobox
      label={t('field.customer')}
      required={props.required}
      placeholder={t('picker.search')}
      rows={items.map(toRow)}
      selected={props.selected && toRow(props.selected)}
      onPick={({ customer }) => props.onPick(customer)}
      onClear={() => props.onPick(null)}
      {...{ message, onType }}
    />
  );
}

function toRow(customer: Customer) {
  return { key: customer.id, text: customer.name, customer };
}
