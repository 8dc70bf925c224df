import type { ActivityFields } from '@/lib/domain/activity';
import { readMark } from '@/lib/domain/event-mark';
import { type Timespan, touches, type Window } from '@/lib/domain/timespan';

const minuteMs = 60_000;

/** What one installation tried to create, so that a blind repeat is noticed. */
export class CreationAttempts {
  private readonly open = new Map<string, { when: Timespan; at: number; isUnclear: boolean }>();
  private readonly looked = new Set<string>();
  private readonly now: () => number;
  private readonly offend: (what: string) => void;

  constructor(now: () => number, offend: (what: string) => void) {
    this.now = now;
    this.offend = offend;
  }

  begin({ notes, when }: ActivityFields, isUnclear: boolean): void {
    const eid = readMark(notes)?.eid;
    if (eid === undefined) return;
    const former = this.open.get(eid);
    if (former && !this.looked.has(eid)) this.offend(`a blind repeat of the creation for ${eid}`);
    if (former?.isUnclear && this.now() - former.at < minuteMs)
      this.offend(`a repeat within a minute of an unclear answer for ${eid}`);
    this.open.set(eid, { when, at: this.now(), isUnclear });
    this.looked.delete(eid);
  }

  lookedIn(window: Window): void {
    for (const [eid, { when }] of this.open) if (touches(when, window)) this.looked.add(eid);
  }
}
