import type { Context } from 'hono';

/** The typed reading of a query that the gate has found to fit the contract. */
export interface Query {
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
  /** Milliseconds since 1970. */
  time(name: string): number | undefined;
  number(name: string): number | undefined;
  /** All values of a repeated name; undefined when there is none. */
  list(name: string): readonly string[] | undefined;
}

export function queryOf(c: Context): Query {
  const parameters = new URL(c.req.url).searchParams;
  const text = (name: string) => parameters.get(name) || undefined;
  const read = <T>(name: string, parse: (value: string) => T) => {
    const value = text(name);
    return value === undefined ? undefined : parse(value);
  };
  return {
    text,
    flag: (name) => read(name, (value) => value === 'true'),
    time: (name) => read(name, Date.parse),
    number: (name) => read(name, Number),
    list: (name) => (parameters.has(name) ? parameters.getAll(name) : undefined),
  };
}

/** Whether a filter that may be absent lets a value pass. */
export function passes<T>(wanted: T | undefined, actual: T): boolean {
  return wanted === undefined || wanted === actual;
}

/** Whether a list filter that may be absent lets a value pass. */
export function passesList(wanted: readonly string[] | undefined, actual: string | null): boolean {
  return wanted === undefined || (actual !== null && wanted.includes(actual));
}
