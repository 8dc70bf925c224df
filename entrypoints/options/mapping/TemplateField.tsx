import { useId, useRef } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { Labelled } from '@/entrypoints/options/Labelled';
import { placeholders } from '@/lib/domain/template';

interface TemplateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly lines: number;
  /** What is wrong with it; undefined: nothing. */
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A template, with the placeholders that can be put where the cursor stands. */
export function TemplateField({ label, value, most, lines, fault, onChange }: TemplateFieldProps) {
  const { t } = useScreenWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const area = field.current;
    if (!area) return;
    area.focus();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    onChange(area.value);
  };
  const oneLine = (text: string) => (lines === 1 ? text.replaceAll(/[\r\n]+/g, ' ') : text);
  return (
    <div className="template">
      <Labelled {...{ label, id }}>
        <textarea
          ref={field}
          id={id}
          className="input"
          rows={lines}
          maxLength={most}
          spellCheck={false}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onChange={(event) => onChange(oneLine(event.target.value))}
        />
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
