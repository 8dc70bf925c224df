import type { Connection } from '@/lib/domain/connection';

/** What tells accounts on one system apart, the best known first; each is added only where those before do not suffice. */
const marks: readonly ((of: Connection) => string)[] = [
  ({ tenant }) => tenant,
  ({ credentials }) =>
    credentials.system === 'severa' && credentials.environment !== 'production'
      ? credentials.environment
      : '',
  ({ user }) => user?.name ?? '',
  ({ id }) => id,
];

/** The connections, named such that nobody sends to another than they mean: a name that several have says whose it is. */
export function withDistinctNames(connections: readonly Connection[]): Connection[] {
  const named = Map.groupBy(connections, ({ name }) => name);
  return connections.map((one) => {
    const alike = named.get(one.name) ?? [];
    return alike.length > 1 ? { ...one, name: distinctName(one, alike) } : one;
  });
}

function distinctName(one: Connection, alike: readonly Connection[]): string {
  const wordsOf = (of: Connection, count: number) =>
    marks
      .slice(0, count)
      .map((mark) => mark(of))
      .filter((word) => word !== '')
      .join(', ');
  const count = marks.findIndex(
    (_, at) => new Set(alike.map((each) => wordsOf(each, at + 1))).size === alike.length,
  );
  const words = wordsOf(one, count + 1);
  return words === '' ? one.name : `${one.name} (${words})`;
}
