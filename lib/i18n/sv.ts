import { event } from '@/lib/i18n/sv/event';
import { options } from '@/lib/i18n/sv/options';
import { popup } from '@/lib/i18n/sv/popup';
import { problems } from '@/lib/i18n/sv/problems';

export const sv = { ...problems, ...event, ...popup, ...options };
