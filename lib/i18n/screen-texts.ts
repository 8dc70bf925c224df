import { connections as connectionsEn } from '@/lib/i18n/en/connections';
import { history as historyEn } from '@/lib/i18n/en/history';
import { inCalendar as inCalendarEn } from '@/lib/i18n/en/in-calendar';
import { options as optionsEn } from '@/lib/i18n/en/options';
import { popup as popupEn } from '@/lib/i18n/en/popup';
import { privacy as privacyEn } from '@/lib/i18n/en/privacy';
import { rules as rulesEn } from '@/lib/i18n/en/rules';
import { start as startEn } from '@/lib/i18n/en/start';
import { sync as syncEn } from '@/lib/i18n/en/sync';
import { tour as tourEn } from '@/lib/i18n/en/tour';
import { connections as connectionsFi } from '@/lib/i18n/fi/connections';
import { history as historyFi } from '@/lib/i18n/fi/history';
import { inCalendar as inCalendarFi } from '@/lib/i18n/fi/in-calendar';
import { options as optionsFi } from '@/lib/i18n/fi/options';
import { popup as popupFi } from '@/lib/i18n/fi/popup';
import { privacy as privacyFi } from '@/lib/i18n/fi/privacy';
import { rules as rulesFi } from '@/lib/i18n/fi/rules';
import { start as startFi } from '@/lib/i18n/fi/start';
import { sync as syncFi } from '@/lib/i18n/fi/sync';
import { tour as tourFi } from '@/lib/i18n/fi/tour';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { connections as connectionsSv } from '@/lib/i18n/sv/connections';
import { history as historySv } from '@/lib/i18n/sv/history';
import { inCalendar as inCalendarSv } from '@/lib/i18n/sv/in-calendar';
import { options as optionsSv } from '@/lib/i18n/sv/options';
import { popup as popupSv } from '@/lib/i18n/sv/popup';
import { privacy as privacySv } from '@/lib/i18n/sv/privacy';
import { rules as rulesSv } from '@/lib/i18n/sv/rules';
import { start as startSv } from '@/lib/i18n/sv/start';
import { sync as syncSv } from '@/lib/i18n/sv/sync';
import { tour as tourSv } from '@/lib/i18n/sv/tour';

/** All texts, for the extension's own pages. */
export const screenTexts = {
  en: {
    ...panelTexts.en,
    ...popupEn,
    ...connectionsEn,
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
    ...panelTexts.fi,
    ...popupFi,
    ...connectionsFi,
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
    ...panelTexts.sv,
    ...popupSv,
    ...connectionsSv,
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
