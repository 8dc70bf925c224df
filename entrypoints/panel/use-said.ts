import { useEffect } from 'react';
import { onceSeen } from '@/lib/page/once-seen';
import type { Voice } from '@/lib/page/voice';

interface Saying {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Said anew with each. */
  readonly wishes: number;
}

/** What comes with its region is not read out. */
const pauseMs = 300;

/** Says the text while what calls this is shown; in a tab that nobody looks at it would not be read out, and waits. */
export function useSaid(voice: Voice, { text, language, wishes }: Saying): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is answered
  useEffect(() => {
    const ender = new AbortController();
    const { signal } = ender;
    voice.hush();
    const say = () => signal.aborted || voice.say(text, language);
    onceSeen(document, () => setTimeout(say, pauseMs), signal);
    return () => {
      ender.abort();
      voice.hush();
    };
  }, [voice, text, language, wishes]);
}
