import { expect, it } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { Tag } from '@/lib/domain/tag';
import { withUntoldTick } from '@/lib/sync/untold-tick';
import {
  agreed,
  sampleActivity,
  sampleAgreement,
  sampleLink,
  sampleTag,
} from '@/tests/model/plan-samples';

const { eid } = sampleLink();
const hidden = { ...agreed, title: 'Private', location: '', notes: withMark('', eid, true) };
const ticked: Tag = { ...sampleTag, isPrivate: true };
const open = sampleLink();
const known = sampleLink({
  agreement: sampleAgreement({ sent: hidden, echo: hidden, wasRedacted: true }),
});
const hiddenByItself = sampleLink({ agreement: sampleAgreement({ wasRedacted: true }) });
const foundSo = sampleLink({ agreement: sampleAgreement({ sent: hidden, echo: hidden }) });
const ofOrigin = (origin: Link['origin']) => sampleLink({ origin });

it.each([
  ['what another installation ticked is private', open, sampleTag, true],
  ['what is ticked here is', open, ticked, true],
  ['what was agreed as private and is ticked no more is not', known, sampleTag, false],
  ['what was private by itself when it was ticked elsewhere is', hiddenByItself, sampleTag, true],
  ['what was found so, and never agreed on, is', foundSo, sampleTag, true],
  ['what was adopted is', ofOrigin('adopted'), sampleTag, true],
  ['a colleague’s is theirs', ofOrigin('colleague'), sampleTag, false],
  ['what was in the PSA first is not', ofOrigin('from-psa'), sampleTag, false],
])('%s', (_, link, tag, expected) => {
  expect(withUntoldTick(tag, link, sampleActivity(hidden)).isPrivate ?? false).toBe(expected);
});

it('an activity that is not marked private tells nothing', () => {
  const { notes: _, ...wordless } = hidden;
  expect(withUntoldTick(sampleTag, open, sampleActivity(wordless))).toBe(sampleTag);
});
