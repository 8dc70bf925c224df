import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { askOrThrow, problemIn } from '@/components/use-question';
import { writeEverything } from '@/entrypoints/options/privacy/write-everything';
import { saveBlob } from '@/entrypoints/options/save-file';
import type { Problem } from '@/lib/domain/problem';

/** The export of all that is stored: under way, or as the last one ended. */
export interface EverythingExport {
  /** In rows, while it is under way. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** How many rows the last one wrote. */
  readonly written: number | undefined;
  readonly problem: Problem | undefined;
  start(): void;
  cancel(): void;
}

type State = Pick<EverythingExport, 'progress' | 'written' | 'problem'>;
const atRest: State = { progress: undefined, written: undefined, problem: undefined };

export function useExportEverything(): EverythingExport {
  const [state, setState] = useState(atRest);
  const stop = useRef<AbortController>(undefined);

  async function run(): Promise<void> {
    stop.current = new AbortController();
    const { tables } = await askOrThrow('countStored', {});
    const file = await writeEverything({
      tables,
      version: browser.runtime.getManifest().version,
      at: new Date(),
      read: (question) => askOrThrow('readStored', question),
      onProgress: (progress) => setState({ ...atRest, progress }),
      signal: stop.current.signal,
    });
    if (!file) return;
    saveBlob('merkki-everything.json', file.blob);
    setState({ ...atRest, written: file.rows });
  }

  return {
    ...state,
    start: () =>
      void run().catch((error: Error) => setState({ ...atRest, problem: problemIn(error) })),
    cancel: () => {
      stop.current?.abort();
      setState(atRest);
    },
  };
}
