import type { Translation } from '@/lib/i18n/catalogue';
import type { sync as english } from '@/lib/i18n/en/sync';

export const sync: Translation<typeof english> = {
  'sync.intro':
    'Vad Merkki gör utan ett klick. Innan du slår på det skrivs inget av sig självt på någon sida.',
  'sync.connection': 'Anslutning',
  'sync.allow-writing': 'Tillåt skrivning till Google Kalender',
  'notifications.title': 'Aviseringar',
  'notifications.switch': 'Meddela mig när något misslyckas',
  'notifications.hint':
    'En gång för varje orsak, och inte igen förrän den är åtgärdad. En avisering innehåller aldrig en händelses titel eller namn.',
  'notifications.refused':
    'Webbläsaren tillät inte aviseringar. Du kan tillåta dem i webbläsarens inställningar för tillägg.',

  'sync.reading': 'Läser kalendrar och aktivitetstyper',
  'sync.automatic': 'Synkronisera av sig självt',
  'sync.automatic-hint':
    'Merkki håller båda sidor lika medan webbläsaren är igång. Du ser vad som skulle hända innan det börjar.',
  'sync.last-check': 'Senast kontrollerat {time}: inget att göra',
  'sync.last-run-of': 'Senaste körningen {time}',
  'sync.last-run': 'Senaste körning {time}: {done} av {planned} klara',
  'sync.no-run': 'Ingen körning än',
  'sync.see-history': 'Visa historiken',

  'sync.out-title': 'Google Kalender till {psa}',
  'sync.out-select': 'Vad som skickas',
  'sync.out-sent': 'Bara det som jag skickar själv',
  'sync.out-sent-hint': 'Senare ändringar av en skickad händelse följer med av sig själva.',
  'sync.out-auto': 'Också det som jag märker att skickas av sig självt',
  'sync.out-auto-hint':
    'En händelse eller en hel serie vars märkning säger det skickas utan ett klick.',
  'sync.out-calendars': 'Alla händelser i valda kalendrar',
  'sync.out-calendars-hint':
    'Med den förvalda aktivitetstypen, om märkningen inte har en annan. ”Skicka inte” på en händelse gäller alltid.',
  'sync.calendars': 'Kalendrar',
  'sync.no-calendars': 'Ingen kalender som är din hittades.',
  'sync.kinds': 'Slags händelser',
  'sync.kinds-hint':
    'Övriga stannar i Google Kalender. Vad som händer med privata händelser väljs under Sändning.',
  'sync.kind.default': 'Händelser',
  'sync.kind.outOfOffice': 'Inte på kontoret',
  'sync.kind.focusTime': 'Fokustid',
  'sync.kind.workingLocation': 'Arbetsplats',
  'sync.kind.fromGmail': 'Händelser från Gmail',
  'sync.kind.birthday': 'Födelsedagar',

  'sync.in-title': '{psa} till Google Kalender',
  'sync.in-select': 'Vad som hämtas',
  'sync.in-none': 'Inget',
  'sync.in-none-hint': 'Inget skrivs någonsin i Google Kalender.',
  'sync.in-chosen': 'Mina aktiviteter av valda typer',
  'sync.in-chosen-hint':
    'Merkki skriver titel, tid och plats, aldrig gäster, påminnelser eller färger. En händelse med gäster ändras eller tas aldrig bort.',
  'sync.types': 'Aktivitetstyper',
  'sync.types-hint': 'En vald grupp omfattar alla sina typer, också senare tillagda.',
  'sync.types-one-by-one': 'En och en',
  'sync.into': 'Nya händelser läggs i',
  'sync.into-calendar': 'En av mina kalendrar',
  'sync.into-choose': 'Välj en kalender',
  'sync.into-dedicated': 'Kalendrar som skapas för det',
  'sync.into-dedicated-hint':
    'Två egna kalendrar: möten i den ena, uppgifter i den andra. De kan döljas eller tas bort på en gång.',
  'sync.company': 'Företagets namn',
  'sync.company-hint': 'Står i kalendrarnas namn.',
  'sync.make-calendars': 'Skapa kalendrarna',
  'sync.making-calendars': 'Skapar kalendrarna',
  'sync.made-calendars': 'Skapade: {names}',
  'sync.leave-calendars': 'Sluta använda dem',
  'sync.leave-title': 'Vad ska hända med de två kalendrarna?',
  'sync.leave-text':
    'Behålls de blir de kvar i Google Kalender med sina händelser, och Merkki glömmer dem. Tas de bort försvinner de ur Google Kalender med alla sina händelser. Inget ändras i {psa}.',
  'sync.leave-keep': 'Behåll kalendrarna',
  'sync.leave-delete': 'Ta bort kalendrarna',

  'sync.what-is-done': 'Vad som görs av sig självt',
  'sync.create-activities': 'Skapa aktiviteter',
  'sync.update-activities': 'Uppdatera aktiviteter',
  'sync.update-activities-hint': 'Arbetad tid ändras aldrig utan att fråga.',
  'sync.create-events': 'Skapa händelser',
  'sync.update-events': 'Uppdatera händelser',
  'sync.update-events-hint': 'Ingen får ett mejl om det.',
  'sync.out-delete': 'När en händelse tas bort',
  'sync.in-delete': 'När en aktivitet tas bort',
  'sync.delete.follow': 'Ta bort även motparten',
  'sync.delete.ask': 'Fråga mig',
  'sync.delete.ignore': 'Låt motparten vara som den är',
  'sync.out-delete-hint':
    'En aktivitet med registrerade timmar, eller som redigerats sedan dess, tas aldrig bort utan att fråga. Många borttagningar på en gång hålls tillbaka.',
  'sync.in-delete-hint':
    'En händelse med gäster tas aldrig bort. Många borttagningar på en gång hålls tillbaka.',
  'sync.range': 'Tidsperiod',
  'sync.past-months': 'Månader bakåt',
  'sync.future-months': 'Månader framåt',
  'sync.range-hint': 'Hela månader: 0 bakåt och 2 framåt är den här månaden och de två följande.',

  'sync.both-title': 'Åt båda håll',
  'sync.conflicts': 'När samma sak har ändrats på båda sidor',
  'sync.conflicts.calendar': 'Google Kalender gäller',
  'sync.conflicts.psa': '{psa} gäller',
  'sync.conflicts.newest': 'Den senaste ändringen gäller',
  'sync.conflicts.ask': 'Fråga mig',
  'sync.conflicts-hint': 'Versionen som fick ge vika kan läsas i historiken.',
  'sync.adopt': 'Koppla ihop lika poster som redan finns på båda sidor',
  'sync.adopt-hint': 'Enligt titel och tid, när det finns exakt en. Annars får du frågan.',
  'sync.tags-travel': 'Mina märkningar följer händelserna till mina andra webbläsare',
  'sync.tags-travel-hint':
    'De sparas i Google som en egenskap som bara Merkki läser. Det kräver rätt att skriva, och ingen får ett mejl. Där ser dina andra webbläsare också vad du har tagit bort från {psa}.',
  'sync.users': 'Antal personer som delar nyckeln till {psa}',
  'sync.users-hint': 'Ju fler de är, desto mer sällan frågar varje webbläsare {psa}.',
  'sync.users-policy': 'Antalet kommer från din organisations policy.',
  'sync.needs-right': 'Google frågar en gång om Merkki får skriva i din kalender, när du sparar.',
  'sync.lacks-write':
    'Google har inte tillåtit Merkki att skriva i din kalender än. Googles sida frågar nu, och inget händer innan du är tillbaka här.',
  'sync.lacks-make-calendars':
    'Google har inte tillåtit Merkki att skapa kalendrar än. Med den rätten ser och ändrar det bara kalendrar som det självt har skapat.',

  'sync.unsaved': 'Inte sparat än',
  'sync.discard': 'Ångra ändringarna',
  'sync.preview': 'Visa vad som skulle hända',
  'sync.no-destination': 'Välj vilken kalender nya händelser läggs i.',
  'sync.no-chosen-calendar': 'Välj minst en kalender.',
  'sync.no-chosen-type': 'Välj minst en aktivitetstyp.',

  'sync.now-what': 'Vad som synkroniseras genast',
  'sync.now-all': 'Allt inom tidsperioderna',
  'sync.now-days': 'Bara dessa dagar',
  'sync.first-day': 'Första dagen',
  'sync.last-day': 'Sista dagen',
  'sync.days-hint': 'De intervall som är valda nedan omfattar {days}.',

  'plan.title': 'Vad som skulle hända',
  'plan.reading': 'Läser båda sidor',
  'plan.nothing-written': 'Inget har skrivits än.',
  'plan.nothing-to-do': 'Det finns inget att göra just nu.',
  'plan.start': 'Börja synkronisera',
  'plan.not-yet': 'Inte än',
  'plan.list': 'En för en',
  'plan.cut': 'De {count} närmast i dag visas.',
  'plan.incomplete': {
    one: '{count} händelse saknar något som {psa} kräver, och väntar.',
    other: '{count} händelser saknar något som {psa} kräver, och väntar.',
  },
  'plan.brake.many-deletions':
    'Så många borttagningar på en gång ser ut som ett misstag. Merkki skulle stanna och fråga dig först.',
  'plan.brake.empty-read':
    'Den ena sidan var tom. Merkki skulle stanna och fråga dig först i stället för att ta bort.',
  'plan.count.create': {
    one: '{count} händelse skickas till {psa}',
    other: '{count} händelser skickas till {psa}',
  },
  'plan.count.create-event': {
    one: '{count} aktivitet blir en händelse',
    other: '{count} aktiviteter blir händelser',
  },
  'plan.count.relink': {
    one: '{count} par kopplas ihop',
    other: '{count} par kopplas ihop',
  },
  'plan.count.write': {
    one: '{count} par uppdateras',
    other: '{count} par uppdateras',
  },
  'plan.count.delete-activity': {
    one: '{count} aktivitet tas bort från {psa}',
    other: '{count} aktiviteter tas bort från {psa}',
  },
  'plan.count.delete-event': {
    one: '{count} händelse tas bort från Google Kalender',
    other: '{count} händelser tas bort från Google Kalender',
  },
  'plan.count.recreate-activity': {
    one: '{count} händelse skickas till {psa} igen',
    other: '{count} händelser skickas till {psa} igen',
  },
  'plan.count.recreate-event': {
    one: '{count} händelse återställs',
    other: '{count} händelser återställs',
  },
  'plan.count.end': {
    one: '{count} par kopplas isär, och det som finns kvar blir kvar',
    other: '{count} par kopplas isär, och det som finns kvar blir kvar',
  },
  'plan.count.ask': {
    one: '{count} fråga till dig',
    other: '{count} frågor till dig',
  },
  'plan.item.create': 'Skickas till {psa}',
  'plan.item.create-event': 'Blir en händelse',
  'plan.item.relink': 'Kopplas ihop',
  'plan.item.delete-activity': 'Tas bort från {psa}',
  'plan.item.delete-event': 'Tas bort från Google Kalender',
  'plan.item.recreate-activity': 'Skickas till {psa} igen',
  'plan.item.recreate-event': 'Återställs i Google Kalender',
  'plan.item.end': 'Kopplas isär: det som finns kvar blir kvar',
  'plan.item.write': 'Uppdateras',
  'plan.item.to-activity': 'Till {psa}: {fields}',
  'plan.item.to-calendar': 'Till Google Kalender: {fields}',
};
