import { useScreenWords } from '@/components/screen-words';

/** One part of what an operation wrote, as each version says it. */
export interface ComparedPart {
  readonly key: string;
  readonly name: string;
  /** In the order of the columns. */
  readonly values: readonly string[];
  readonly isChanged: boolean;
}

interface ComparisonTableProps {
  /** What the rows are. */
  readonly of?: string;
  readonly columns: readonly string[];
  readonly parts: readonly ComparedPart[];
}

/** Versions of one thing side by side, what changed standing out; nothing where there is nothing to compare. */
export function ComparisonTable({ of, columns, parts }: ComparisonTableProps) {
  const { t } = useScreenWords();
  if (parts.length === 0) return null;
  return (
    <table className="versions small">
      <thead>
        <tr>
          <th scope="col">{of ?? t('history.field')}</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, name, values, isChanged }) => (
          <tr key={key} className={isChanged ? 'changed' : undefined}>
            <th scope="row">{name}</th>
            {columns.map((column, index) => (
              <td key={column} className="lines">
                {values[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
