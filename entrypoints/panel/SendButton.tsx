import { type Ref, useId } from 'react';
import { useWords } from '@/components/words';
import { chosenType, stillMissing } from '@/entrypoints/panel/still-missing';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { EventView } from '@/lib/messages/questions';

interface SendButtonProps {
  readonly view: EventView;
  readonly actions: EventActions;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** Sends the event, or says what is missing; stays focusable so that the reason can be heard. */
export function SendButton({ view, actions, ref }: SendButtonProps) {
  const { t, list, psaName } = useWords();
  const hint = useId();
  const missing = stillMissing(view);
  const blocked = missing.length > 0 || view.event === undefined || actions.busy;
  const names = list(missing.map((one) => t(`requirement.${one}`)));
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="button primary"
        aria-disabled={blocked}
        aria-describedby={missing.length > 0 ? hint : undefined}
        // A key held down to accept a suggestion moves on to here, and is not meant for this.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        onClick={() => !blocked && send(view, actions)}
      >
        {t('action.send', { psa: psaName(view.psa) })}
      </button>
      {missing.length > 0 && (
        <p className="quiet small" id={hint}>
          {t('missing.choose', { missing: names })}
        </p>
      )}
    </>
  );
}

/** A default activity type becomes the event's own at the moment it is sent, unless one was chosen by the same press. */
function send({ tag, ...view }: EventView, { act }: EventActions): void {
  const type = chosenType({ tag, ...view });
  if (tag.activityTypeId === undefined && type) {
    const change = { activityTypeId: type.id };
    act({ name: 'tagEvent', change }, (kept) => kept.tag.activityTypeId === undefined);
  }
  act({ name: 'sendEvent', anyway: false });
}
