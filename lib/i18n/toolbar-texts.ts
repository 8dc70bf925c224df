import { toolbar as toolbarEn } from '@/lib/i18n/en/toolbar';
import { toolbar as toolbarFi } from '@/lib/i18n/fi/toolbar';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { toolbar as toolbarSv } from '@/lib/i18n/sv/toolbar';

/** The texts that the background says itself: beside the toolbar icon, and in notifications. No screen loads them. */
export const toolbarTexts = {
  en: { ...panelTexts.en, ...toolbarEn },
  fi: { ...panelTexts.fi, ...toolbarFi },
  sv: { ...panelTexts.sv, ...toolbarSv },
};
