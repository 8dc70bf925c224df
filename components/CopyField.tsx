import { useEffect, useId, useState } from 'react';
import { Icon } from '@/components/Icon';
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
  return (
    <div className={tall ? 'copy-field tall' : 'copy-field'}>
      <div className="field" style={{ inlineSize: '100%' }}>
        <label className="label" htmlFor={id}>
          {label}
        </label>
        {tall ? <textarea {...field} rows={14} /> : <input {...field} title={text} />}
      </div>
      <CopyButton label={label} text={text} />
    </div>
  );
}

function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useScreenWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), praiseMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <button
      type="button"
      className="button"
      aria-label={`${t('common.copy')}: ${label}`}
      onClick={copy}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
    </button>
  );
}
