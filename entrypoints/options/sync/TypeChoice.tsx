import { useState } from 'react';
import { categories as allCategories } from '@/components/activity-type-rows';
import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { Locked } from '@/entrypoints/options/Locked';
import { Tick } from '@/entrypoints/options/sync/choices';
import type { CardProps } from '@/entrypoints/options/sync/SyncForm';
import { ticked } from '@/entrypoints/options/sync/sync-draft';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';

type Incoming = SyncSettings['incoming'];

interface TypeChoiceProps {
  readonly types: SyncView['activityTypes'];
  readonly incoming: Incoming;
  readonly isLocked: CardProps['isLocked'];
  readonly onChange: (part: Partial<Incoming>) => void;
}

/** Which activities come: whole groups of types, or single ones. */
export function TypeChoice({ types, incoming, isLocked, onChange }: TypeChoiceProps) {
  const { t } = useScreenWords();
  const { categories, activityTypeIds } = incoming;
  const [hadSingle] = useState(activityTypeIds.length > 0);
  const present = allCategories.filter((category) =>
    types.some((type) => type.category === category),
  );
  const single = types
    .filter(({ category }) => !categories.some((one) => one === category))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <fieldset className="choices">
      <legend>{t('sync.types')}</legend>
      <Locked when={isLocked('incoming.categories')}>
        <div className="columns">
          {present.map((category) => (
            <Tick
              key={category}
              label={t(`category.${category}`)}
              checked={categories.includes(category)}
              onChange={(isIn) => onChange({ categories: ticked(categories, category, isIn) })}
            />
          ))}
        </div>
      </Locked>
      <p className="quiet small">{t('sync.types-hint')}</p>
      {single.length > 0 && (
        <details className="more" open={hadSingle}>
          <summary>
            <Icon name="down" />
            {t('sync.types-one-by-one')}
          </summary>
          <Locked when={isLocked('incoming.activityTypeIds')}>
            <div className="columns choice-more">
              {single.map(({ id, name }) => (
                <Tick
                  key={id}
                  label={name}
                  checked={activityTypeIds.includes(id)}
                  onChange={(isIn) =>
                    onChange({ activityTypeIds: ticked(activityTypeIds, id, isIn) })
                  }
                />
              ))}
            </div>
          </Locked>
        </details>
      )}
    </fieldset>
  );
}
