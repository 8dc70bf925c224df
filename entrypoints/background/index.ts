import { defineBackground } from '#imports';
import { start } from '@/entrypoints/background/start';

export default defineBackground(start);
