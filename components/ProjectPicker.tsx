import { useState } from 'react';
import { Combobox } from '@/components/Combobox';
import { searchMessage } from '@/components/search-message';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import type { Project } from '@/lib/domain/activity';
import type { Translate } from '@/lib/i18n/translate';

interface ProjectPickerProps {
  readonly connectionId: string;
  /** Only this customer's projects are offered. */
  readonly customerId: string | undefined;
  readonly selected: Project | undefined;
  readonly required: boolean;
  readonly onPick: (project: Project | null) => void;
}

/** Chooses a project or phase: one's own at first, all others by search. Closed ones say why they cannot be chosen. */
export function ProjectPicker(props: ProjectPickerProps) {
  const { t } = useWords();
  // Nothing is asked of the PSA before the list is opened.
  const [typed, setTyped] = useState<string>();
  const text = useDebounced(typed?.trim() ?? '');
  const isLongEnough = text.length !== 1;
  const { connectionId, customerId } = props;
  const { answer, pending } = useQuestion(
    'findProjects',
    { connectionId, text, ...(customerId !== undefined && { customerId }) },
    { enabled: isLongEnough && typed !== undefined, keepPrevious: true },
  );
  const rows = isLongEnough ? (answer ?? []).map((project) => toRow(project, t)) : [];
  return (
    <Combobox
      label={t('field.project')}
      required={props.required}
      placeholder={t('picker.search')}
      rows={rows}
      selected={props.selected && toRow(props.selected, t)}
      onType={setTyped}
      onPick={({ project }) => props.onPick(project)}
      onClear={() => props.onPick(null)}
      message={searchMessage({ pending, found: rows.length, isLongEnough }, t)}
    />
  );
}

function toRow(project: Project, t: Translate) {
  const { projectName, phaseName, customer, standing } = project;
  const disabled = standing !== 'open';
  return {
    key: project.id,
    text: phaseName === '' ? projectName : `${projectName} · ${phaseName}`,
    detail: disabled ? t(`standing.${standing}`) : customer?.name,
    disabled,
    project,
  };
}
