import type { Translation } from '@/lib/i18n/catalogue';
import type { presets as english } from '@/lib/i18n/en/presets';

export const presets: Translation<typeof english> = {
  'presets.title': 'Färdiga inställningar',
  'presets.intro':
    'Inställningar som passar ett visst sätt att arbeta. Du ser vad som ändras innan något ändras.',
  'presets.own': 'Dina egna inställningar',
  'presets.in-use': 'Används',
  'presets.look': 'Visa ändringar',
  'presets.look-at': 'Visa ändringar: {name}',
  'presets.name.only-what-i-send': 'Bara det jag skickar',
  'presets.hint.only-what-i-send': 'Inget skickas eller hämtas utan ett klick.',
  'presets.name.like-severa': 'Som Severas egen synkronisering',
  'presets.hint.like-severa':
    'Hela huvudkalendern i båda riktningarna; privata händelser skickas utan titel.',
  'presets.name.like-kpi': 'Som kpi.com',
  'presets.hint.like-kpi':
    'Egna kalendrar för händelser och uppgifter, denna månad och de två följande; borttagningar förs inte vidare.',
  'presets.name.like-kaseya': 'Som Pulseway och Kaseya BMS',
  'presets.hint.like-kaseya':
    'Dina aktiviteter hämtas till en av dina kalendrar; av dess händelser skickas bara de som du skickar själv.',
  'presets.changes': {
    one: '{count} inställning ändras:',
    other: '{count} inställningar ändras:',
  },
  'presets.no-changes': 'Dina inställningar är redan dessa.',
  'presets.setting': 'Inställning',
  'presets.now': 'Nu',
  'presets.then': 'Sedan',
  'presets.kept': 'Förblir som din organisation har bestämt: {settings}',
  'presets.unsaved': 'Ändringar på den här sidan som du inte har sparat går förlorade.',
  'presets.all-connections': 'Valet för privata händelser gäller alla anslutningar.',
  'presets.dry-run-first':
    'Härnäst ser du vad som skulle hända. Inget skrivs innan du startar det.',
  'presets.lacks.calendars':
    'Merkki känner inte till din huvudkalender än. Anslut Google först, eller vänta tills den har lästs.',
  'presets.lacks.own-calendars': 'Det behövs egna kalendrar. Skapa dem först:',
  'presets.lacks.personal-type':
    '{psa} har ingen aktivitetstyp för privat tid: privata händelser får samma typ som de andra.',
  'presets.lacks.writing': 'Google frågar om Merkki får skriva i din kalender.',
  'presets.apply': 'Ta i bruk',
  'presets.on': 'På',
  'presets.off': 'Av',
  'presets.none': 'Inget',
  'presets.range': '{past} mån bakåt, {future} framåt',
  'presets.out-range': 'Tidsperiod för det som skickas',
  'presets.in-range': 'Tidsperiod för det som hämtas',
  'presets.types': 'Grupper av aktivitetstyper',
  'presets.single-types': 'Enskilda aktivitetstyper',
};
