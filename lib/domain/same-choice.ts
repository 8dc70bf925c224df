/** Whether two choices, or whole settings, say the same, in whatever order their lists were ticked. */
export function isSameChoice(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(choice: unknown): string | undefined {
  return JSON.stringify(choice, (_, value: unknown) => {
    if (Array.isArray(value)) return value.toSorted();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
