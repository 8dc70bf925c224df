import { defineUnlistedScript } from '#imports';
import { panel } from '@/lib/i18n/panel/sv';
import { provideTexts } from '@/lib/i18n/provided-texts';

export default defineUnlistedScript(() => provideTexts('sv', panel));
