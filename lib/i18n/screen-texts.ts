import { history as historyEn } from '@/lib/i18n/en/history';
import { inCalendar as inCalendarEn } from '@/lib/i18n/en/in-calendar';
import { mapping as mappingEn } from '@/lib/i18n/en/mapping';
import { options as optionsEn } from '@/lib/i18n/en/options';
import { policy as policyEn } from '@/lib/i18n/en/policy';
import { presets as presetsEn } from '@/lib/i18n/en/presets';
import { privacy as privacyEn } from '@/lib/i18n/en/privacy';
import { rules as rulesEn } from '@/lib/i18n/en/rules';
import { start as startEn } from '@/lib/i18n/en/start';
import { sync as syncEn } from '@/lib/i18n/en/sync';
import { tour as tourEn } from '@/lib/i18n/en/tour';
import { history as historyFi } from '@/lib/i18n/fi/history';
import { inCalendar as inCalendarFi } from '@/lib/i18n/fi/in-calendar';
import { mapping as mappingFi } from '@/lib/i18n/fi/mapping';
import { options as optionsFi } from '@/lib/i18n/fi/options';
import { policy as policyFi } from '@/lib/i18n/fi/policy';
import { presets as presetsFi } from '@/lib/i18n/fi/presets';
import { privacy as privacyFi } from '@/lib/i18n/fi/privacy';
import { rules as rulesFi } from '@/lib/i18n/fi/rules';
import { start as startFi } from '@/lib/i18n/fi/start';
import { sync as syncFi } from '@/lib/i18n/fi/sync';
import { tour as tourFi } from '@/lib/i18n/fi/tour';
import { popupTexts } from '@/lib/i18n/popup-texts';
import { history as historySv } from '@/lib/i18n/sv/history';
import { inCalendar as inCalendarSv } from '@/lib/i18n/sv/in-calendar';
import { mapping as mappingSv } from '@/lib/i18n/sv/mapping';
import { options as optionsSv } from '@/lib/i18n/sv/options';
import { policy as policySv } from '@/lib/i18n/sv/policy';
import { presets as presetsSv } from '@/lib/i18n/sv/presets';
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
    ...mappingEn,
    ...startEn,
    ...tourEn,
    ...presetsEn,
    ...policyEn,
    ...privacyEn,
  },
  fi: {
    ...popupTexts.fi,
    ...optionsFi,
    ...syncFi,
    ...historyFi,
    ...inCalendarFi,
    ...rulesFi,
    ...mappingFi,
    ...startFi,
    ...tourFi,
    ...presetsFi,
    ...policyFi,
    ...privacyFi,
  },
  sv: {
    ...popupTexts.sv,
    ...optionsSv,
    ...syncSv,
    ...historySv,
    ...inCalendarSv,
    ...rulesSv,
    ...mappingSv,
    ...startSv,
    ...tourSv,
    ...presetsSv,
    ...policySv,
    ...privacySv,
  },
};
