import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { UserPicker } from '@/entrypoints/options/UserPicker';
import type { ConnectionView } from '@/lib/messages/questions';

interface OtherUserProps {
  readonly connectionId: string;
  /** Whose activities are written now. */
  readonly user: NonNullable<ConnectionView['user']>;
}

/** The way back for whoever picked a wrong user, or whose address is somebody else's in the PSA. */
export function OtherUser({ connectionId, user }: OtherUserProps) {
  const { t } = useScreenWords();
  return (
    // Another user, once picked, folds it away again.
    <details className="more" key={user.id}>
      <summary>
        <Icon name="down" />
        {t('connection.other-user')}
      </summary>
      <div className="stack folded">
        <p className="quiet small">{t('connection.other-user-hint', { user: user.name })}</p>
        <UserPicker connectionId={connectionId} />
      </div>
    </details>
  );
}
