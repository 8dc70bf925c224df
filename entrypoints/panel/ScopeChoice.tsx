import { useId } from 'react';
import { usePressed } from '@/components/use-pressed';
import { useWords } from '@/components/words';
import type { Problem } from '@/lib/domain/problem';
import type { TagScope } from '@/lib/domain/tag';

interface ScopeChoiceProps {
  readonly scope: TagScope;
  /** Why the last press was not kept. */
  readonly refused: Problem | undefined;
  readonly onChoose: (scope: TagScope) => void;
}

const scopes = ['event', 'following', 'series'] as const satisfies readonly TagScope[];

/** Whether the tag is of one occurrence, of those from it on, or of all; another choice takes it over as it stands. */
export function ScopeChoice({ scope, refused, onChoose }: ScopeChoiceProps) {
  const { t } = useWords();
  const name = useId();
  const [chosen, press] = usePressed(scope, refused);
  const choose = (one: TagScope) => {
    press(one);
    onChoose(one);
  };
  return (
    <fieldset className="field">
      <legend className="label">{t('scope.legend')}</legend>
      <div className="scopes">
        {scopes.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={name} checked={one === chosen} onChange={() => choose(one)} />
            {t(`scope.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
