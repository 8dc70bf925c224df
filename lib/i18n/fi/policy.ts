import type { Translation } from '@/lib/i18n/catalogue';
import type { policy as english } from '@/lib/i18n/en/policy';

export const policy: Translation<typeof english> = {
  'policy.wrong': 'Merkki ei voi käyttää kaikkea, mitä organisaatiosi käytäntö määrittää:',
  'policy.wrong-hint':
    'Lähettämistä ja valintoja rajaavat arvot ovat tiukimmillaan, kunnes ne korjataan; muita ei oteta huomioon. Kerro asiasta ylläpitäjälle.',
  'policy.line': '{name}: pitäisi olla {expected}',
  'policy.unknown': 'tuntemattomia: {names}',
  'policy.expected.googleClientId': 'teksti',
  'policy.expected.usersSharingKey': 'kokonaisluku väliltä 1–100000',
  'policy.expected.historyDays': 'kokonaisluku väliltä 1–3650',
  'policy.expected.privateEvents': 'dont-send, neutral-title tai in-full',
  'policy.expected.allowedCalendars': 'teksti: kalenterien tunnisteet pilkuin erotettuina',
  'policy.expected.preset': 'only-what-i-send, like-severa, like-kpi tai like-kaseya',
  'policy.expected.lockedSettings': 'teksti: asetusten nimet pilkuin erotettuina',
  'policy.expected.severaClientId': 'teksti yhdessä arvon severaClientSecret kanssa',
  'policy.expected.severaClientSecret': 'teksti yhdessä arvon severaClientId kanssa',
  'policy.expected.severaEnvironment': 'production tai staging',
  'policy.expected.severaAddress': 'osoite, joka alkaa https://',
  'policy.expected.severaToken': 'teksti yhdessä arvon severaAddress kanssa',
  'policy.severa-title': 'Organisaatiosi Severa',
  'policy.severa-text':
    'Organisaatiosi on määrittänyt, miten tästä selaimesta pääsee Severaan. Selain kysyy kerran, saako Merkki ottaa yhteyttä osoitteeseen {host}.',
};
