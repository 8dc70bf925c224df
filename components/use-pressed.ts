import { useState } from 'react';

/**
 * What was pressed, until what is shown changes. The view follows a press a moment later only, and a native control
 * would jump back for that moment.
 */
export function usePressed<T>(shown: T): readonly [T, (pressed: T) => void] {
  const [state, setState] = useState({ shown, pressed: shown });
  if (state.shown !== shown) setState({ shown, pressed: shown });
  return [state.pressed, (pressed) => setState({ shown, pressed })];
}
