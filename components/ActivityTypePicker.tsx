import { useState } from 'react';
import { activityTypeRows } from '@/components/activity-type-rows';
import { Combobox } from '@/components/Combobox';
import { useWords } from '@/components/words';
import type { ActivityType } from '@/lib/domain/activity';

interface ActivityTypePickerProps {
  readonly label?: string;
  readonly types: readonly ActivityType[];
  readonly recentIds?: readonly string[];
  readonly defaultId?: string | undefined;
  readonly selectedId: string | undefined;
  readonly onPick: (type: ActivityType) => void;
  readonly onClear?: () => void;
}

const none: readonly string[] = [];

/** Chooses an activity type: type to filter, the recent ones first. */
export function ActivityTypePicker(props: ActivityTypePickerProps) {
  const { types, recentIds = none, defaultId, selectedId, onClear } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const choice = { types, recentIds, defaultId };
  const rows = activityTypeRows(choice, typed, t);
  const selected = activityTypeRows(choice, '', t).find(({ key }) => key === selectedId);
  return (
    <Combobox
      label={props.label ?? t('field.activity-type')}
      placeholder={t('picker.type-to-filter')}
      rows={rows}
      selected={selected}
      onType={setTyped}
      onPick={({ type }) => props.onPick(type)}
      message={rows.length === 0 ? t('picker.nothing') : undefined}
      {...(onClear && { onClear })}
    />
  );
}
