import { event } from '@/lib/i18n/en/event';
import { options } from '@/lib/i18n/en/options';
import { popup } from '@/lib/i18n/en/popup';
import { problems } from '@/lib/i18n/en/problems';

export const en = { ...problems, ...event, ...popup, ...options };
