/**
 * What a private event is called when its own title may not leave, in each of our languages (`privateEvent` of the
 * browser's message files): another installation of the person may speak another one.
 */
export const neutralTitles: readonly string[] = [
  'Private event',
  'Yksityinen tapahtuma',
  'Privat händelse',
];
