import { contacts } from '@/lib/i18n/sv/contacts';
import { event } from '@/lib/i18n/sv/event';
import { many } from '@/lib/i18n/sv/many';
import { names } from '@/lib/i18n/sv/names';
import { overlaps } from '@/lib/i18n/sv/overlaps';
import { problems } from '@/lib/i18n/sv/problems';

export const panel = { ...names, ...problems, ...event, ...overlaps, ...contacts, ...many };
