import { encodeEid } from '@/lib/domain/event-identity';

/** Shapes of Google's page for tests, with names and nesting of our own making. */

export function eidOf(eventId: string, calendarId = 'ann@example.com'): string {
  return encodeEid({ eventId, calendarId });
}

/** A block of the hour grid; its resize handle repeats the id. */
export function timedChip(eid: string): string {
  return `<div role="button" tabindex="0" data-eventchip="" data-eventid="${eid}" style="top: 40px; height: 48px">
    <div>9 to 10, Planning</div><div aria-hidden="true"><div><span><span>Planning</span></span></div></div>
    <div aria-hidden="true" data-eventid="${eid}"></div></div>`;
}

/** An all-day box, or a month's box with a dot. */
export function stackedChip(eid: string): string {
  return `<div data-eventchip="" data-eventid="${eid}" data-stacked-layout-chip-container="true" style="left: 0%; top: 1em">
    <div role="button" data-stacked-layout-chip="true"><div><div></div></div><span aria-hidden="true">Trip</span></div></div>`;
}

/** A line of the schedule, or of what was found. */
export function rowChip(eid: string): string {
  return `<div role="presentation" data-eventchip="" data-eventid="${eid}">
    <div role="gridcell">9:00</div><div role="gridcell"><div role="button">Planning</div></div></div>`;
}

/** Lines of the schedule under their days. */
export function schedule(...days: (readonly [key: number, rows: string])[]): string {
  const groups = days.map(
    ([key, rows]) => `<div role="rowgroup" data-datekey="${key}"><div role="row">
      <h2><button aria-label="Monday">14</button></h2>${rows}</div></div>`,
  );
  return `<div role="main"><div role="grid">${groups.join('')}</div></div>`;
}

/** A year's grid, in which no event stands. */
export function year(): string {
  return '<div role="main"><div role="grid"><div role="gridcell" data-datekey="28975"><button>15</button></div></div></div>';
}

/** The small list of a day's events over the year. */
export function dayPopup(chips: string): string {
  return `<div role="dialog" data-date-key="28975" tabindex="-1"><h2>15</h2><div role="presentation">${chips}</div></div>`;
}

/** A month's day that has no room for all: the last line says how many more there are. */
export function crowdedDay(chips: string): string {
  return `<div role="main"><div role="grid" data-start-date-key="28961" data-end-date-key="29003"><div role="row"><div role="gridcell">
    <h2>4 events</h2><div role="presentation">${chips}</div>
    <div role="button" tabindex="0" data-opens-day-overview="true">2 more</div></div></div></div></div>`;
}

/** The day view with a column for each of several people. */
export function sideBySide(...columns: (readonly [principal: string, chips: string])[]): string {
  const cells = columns.map(
    ([principal, chips], at) =>
      `<div role="gridcell" data-datekey="28975" data-column-index="${at}" data-principal-ids="${btoa(principal)}">${chips}</div>`,
  );
  return `<div role="main"><div role="grid"><div role="row">${cells.join('')}</div></div></div>`;
}

export function grid(chips: string): string {
  return `<div role="main"><div data-period-type="week"><div role="grid"><div role="gridcell">${chips}</div></div></div></div>`;
}

/** An event's bubble with the option menu that repeats the id. */
export function eventBubble(eid: string, wrapperStyle = ''): string {
  return `<div style="${wrapperStyle}"><div role="dialog" data-chips-dialog="true" aria-modal="true" tabindex="-1">
    <div tabindex="0" aria-hidden="true"></div><span><div id="xDetDlg" data-eventid="${eid}">
    <div data-eventid="${eid}"><ul role="menu"></ul></div>
    <span role="heading" aria-level="1" id="rAECCd">Planning</span></div></span></div></div>`;
}

/** The bubble in which an event is made: the same kind of dialog, in which nothing names one. */
export function draftBubble(): string {
  return `<div><div role="dialog" data-chips-dialog="true" tabindex="-1"><input type="text" data-dragsource-ignore="true">
    <button id="tabEvent" role="tab"></button><div data-bubble-scrollable-root=""><span data-key="startDate"></span></div></div></div>`;
}

/** The same with its buttons, the tabs above the part that scrolls and *Save* below it. */
export function quickCreate(): string {
  return `<div><div role="dialog" data-chips-dialog="true" tabindex="-1">
    <input id="title" type="text" jsname="YPqjbf" data-dragsource-ignore="true">
    <button id="tabEvent" role="tab"></button><button id="tabTask" role="tab"></button>
    <div data-bubble-scrollable-root=""><span data-key="startDate"></span><button id="guests"></button></div>
    <div><button id="more"></button><button id="save"></button></div></div></div>`;
}

/** The page of a single event. */
export function editorPage(isNew = false): string {
  return `<div role="main"><div data-is-create="${isNew}"><input id="xTiIn" data-initial-value=""><div id="xDaRaSel"></div>
    <span role="tabpanel" id="tabEventDetails"><div id="xDesc"><div id="xDescIn"></div></div></span></div></div>`;
}

/** A task's bubble has the heading and no `#xDetDlg`. */
export function taskBubble(): string {
  return `<div><div role="dialog" data-chips-dialog="true" aria-modal="true" tabindex="-1"><span><div data-eventid="tasks_1">
    <span role="heading" aria-level="1" id="rAECCd">Pay bills</span></div></span></div></div>`;
}
