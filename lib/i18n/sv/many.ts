import type { Translation } from '@/lib/i18n/catalogue';
import type { many as english } from '@/lib/i18n/en/many';

export const many: Translation<typeof english> = {
  'many.start': 'Välj flera…',
  'many.name': 'Flera händelser i Merkki',
  'many.selected': { one: '{count} händelse vald', other: '{count} händelser valda' },
  'many.at-selected': '{title}: vald',
  'many.at-unselected': '{title}: inte vald',
  'many.none': 'Inga händelser valda',
  'many.how':
    'Klicka på händelserna, eller gå mellan dem med piltangenterna och tryck på blanksteg. Enter leder hit, Esc avslutar.',
  'many.hidden': {
    one: '{count} visas inte här just nu.',
    other: '{count} visas inte här just nu.',
  },
  'many.not-shown': 'visas inte här',
  'many.unselect': 'Välj bort {title}',
  'many.unselect-hidden': 'Välj bort dem som inte visas',
  'many.full': 'Högst 200 går på en gång.',
  'many.all': 'Välj alla som visas',
  'many.leave': 'Sluta välja',
  'many.which': 'Vilka',
  'many.various': 'De har olika aktivitetstyper.',
  'many.send': 'Skicka {count} till {psa}',
  'many.not-ready': {
    one: '{count} kan inte skickas så här.',
    other: '{count} kan inte skickas så här.',
  },
  'many.sending': 'Flera händelser skickas',
  'many.progress': '{sent} av {count} skickade',
  'many.cancel': 'Avbryt resten',
  'many.clear': 'OK',
  'many.tagged': { one: '{count} händelse märkt', other: '{count} händelser märkta' },
  'many.sent': 'Skickat till {psa}',
  'many.failed': 'Inte skickat till {psa}',
  'many.left-out': 'Utelämnat',
  'many.taken-back': 'Avbrutet, inte skickat',
  'many.reason.sent': 'Redan skickad.',
  'many.reason.queued': 'Skickas redan.',
  'many.reason.already-there': 'Den kan redan finnas i {psa}: öppna den och bestäm.',
  'many.more': '{count} till',
};
