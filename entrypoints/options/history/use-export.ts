import { useRef, useState } from 'react';
import { askOrThrow, problemIn } from '@/components/use-question';
import { writeFile } from '@/entrypoints/options/history/write-file';
import { saveBlob } from '@/entrypoints/options/save-file';
import { type HistoryFormatName, historyFormats } from '@/lib/domain/history-file';
import type { Problem } from '@/lib/domain/problem';
import { deviceZone } from '@/lib/domain/zoned-date';

/** An export of the history: under way, or as the last one ended. */
export interface Export {
  /** While it is under way. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** How many the last one wrote. */
  readonly written: number | undefined;
  readonly problem: Problem | undefined;
  /** Hands these operations to the browser as a file, oldest first. */
  start(format: HistoryFormatName, ids: readonly number[]): void;
  cancel(): void;
}

export function useExport(): Export {
  const [state, setState] = useState<Pick<Export, 'progress' | 'written' | 'problem'>>({
    ...{ progress: undefined, written: undefined, problem: undefined },
  });
  const stop = useRef<AbortController>(undefined);
  const show = (part: Partial<typeof state>) =>
    setState({ progress: undefined, written: undefined, problem: undefined, ...part });

  async function run(format: HistoryFormatName, ids: readonly number[]): Promise<void> {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const total = ids.length;
    const timeZone = deviceZone();
    const write = async (page: readonly number[]) =>
      (await askOrThrow('writeHistory', { format, ids: [...page], timeZone })).text;
    const onProgress = (done: number) => show({ progress: { done, total } });
    onProgress(0);
    const file = await writeFile({ format, ids: ids.toReversed(), write, onProgress, signal });
    if (!file) return;
    saveBlob(`merkki-history.${historyFormats[format].extension}`, file);
    show({ written: total });
  }

  return {
    ...state,
    start: (format, ids) =>
      void run(format, ids).catch((error: Error) => show({ problem: problemIn(error) })),
    cancel: () => {
      stop.current?.abort();
      show({});
    },
  };
}
