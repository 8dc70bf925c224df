import { encodeEid } from '@/lib/domain/event-identity';

/**
 * Google's page in its known structure, with names of our own making. `part` says what a node is, so that a
 * perturbation finds it whatever else it has lost; it is taken away before the page is shown.
 */

/** What the person has in the calendar. */
export interface SampleEvent {
  readonly eid: string;
  readonly title: string;
  /** What Google's log attribute says of it; a task has none of these ids. */
  readonly ids: { readonly eventId: string; readonly calendarId: string } | undefined;
}

export function sampleEvent(eventId: string, title: string): SampleEvent {
  const ids = { eventId, calendarId: 'ann@example.com' };
  return { eid: encodeEid(ids), title, ids };
}

export function sampleTask(id: string, title: string): SampleEvent {
  return { eid: `tasks_${id}`, title, ids: undefined };
}

export type ViewName = 'week' | 'month' | 'agenda';

/** The view without its chips, which belong into its holders. */
export const emptyViews: Readonly<Record<ViewName, string>> = {
  week: view(
    'week',
    `<div part="strip" role="presentation"><div part="cell" role="gridcell"><h2>Monday</h2>
      <div part="holder" role="presentation"></div></div></div>
    <div part="row" role="row"><div part="cell" role="gridcell" data-datekey="28975" data-column-index="0"><h2>Monday</h2>
      <div part="holder" role="presentation"></div></div></div>`,
  ),
  month: view(
    'month',
    `<div role="row"><div role="columnheader">Mon</div></div>
    <div role="presentation"><div part="row" role="row"><div aria-hidden="true"><div data-datekey="28975"></div></div>
      <div><div part="cell" role="gridcell"><h2>2 events</h2><div part="holder" role="presentation"></div></div></div></div></div>`,
  ),
  agenda: view(
    'agenda',
    `<div part="cell" role="rowgroup" data-datekey="28975"><div part="holder" role="row">
      <h2><button aria-label="Monday">14</button></h2></div></div>`,
  ),
};

function view(name: ViewName, inside: string): string {
  return `<div part="shell" id="YPCqFe" class="shell"><div part="main" role="main" class="main">
    <div part="period" data-period-type="${name}"><h1>September</h1><div part="heading" data-view-heading="September">
      <div part="grid" role="grid" class="grid" data-start-date-key="28974" data-end-date-key="28980">${inside}</div>
    </div></div></div></div>`;
}

/** How a view draws an event: one or several boxes. */
export const chips: Readonly<Record<ViewName, (event: SampleEvent) => string[]>> = {
  week: (event) => [timedChip(event)],
  // Over the end of a week an event has a box in each.
  month: (event) => [stackedChip(event), stackedChip(event)],
  agenda: (event) => [rowChip(event)],
};

function timedChip(event: SampleEvent): string {
  return `<div part="chip" role="button" tabindex="0" class="timed" ${identity(event)} style="top: 40px; height: 48px">
    <div part="sentence" class="unseen">9 to 10am, ${event.title}, Ann</div>
    <div part="inner" aria-hidden="true" class="inner"><div part="line"><div><span part="name" class="name"><span part="text">${event.title}</span></span></div>
      <div part="time">9 – 10am</div></div></div>
    <div part="handle" aria-hidden="true" class="handle" data-eventid="${event.eid}"></div></div>`;
}

function stackedChip(event: SampleEvent): string {
  return `<div part="chip" class="stacked" ${identity(event)} data-stacked-layout-chip-container="true" style="left: 0%; top: 1em">
    <div part="chip-button" role="button" tabindex="0" data-stacked-layout-chip="true" class="button">
      <div part="dot"><div class="dot"></div></div>
      <span part="line" aria-hidden="true"><span>9am</span><span part="name" class="name"><span part="text">${event.title}</span></span></span>
      <span part="sentence" class="unseen">9 to 10am, ${event.title}, Ann</span></div></div>`;
}

