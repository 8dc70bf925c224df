import { useEffect, useId, useState } from 'react';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** For texts of several lines. */
  readonly tall?: boolean;
}

const praiseMs = 2000;

/** A text to take along, with a button that copies it. */
export function CopyField({ label, text, tall = false }: CopyFieldProps) {
  const id = useId();
  const field = { id, className: 'input', readOnly: true, value: text };
  const [hasFailed, setFailed] = useState(false);
  return (
    <div className={tall ? 'copy-field tall' : 'copy-field'}>
      <div className="field" style={{ inlineSize: '100%' }}>
        <label className="label" htmlFor={id}>
          {label}
        </label>
        {tall ? <textarea {...field} rows={14} /> : <input {...field} title={text} />}
      </div>
      <CopyButton label={label} text={text} onDone={(isCopied) => setFailed(!isCopied)} />
      {hasFailed && (
        <div className="copy-failed">
          <ProblemNote problem={{ kind: 'internal' }} psa={{ name: '', system: 'practice' }} />
        </div>
      )}
    </div>
  );
}

interface CopyButtonProps extends Pick<CopyFieldProps, 'label' | 'text'> {
  readonly onDone: (isCopied: boolean) => void;
}

function CopyButton({ label, text, onDone }: CopyButtonProps) {
  const { t } = useScreenWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), praiseMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const isCopied = await write(text);
    setCopied(isCopied);
    onDone(isCopied);
  };
  return (
    <button
      type="button"
      className="button"
      aria-label={`${t('common.copy')}: ${label}`}
      onClick={() => void copy()}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
    </button>
  );
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.error('Merkki: a text could not be copied', error);
    return false;
  }
}
