import { background as backgroundEn } from '@/lib/i18n/en/background';
import { background as backgroundFi } from '@/lib/i18n/fi/background';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { background as backgroundSv } from '@/lib/i18n/sv/background';

/** The texts that the background says itself: beside the toolbar icon, in notifications, in the PSA, and of marks. No screen loads them. */
export const backgroundTexts = {
  en: { ...panelTexts.en, ...backgroundEn },
  fi: { ...panelTexts.fi, ...backgroundFi },
  sv: { ...panelTexts.sv, ...backgroundSv },
};
