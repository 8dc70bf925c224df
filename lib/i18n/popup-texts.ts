import { connections as connectionsEn } from '@/lib/i18n/en/connections';
import { popup as popupEn } from '@/lib/i18n/en/popup';
import { shared as sharedEn } from '@/lib/i18n/en/shared';
import { connections as connectionsFi } from '@/lib/i18n/fi/connections';
import { popup as popupFi } from '@/lib/i18n/fi/popup';
import { shared as sharedFi } from '@/lib/i18n/fi/shared';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { connections as connectionsSv } from '@/lib/i18n/sv/connections';
import { popup as popupSv } from '@/lib/i18n/sv/popup';
import { shared as sharedSv } from '@/lib/i18n/sv/shared';

/** The texts of the popup, and all that other pages have in common with it: it opens at every press, and stays small. */
export const popupTexts = {
  en: { ...panelTexts.en, ...popupEn, ...connectionsEn, ...sharedEn },
  fi: { ...panelTexts.fi, ...popupFi, ...connectionsFi, ...sharedFi },
  sv: { ...panelTexts.sv, ...popupSv, ...connectionsSv, ...sharedSv },
};
