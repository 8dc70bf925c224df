import { panel as en } from '@/lib/i18n/panel/en';
import { panel as fi } from '@/lib/i18n/panel/fi';
import { panel as sv } from '@/lib/i18n/panel/sv';

/** What every screen can say, in every language. The panel itself has but English and the person's own. */
export const panelTexts = { en, fi, sv };
