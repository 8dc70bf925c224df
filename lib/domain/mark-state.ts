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
