import { useId } from 'react';
import { HealthBadge, type HealthTone } from '@/components/HealthBadge';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { usePressed } from '@/components/use-pressed';
import { useRequest } from '@/components/use-request';
import type { Surface } from '@/lib/domain/surface';
import type { SurfaceStanding } from '@/lib/messages/questions';

interface SurfaceSwitchProps {
  readonly surface: Surface;
  readonly standing: SurfaceStanding;
}

const tones: Readonly<Record<SurfaceStanding, HealthTone>> = {
  off: 'none',
  unseen: 'none',
  well: 'good',
  docked: 'warn',
};

/** One place in Google's page: whether Merkki shows itself there, and whether the place is found. */
export function SurfaceSwitch({ surface, standing }: SurfaceSwitchProps) {
  const { t } = useScreenWords();
  const hintId = useId();
  const request = useRequest('showSurface');
  // By the same answer as the words beside it: a box that follows later would be pressed the wrong way.
  const isShown = standing !== 'off';
  const [pressed, press] = usePressed(isShown, request.problem);
  const choose = (shown: boolean) => {
    press(shown);
    request.start({ surface, shown });
  };
  const words = standing === 'well' ? t('health.works') : t(`standing.${standing}`);
  return (
    <li>
      <div className="surface">
        <label className="choice">
          <input
            type="checkbox"
            checked={pressed}
            aria-describedby={hintId}
            onChange={({ target }) => choose(target.checked)}
          />
          {t(`surface.${surface}`)}
        </label>
        <HealthBadge tone={tones[standing]} words={words} />
      </div>
      <p className="quiet small choice-hint" id={hintId}>
        {standing === 'docked' ? t(`popup.page-changed.${surface}`) : t(`surface-hint.${surface}`)}
      </p>
      {request.problem && (
        <ProblemNote problem={request.problem} psa={{ name: '', system: 'practice' }} />
      )}
    </li>
  );
}
