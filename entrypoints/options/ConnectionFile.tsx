import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { connectionFile } from '@/entrypoints/options/connection-file';
import { useFileExport } from '@/entrypoints/options/use-file-export';
import { WritingProgress } from '@/entrypoints/options/WritingProgress';
import type { FormerConnection } from '@/lib/domain/former-connection';

interface ConnectionFileProps {
  readonly connection: Pick<FormerConnection, 'id' | 'system' | 'name' | 'tenant'>;
}

/** Saves links, tags and history of a connection as a file; a long one can be cancelled. */
export function ConnectionFile({ connection }: ConnectionFileProps) {
  const { t } = useScreenWords();
  const { progress, written, problem, start, cancel } = useFileExport();
  return (
    <div className="stack">
      {progress ? (
        <WritingProgress label={t('belongings.exporting')} progress={progress} onCancel={cancel} />
      ) : (
        <div className="row connection-file">
          <button
            type="button"
            className="button"
            onClick={() => start(() => connectionFile(connection))}
          >
            {t('belongings.export')}
          </button>
          <p className="quiet small" role="status">
            {written !== undefined && t('export.done', { count: written })}
          </p>
        </div>
      )}
      {problem && <ProblemNote problem={problem} psa={connection} />}
    </div>
  );
}
