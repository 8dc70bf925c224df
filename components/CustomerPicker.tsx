import { useState } from 'react';
import { Combobox } from '@/components/Combobox';
import { searchMessage } from '@/components/search-message';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import type { Customer } from '@/lib/domain/activity';

interface CustomerPickerProps {
  readonly connectionId: string;
  readonly selected: Customer | undefined;
  readonly required: boolean;
  readonly onPick: (customer: Customer | null) => void;
}

/** Chooses a customer by search. Two characters at least: the list of all of them is never shown. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const isLongEnough = text.length >= 2;
  const { answer, pending } = useQuestion(
    'findCustomers',
    { connectionId: props.connectionId, text },
    { enabled: isLongEnough, keepPrevious: isLongEnough },
  );
  const rows = isLongEnough ? (answer ?? []).map(toRow) : [];
  return (
    <Combobox
      label={t('field.customer')}
      required={props.required}
      placeholder={t('picker.search')}
      rows={rows}
      selected={props.selected && toRow(props.selected)}
      onType={setTyped}
      onPick={({ customer }) => props.onPick(customer)}
      onClear={() => props.onPick(null)}
      message={searchMessage({ pending, found: rows.length, isLongEnough }, t)}
    />
  );
}

function toRow(customer: Customer) {
  return { key: customer.id, text: customer.name, customer };
}
