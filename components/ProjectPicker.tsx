import { Combobox } from '@/components/Combobox';
import type { ToldPsa } from '@/components/problem-context';
import { useSearch } from '@/components/use-search';
import { useWords } from '@/components/words';
import type { Project } from '@/lib/domain/activity';
import type { Translate } from '@/lib/i18n/translate';

interface ProjectPickerProps {
  readonly connectionId: string;
  readonly psa: ToldPsa;
  /** Only this customer's projects are offered. */
  readonly customerId: string | undefined;
  readonly selected: Project | undefined;
  readonly required: boolean;
  readonly onPick: (project: Project | null) => void;
}

/** Chooses a project or phase: one's own at first, all others by search. Closed ones say why they cannot be chosen. */
export function ProjectPicker(props: ProjectPickerProps) {
  const { t } = useWords();
  const { connectionId, psa, customerId } = props;
  const { items, message, onType } = useSearch('findProjects', {
    psa,
    question: (text) => ({ connectionId, text, ...(customerId !== undefined && { customerId }) }),
    nameOf,
    findsWithoutText: true,
  });
  return (
    <Combobox
      label={t('field.project')}
      required={props.required}
      placeholder={t('picker.search')}
      rows={items.map((project) => toRow(project, t))}
      selected={props.selected && toRow(props.selected, t)}
      onPick={({ project }) => props.onPick(project)}
      onClear={() => props.onPick(null)}
      {...{ message, onType }}
    />
  );
}

function toRow(project: Project, t: Translate) {
  const { customer, standing } = project;
  const disabled = standing !== 'open';
  return {
    key: project.id,
    text: nameOf(project),
    detail: disabled ? t(`standing.${standing}`) : customer?.name,
    disabled,
    project,
  };
}

function nameOf({ projectName, phaseName }: Project): string {
  return phaseName === '' ? projectName : `${projectName} · ${phaseName}`;
}
