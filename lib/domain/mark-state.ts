/** What a chip's mark shows; `none` draws nothing (not ours to send, or not known yet). */
export type MarkState =
  | 'untagged'
  | 'tagged'
  | 'queued'
  | 'sent'
  | 'changed'
  | 'failed'
  | 'ignored'
  | 'none';
