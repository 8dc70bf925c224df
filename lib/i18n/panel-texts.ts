import { contacts as contactsEn } from '@/lib/i18n/en/contacts';
import { event as eventEn } from '@/lib/i18n/en/event';
import { many as manyEn } from '@/lib/i18n/en/many';
import { names as namesEn } from '@/lib/i18n/en/names';
import { overlaps as overlapsEn } from '@/lib/i18n/en/overlaps';
import { problems as problemsEn } from '@/lib/i18n/en/problems';
import { contacts as contactsFi } from '@/lib/i18n/fi/contacts';
import { event as eventFi } from '@/lib/i18n/fi/event';
import { many as manyFi } from '@/lib/i18n/fi/many';
import { names as namesFi } from '@/lib/i18n/fi/names';
import { overlaps as overlapsFi } from '@/lib/i18n/fi/overlaps';
import { problems as problemsFi } from '@/lib/i18n/fi/problems';
import { contacts as contactsSv } from '@/lib/i18n/sv/contacts';
import { event as eventSv } from '@/lib/i18n/sv/event';
import { many as manySv } from '@/lib/i18n/sv/many';
import { names as namesSv } from '@/lib/i18n/sv/names';
import { overlaps as overlapsSv } from '@/lib/i18n/sv/overlaps';
import { problems as problemsSv } from '@/lib/i18n/sv/problems';

/** The texts that every screen needs, and all that the panel has: it is loaded into the calendar page and stays small. */
export const panelTexts = {
  en: { ...namesEn, ...problemsEn, ...eventEn, ...overlapsEn, ...contactsEn, ...manyEn },
  fi: { ...namesFi, ...problemsFi, ...eventFi, ...overlapsFi, ...contactsFi, ...manyFi },
  sv: { ...namesSv, ...problemsSv, ...eventSv, ...overlapsSv, ...contactsSv, ...manySv },
};
