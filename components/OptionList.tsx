import type { UseComboboxPropGetters } from 'downshift';
import { Fragment, useId } from 'react';
import { Icon } from '@/components/Icon';

/** One row of a list to choose from. */
export interface OptionRow {
  readonly key: string;
  readonly text: string;
  /** A quieter second line: whose it is, or why it cannot be chosen. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean;
  /** Rows of one group stand together; the group's name stands above the first. */
  readonly group?: string;
}

interface OptionListProps<Row extends OptionRow> {
  readonly rows: readonly Row[];
  readonly selectedKey: string | undefined;
  readonly highlightedIndex: number;
  readonly getItemProps: UseComboboxPropGetters<Row>['getItemProps'];
}

/** The rows in their groups, numbered through as downshift counts them. */
export function OptionList<Row extends OptionRow>(props: OptionListProps<Row>) {
  const id = useId();
  return sectionsOf(props.rows).map(({ group, first, rows }) => {
    const options = rows.map((row, index) => (
      <Option key={row.key} {...props} row={row} index={first + index} />
    ));
    if (group === undefined) return <Fragment key={first}>{options}</Fragment>;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
      <div key={group} role="group" aria-labelledby={`${id}-${first}`}>
        <div className="group" role="presentation" id={`${id}-${first}`}>
          {group}
        </div>
        {options}
      </div>
    );
  });
}

interface OptionProps<Row extends OptionRow> extends OptionListProps<Row> {
  readonly row: Row;
  readonly index: number;
}

function Option<Row extends OptionRow>({ row, index, ...list }: OptionProps<Row>) {
  const highlighted = index === list.highlightedIndex;
  return (
    <div
      className={highlighted ? 'option highlighted' : 'option'}
      {...list.getItemProps({ item: row, index })}
    >
      <span>{row.text}</span>
      {row.key === list.selectedKey && <Icon name="check" />}
      {row.detail && <span className="detail">{row.detail}</span>}
    </div>
  );
}

interface Section<Row> {
  readonly group: string | undefined;
  readonly first: number;
  readonly rows: Row[];
}

function sectionsOf<Row extends OptionRow>(rows: readonly Row[]): Section<Row>[] {
  const sections: Section<Row>[] = [];
  rows.forEach((row, index) => {
    const last = sections.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else sections.push({ group: row.group, first: index, rows: [row] });
  });
  return sections;
}