function rowChip(event: SampleEvent): string {
  return `<div part="chip" role="presentation" class="line" ${identity(event)}><div part="time" role="gridcell">9 – 10am</div>
    <div part="inner" role="gridcell"><div part="chip-button" role="button" tabindex="0" aria-label="${event.title}">
      <span part="name" class="name"><span part="text">${event.title}</span></span></div></div></div>`;
}

function identity({ eid, ids }: SampleEvent): string {
  const log = ids ? `jslog="35463; 2:[&quot;${ids.eventId}&quot;,null]"` : '';
  return `data-eventchip="" data-eventid="${eid}" ${log}`;
}

/** The bubble of an event. */
export function eventBubble({ eid, title, ids }: SampleEvent): string {
  const log = `35389; 2:[&quot;${ids?.eventId}&quot;,&quot;${ids?.calendarId}&quot;,0,null,4];1:[&quot;ann@example.com&quot;,1]`;
  return bubble(
    `<div part="details" id="xDetDlg" class="details" data-eventid="${eid}" data-origin="2" data-open-edit-note="false" jslog="${log}">
      <div part="column"><div part="head"><div><button id="xDetDlgCloseBu" aria-label="Close"></button></div>
        <div><button jsname="DyVDA"></button><div part="menu" data-eventid="${eid}"><ul role="menu"><li role="menuitem" jsname="PEFSMe">Print</li></ul></div></div></div>
      <div part="list" jsname="sV9x3c"><div part="when" id="xDetDlgWhen"><div>${headingOf(title)}<div>Monday<span>⋅</span><span>9 – 10am</span></div></div></div>
        <div part="place" id="xDetDlgLoc">Room 1</div></div><div></div></div></div>`,
  );
}

/** The bubble of a task: the same dialog and heading, and no `#xDetDlg`. */
export function taskBubble({ eid, title }: SampleEvent): string {
  return bubble(`<div part="details" class="details" data-eventid="${eid}"><div part="column">
    <div part="list"><div part="when"><div>${headingOf(title)}</div></div></div></div></div>`);
}

/** The bubble in which an event is made. */
export function draftBubble(): string {
  return bubble(`<div part="column"><input part="draft-title" type="text" jsname="YPqjbf" data-dragsource-ignore="true" aria-label="Add title">
    <div role="tablist"><button part="draft-tab" id="tabEvent" role="tab">Event</button><button id="tabTask" role="tab">Task</button></div>
    <div part="draft-list" data-bubble-scrollable-root=""><div role="tabpanel" aria-labelledby="tabEvent" style="">
      <span part="draft-start" data-key="startDate">Monday</span><div data-dragsource-ignore="true">Add location</div></div></div>
    <div><button>More options</button><button>Save</button></div></div>`);
}

function headingOf(title: string): string {
  return `<div part="titled" data-text="${title}"><span part="heading" id="rAECCd" role="heading" aria-level="1" class="heading">${title}</span></div>`;
}

function bubble(inside: string): string {
  const sentinel = '<div tabindex="0" aria-hidden="true"></div>';
  return `<div part="layer" class="layer"><div part="dialog" role="dialog" jsname="ssXDle" data-chips-dialog="true" data-layout-mode="bubble"
    aria-modal="true" aria-labelledby="rAECCd" tabindex="-1" class="dialog" style="opacity: 1; transform: none">${sentinel}
    <span part="slot" jsslot="" jsname="bN97Pc">${inside}</span>${sentinel}</div></div>`;
}

/** The page of a single event; without one, of a new one. */
export function editor(event?: SampleEvent): string {
  return `<div part="shell" id="YPCqFe" class="shell"><div part="main" role="main" class="main"><div part="editor" data-is-create="${!event}">
    <div part="head"><button id="xCancelBu"></button><input part="editor-title" id="xTiIn" data-initial-value="${event?.title ?? ''}"></div>
    <div part="editor-times" id="xDaRaSel"><input id="xStDaIn" data-date="20260914"></div>
    <span part="editor-tab" role="tabpanel" id="tabEventDetails"><div id="xLocIn"></div><div id="xDesc"><div part="editor-text" id="xDescIn"></div></div></span>
    </div></div></div>`;
}
