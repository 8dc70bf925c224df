import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { saveFile } from '@/entrypoints/options/save-file';
import type { PsaSystem } from '@/lib/domain/connection';
import { deviceZone } from '@/lib/domain/zoned-date';

interface ConnectionFileProps {
  readonly connectionId: string;
  readonly psa: { readonly name: string; readonly system: PsaSystem };
}

/** Saves links, tags and history of a connection as a file. */
export function ConnectionFile({ connectionId, psa }: ConnectionFileProps) {
  const { t } = useScreenWords();
  const file = useRequest('exportConnection');
  const save = () =>
    file.start({ connectionId, timeZone: deviceZone() }, ({ fileName, json }) =>
      saveFile(fileName, json, 'application/json'),
    );
  return (
    <>
      <button type="button" className="button" disabled={file.pending} onClick={save}>
        {t('belongings.export')}
      </button>
      {file.problem && <ProblemNote problem={file.problem} psa={psa} />}
    </>
  );
}
