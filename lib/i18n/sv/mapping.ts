import type { Translation } from '@/lib/i18n/catalogue';
import type { mapping as english } from '@/lib/i18n/en/mapping';

export const mapping: Translation<typeof english> = {
  'nav.mapping': 'Mappning',
  'mapping.intro':
    'Vad en händelse blir i PSA-systemet: av vilken typ, med vilka ord, och vad som stannar här.',
  'mapping.types-title': 'Aktivitetstyper',
  'mapping.by-calendar': 'Per kalender',
  'mapping.by-calendar-hint':
    'Går före den förvalda typen, och efter dina regler och det du väljer för en händelse.',
  'mapping.no-calendars': 'Dina kalendrar visas här när Google är anslutet.',

  'mapping.words-title': 'Vad som står i aktiviteten',
  'mapping.title': 'Titel',
  'mapping.note': 'Anteckningar',
  'mapping.insert-into': 'Infoga i: {field}',
  'mapping.placeholder.title': 'Titel',
  'mapping.placeholder.note': 'Anteckning',
  'mapping.placeholder.location': 'Plats',
  'mapping.placeholder.calendar': 'Kalender',
  'mapping.placeholder.organiser': 'Arrangör',
  'mapping.placeholder.guests': 'Gäster',
  'mapping.placeholder.duration': 'Längd',
  'mapping.placeholder.link': 'Länk',
  'mapping.placeholder.type': 'Typ',
  'mapping.placeholder.customer': 'Kund',
  'mapping.placeholder.project': 'Projekt',
  'mapping.templates-hint':
    'Varje {braces} står för det som händelsen eller ditt val säger. Det som står inom hakparenteser utelämnas när det inte finns något att säga: {example}',
  'mapping.organiser-hint':
    '{organiser} är arrangörens adress, när någon annan arrangerar händelsen.',
  'mapping.numbers-hint':
    '{guests} är hur många andra som är inbjudna, {duration} är timmar och minuter (1:30).',
  'mapping.too-long': 'Här ryms högst {most} tecken; nu är det {count}.',
  'mapping.unknown': '{name} finns inte. Ta något ur listan nedan.',
  'mapping.title-needed': 'En aktivitet behöver en titel.',
  'mapping.location': 'Händelsens plats skickas som aktivitetens plats',
  'mapping.mark':
    'Sista raden i anteckningarna är alltid länken tillbaka till händelsen: genom den hittar Merkki aktiviteten igen. Beskrivningar, gästlistor och möteslänkar skickas aldrig.',
  'mapping.default': 'Återställ standard',
  'mapping.discard': 'Ångra ändringarna',

  'mapping.preview': 'Förhandsvisning',
  'mapping.preview-of': '”{title}”, {when}',
  'mapping.preview-sample':
    'Ett exempel, eftersom du inte har någon kommande händelse som kan skickas',
  'mapping.sample-title': 'Projektstart',
  'mapping.sample-location': 'Kontoret, rum 2',
  'mapping.sample-note': 'Ta med planutkastet',
  'mapping.preview-next': 'En annan händelse',
  'mapping.preview-unread': 'Visas när mallarna kan läsas.',
  'mapping.preview-private': 'Om den vore privat',
  'mapping.preview-private-not': 'Ingenting skickas.',

  'mapping.save-title': 'Ändra det som redan är skickat?',
  'mapping.save-updates': {
    one: '{count} aktivitet som redan är skickad ändras vid nästa synkronisering.',
    other: '{count} aktiviteter som redan är skickade ändras vid nästa synkronisering.',
  },
  'mapping.save-waiting': {
    one: '{count} aktivitet som redan är skickad räknas sedan som ändrad, tills du trycker på Uppdatera.',
    other:
      '{count} aktiviteter som redan är skickade räknas sedan som ändrade, tills du trycker på Uppdatera.',
  },
  'mapping.save-asks': {
    one: '{count} aktivitet med bokade timmar, eller som är stängd, ändras bara efter ditt ja.',
    other:
      '{count} aktiviteter med bokade timmar, eller som är stängda, ändras bara efter ditt ja.',
  },

  'mapping.guests-title': 'Gäster',
  'mapping.guests-legend': 'Kunders kontaktpersoner bland gästerna',
  'mapping.guests-ask': 'De föreslås, och de du kryssar för deltar',
  'mapping.guests-ask-hint':
    'När du öppnar en händelse söker Merkki efter gästernas adresser i {psa}. Bara de som finns där visas.',
  'mapping.guests-never': 'Merkki letar inte efter dem',
  'mapping.guests-never-hint':
    'Ingen läggs till i det som skickas från och med nu. De som redan deltar i en aktivitet är kvar.',
};
