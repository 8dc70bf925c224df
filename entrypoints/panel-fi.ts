import { defineUnlistedScript } from '#imports';
import { panel } from '@/lib/i18n/panel/fi';
import { provideTexts } from '@/lib/i18n/provided-texts';

export default defineUnlistedScript(() => provideTexts('fi', panel));
