import { contacts } from '@/lib/i18n/en/contacts';
import { event } from '@/lib/i18n/en/event';
import { many } from '@/lib/i18n/en/many';
import { names } from '@/lib/i18n/en/names';
import { overlaps } from '@/lib/i18n/en/overlaps';
import { problems } from '@/lib/i18n/en/problems';

/** The texts that every screen needs, and all that the panel has. */
export const panel = { ...names, ...problems, ...event, ...overlaps, ...contacts, ...many };
