import { useState } from 'react';
import type { Problem } from '@/lib/domain/problem';

/**
 * What was pressed, until what is shown changes or the press is `refused`. The view follows a press a moment later only,
 * and a native control would jump back for that moment.
 */
export function usePressed<T>(shown: T, refused?: Problem): readonly [T, (pressed: T) => void] {
  const [state, setState] = useState({ shown, refused, pressed: shown });
  if (state.shown !== shown || state.refused !== refused) {
    // A problem that is over was an earlier press's.
    const stays = state.shown === shown && refused === undefined;
    setState({ shown, refused, pressed: stays ? state.pressed : shown });
  }
  return [state.pressed, (pressed) => setState({ shown, refused, pressed })];
}
