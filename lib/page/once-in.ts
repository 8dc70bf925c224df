/** Runs at most once per wait, however often it is asked for. */
interface Coalesced {
  ask(): void;
  forget(): void;
}

/** Many askings, one run: `later` says when, for example in the next frame or after a pause. */
export function onceIn(
  later: (run: () => void) => number,
  cancel: (id: number) => void,
  run: () => void,
): Coalesced {
  let id: number | undefined;
  const forget = () => {
    if (id !== undefined) cancel(id);
    id = undefined;
  };
  const ask = () => {
    id ??= later(() => {
      id = undefined;
      run();
    });
  };
  return { ask, forget };
}
