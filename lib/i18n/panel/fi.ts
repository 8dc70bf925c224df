import { contacts } from '@/lib/i18n/fi/contacts';
import { event } from '@/lib/i18n/fi/event';
import { many } from '@/lib/i18n/fi/many';
import { names } from '@/lib/i18n/fi/names';
import { overlaps } from '@/lib/i18n/fi/overlaps';
import { problems } from '@/lib/i18n/fi/problems';

export const panel = { ...names, ...problems, ...event, ...overlaps, ...contacts, ...many };
