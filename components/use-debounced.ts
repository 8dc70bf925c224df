import { useEffect, useState } from 'react';

/** The value once it has stood still for this long; an empty text counts at once. */
export function useDebounced(value: string, delayMs = 200): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return value === '' ? '' : settled;
}
