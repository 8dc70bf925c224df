import { useId, useRef } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { Labelled } from '@/entrypoints/options/Labelled';
import { placeholders } from '@/lib/domain/template';

interface TemplateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isOneLine?: boolean;
  /** What is wrong with it; undefined: nothing. */
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A template, with the placeholders that can be put where the cursor stands. */
export function TemplateField(props: TemplateFieldProps) {
  const { label, value, isOneLine = false, fault, onChange } = props;
  const { t } = useScreenWords();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const field = line.current ?? lines.current;
    if (!field) return;
    const end = field.value.length;
    field.focus();
    field.setRangeText(text, field.selectionStart ?? end, field.selectionEnd ?? end, 'end');
    onChange(field.value);
  };
  const shared = {
    ...{ id, value, className: 'input', spellCheck: false, autoComplete: 'off' },
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
  };
  return (
    <div className="template">
      <Labelled {...{ label, id }}>
        {isOneLine ? (
          <input {...shared} ref={line} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <textarea
            {...shared}
            ref={lines}
            rows={3}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Labelled>
      <p id={`${id}-fault`} className="template-fault" role="alert">
        {fault}
      </p>
      <ul className="placeholders" aria-label={t('mapping.insert-into', { field: label })}>
        {placeholders.map((name) => (
          <li key={name}>
            <button type="button" className="placeholder" onClick={() => insert(`{${name}}`)}>
              {t(`mapping.placeholder.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
