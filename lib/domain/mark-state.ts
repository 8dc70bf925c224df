/** What is drawn on chips. */
export const marks = [
  'untagged',
  'tagged',
  'queued',
  'sent',
  'changed',
  'failed',
  'ignored',
] as const;
export type Mark = (typeof marks)[number];

/** What a chip's mark shows; `none` draws nothing (not ours to send, or not known yet). */
export type MarkState = Mark | 'none';

/** What marks are called, for those who hear them. */
export interface MarkNames {
  /** Of the names, BCP 47. */
  readonly language: string;
  readonly names: Readonly<Record<Mark, string>>;
}
