import type { Translation } from '@/lib/i18n/catalogue';
import type { policy as english } from '@/lib/i18n/en/policy';

export const policy: Translation<typeof english> = {
  'policy.wrong': 'Merkki kan inte använda allt som din organisations princip bestämmer:',
  'policy.wrong-hint':
    'Det som begränsar vad som får skickas eller väljas gäller så strikt som möjligt tills det rättas; resten räknas inte. Berätta det för administratören.',
  'policy.line': '{name} ska vara {expected}',
  'policy.unknown': 'okända: {names}',
  'policy.expected.googleClientId': 'en text',
  'policy.expected.usersSharingKey': 'ett heltal från 1 till 100000',
  'policy.expected.historyDays': 'ett heltal från 1 till 3650',
  'policy.expected.privateEvents': 'dont-send, neutral-title eller in-full',
  'policy.expected.allowedCalendars': 'en text: kalendrars id med kommatecken emellan',
  'policy.expected.preset': 'only-what-i-send, like-severa, like-kpi eller like-kaseya',
  'policy.expected.lockedSettings': 'en text: namn på inställningar med kommatecken emellan',
  'policy.expected.severaClientId': 'en text, tillsammans med severaClientSecret',
  'policy.expected.severaClientSecret': 'en text, tillsammans med severaClientId',
  'policy.expected.severaEnvironment': 'production eller staging',
  'policy.expected.severaAddress': 'en adress som börjar med https://',
  'policy.expected.severaToken': 'en text, tillsammans med severaAddress',
  'policy.severa-title': 'Din organisations Severa',
  'policy.severa-text':
    'Din organisation har bestämt hur Severa nås från den här webbläsaren. Webbläsaren frågar en gång om Merkki får nå {host}.',
};
