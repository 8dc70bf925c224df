import { useRef, useState } from 'react';
import { problemIn } from '@/components/use-question';
import { saveBlob } from '@/entrypoints/options/save-file';
import { type FilePlan, type Progress, writeParts } from '@/entrypoints/options/write-parts';
import type { Problem } from '@/lib/domain/problem';

/** A file that is being written, or as the last one ended. */
export interface FileExport {
  /** While it is under way. */
  readonly progress: Progress | undefined;
  /** How many rows the last one wrote. */
  readonly written: number | undefined;
  readonly problem: Problem | undefined;
  /** Plans a file, writes it, and hands it to the browser. */
  start(plan: () => Promise<FilePlan>): void;
  /** Nothing is saved then. */
  cancel(): void;
}

type State = Pick<FileExport, 'progress' | 'written' | 'problem'>;
const atRest: State = { progress: undefined, written: undefined, problem: undefined };

/** Writes a long file: with progress, and a way to stop it. */
export function useFileExport(): FileExport {
  const [state, setState] = useState(atRest);
  const stop = useRef<AbortController>(undefined);

  async function run(plan: () => Promise<FilePlan>): Promise<void> {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ ...atRest, progress: { done: 0, total: 0 } });
    const planned = await plan();
    if (signal.aborted) return;
    const show = (progress: Progress) => setState({ ...atRest, progress });
    const file = await writeParts(planned, show, signal);
    if (!file) return;
    saveBlob(planned.name, file.blob);
    setState({ ...atRest, written: file.rows });
  }

  return {
    ...state,
    start: (plan) =>
      void run(plan).catch((error: Error) => setState({ ...atRest, problem: problemIn(error) })),
    cancel: () => {
      stop.current?.abort();
      setState(atRest);
    },
  };
}
