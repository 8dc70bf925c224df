import { history as historyEn } from '@/lib/i18n/en/history';
import { inCalendar as inCalendarEn } from '@/lib/i18n/en/in-calendar';
import { options as optionsEn } from '@/lib/i18n/en/options';
import { privacy as privacyEn } from '@/lib/i18n/en/privacy';
import { rules as rulesEn } from '@/lib/i18n/en/rules';
import { start as startEn } from '@/lib/i18n/en/start';
import { sync as syncEn } from '@/lib/i18n/en/sync';
import { tour as tourEn } from '@/lib/i18n/en/tour';
import { history as historyFi } from '@/lib/i18n/fi/history';
import { inCalendar as inCalendarFi } from '@/lib/i18n/fi/in-calendar';
import { options as optionsFi } from '@/lib/i18n/fi/options';
import { privacy as privacyFi } from '@/lib/i18n/fi/privacy';
import { rules as rulesFi } from '@/lib/i18n/fi/rules';
import { start as startFi } from '@/lib/i18n/fi/start';
import { sync as syncFi } from '@/lib/i18n/fi/sync';
import { tour as tourFi } from '@/lib/i18n/fi/tour';
import { popupTexts } from '@/lib/i18n/popup-texts';
import { history as historySv } from '@/lib/i18n/sv/history';
import { inCalendar as inCalendarSv } from '@/lib/i18n/sv/in-calendar';
import { options as optionsSv } from '@/lib/i18n/sv/options';
import { privacy as privacySv } from '@/lib/i18n/sv/privacy';
import { rules as rulesSv } from '@/lib/i18n/sv/rules';
import { start as startSv } from '@/lib/i18n/sv/start';
import { sync as syncSv } from '@/lib/i18n/sv/sync';
import { tour as tourSv } from '@/lib/i18n/sv/tour';

/** All texts, for the extension's own pages. */
export const screenTexts = {
  en: {
    ...popupTexts.en,
    ...optionsEn,
    ...syncEn,
    ...historyEn,
    ...inCalendarEn,
    ...rulesEn,
    ...startEn,
    ...tourEn,
    ...privacyEn,
  },
  fi: {
    ...popupTexts.fi,
    ...optionsFi,
    ...syncFi,
    ...historyFi,
    ...inCalendarFi,
    ...rulesFi,
    ...startFi,
    ...tourFi,
    ...privacyFi,
  },
  sv: {
    ...popupTexts.sv,
    ...optionsSv,
    ...syncSv,
    ...historySv,
    ...inCalendarSv,
    ...rulesSv,
    ...startSv,
    ...tourSv,
    ...privacySv,
  },
};
