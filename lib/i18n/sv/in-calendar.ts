import type { Translation } from '@/lib/i18n/catalogue';
import type { inCalendar as english } from '@/lib/i18n/en/in-calendar';

export const inCalendar: Translation<typeof english> = {
  'in-calendar.intro':
    'Välj var på Googles sida Merkki visas. En ändring syns genast i öppna flikar.',
  'surface.chips': 'Märken på händelser',
  'surface.popover': 'Panel bredvid en öppnad händelse',
  'surface.draft': 'Panel bredvid en ny händelse',
  'surface.editor': 'Panel när en händelse redigeras',
  'surface-hint.chips':
    'Ett litet märke visar om händelsen är märkt eller skickad, eller om den behöver dig.',
  'surface-hint.popover': 'Öppnas bredvid Googles egen ruta när du klickar på en händelse.',
  'surface-hint.draft':
    'Öppnas när du skapar en händelse i kalendern, och märker den när den är sparad.',
  'surface-hint.editor': 'Står vid kanten av sidan där Google visar en enskild händelse.',
  'standing.off': 'Av',
  'standing.unseen': 'Inte sedd än',
  'standing.docked': 'Hittas inte',

  'report.title': 'Felrapport',
  'report.intro':
    'När Merkki inte visas där det ska har Googles sida troligen ändrats. En rapport berättar för den som underhåller Merkki hur sidan är uppbyggd nu. Lämna Google Kalender som den var när du såg felet, till exempel med händelsen öppen, och gör rapporten.',
  'report.privacy':
    'Den innehåller versioner, vad Merkki hittar på sidan och sidans skelett utan något av det som står på den: inga titlar, namn, adresser, gäster eller kalendrar. Rapporten anger också, med sitt id, de aktiviteter i PSA-systemet som inte kunde tolkas. Du ser allt innan du kopierar det, och ingenting skickas någonstans.',
  'report.make': 'Gör en rapport',
  'report.again': 'Gör om den',
  'report.making': 'Ser på sidan',
  'report.text': 'Rapport',
  'report.ready': 'Rapporten är klar. Ingenting kopieras förrän du trycker på Kopiera.',
  'report.no-page':
    'Google Kalender är inte öppen i någon flik, så rapporten kan inte säga hur dess sida är uppbyggd. Öppna den och gör om rapporten.',
};
