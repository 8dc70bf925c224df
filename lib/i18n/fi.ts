import { event } from '@/lib/i18n/fi/event';
import { options } from '@/lib/i18n/fi/options';
import { popup } from '@/lib/i18n/fi/popup';
import { problems } from '@/lib/i18n/fi/problems';

export const fi = { ...problems, ...event, ...popup, ...options };
