import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '@/lib/domain/activity';
import {
  changeTag,
  emptyTag,
  isEmptyTag,
  type Tag,
  tagChangeSchema,
  tagOver,
  tagSchema,
  withContacts,
  withoutPsaParts,
} from '@/lib/domain/tag';

const birch = { id: 'birch', name: 'Birch' };
const fjord = { id: 'fjord', name: 'Fjord' };
const project = (customer?: Project['customer']): Project => ({
  id: 'shop',
  phaseName: '',
  projectName: 'Web shop',
  standing: 'open',
  ...(customer && { customer }),
});
const whole: Tag = {
  activityTypeId: 'meeting',
  customer: birch,
  project: project(birch),
  note: 'Agenda',
  sending: 'manual',
};

describe('changing a tag', () => {
  it('brings the customer of a chosen project along', () => {
    const tag = changeTag({ ...emptyTag, customer: fjord }, { project: project(birch) });
    expect(tag).toMatchObject({ customer: birch, project: { id: 'shop' } });
  });

  it('keeps the customer when a project without one is chosen', () => {
    expect(changeTag({ ...emptyTag, customer: fjord }, { project: project() }).customer).toEqual(
      fjord,
    );
  });

  it('drops the project of the former customer', () => {
    expect(changeTag(whole, { customer: fjord })).toEqual({
      activityTypeId: 'meeting',
      customer: fjord,
      note: 'Agenda',
      sending: 'manual',
    });
  });

  it('keeps the project when its own customer is chosen again', () => {
    expect(changeTag(whole, { customer: { ...birch, name: 'Birch Ltd' } }).project).toEqual(
      project(birch),
    );
  });

  it('keeps a project that belongs to no customer', () => {
    expect(changeTag({ ...whole, project: project() }, { customer: fjord }).project).toEqual(
      project(),
    );
  });

  it('drops the project when its customer is cleared', () => {
    const tag = changeTag(whole, { customer: null });
    expect(tag).not.toHaveProperty('customer');
    expect(tag).not.toHaveProperty('project');
  });

  it.each(['activityTypeId', 'project'] as const)('clears %s alone', (part) => {
    const { [part]: _, ...rest } = whole;
    expect(changeTag(whole, { [part]: null })).toEqual(rest);
  });

  it('lets the project decide when both are chosen at once', () => {
    expect(changeTag(emptyTag, { customer: fjord, project: project(birch) }).customer).toEqual(
      birch,
    );
  });

  it('empties the note, and puts an event back that was not to be sent', () => {
    const tag = changeTag({ ...whole, sending: 'never' }, { note: '', sending: 'manual' });
    expect(tag).toEqual({ ...whole, note: '' });
  });

  it('touches nothing but what it names, and never the tag it was given', () => {
    const parts = ['activityTypeId', 'customer', 'project', 'note', 'sending'] as const;
    const change = fc.record(
      {
        activityTypeId: fc.constantFrom('meeting', 'work', null),
        customer: fc.constantFrom(birch, fjord, null),
        project: fc.constantFrom(project(birch), project(), null),
        note: fc.string(),
        sending: fc.constantFrom('manual' as const, 'never' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, (given) => {
        const before = structuredClone(whole);
        const after = changeTag(before, tagChangeSchema.parse(given));
        expect(before).toEqual(whole);
        const touched = 'customer' in given || 'project' in given ? ['customer', 'project'] : [];
        for (const part of parts)
          if (!(part in given) && !touched.includes(part)) expect(after[part]).toEqual(whole[part]);
      }),
    );
  });

  it('never ends with a project of another customer', () => {
    const step = fc.oneof(
      fc.record({ customer: fc.constantFrom(birch, fjord, null) }),
      fc.record({ project: fc.constantFrom(project(birch), project(fjord), project(), null) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const tag = steps.reduce<Tag>(changeTag, emptyTag);
        const owner = tag.project?.customer;
        if (owner) expect(tag.customer).toEqual(owner);
      }),
    );
  });
});

describe('the contact persons of a tag', () => {
  const sanna = { id: 'sanna', name: 'Sanna' };

  it('may be missing from what was stored before there were any', () => {
    expect(tagSchema.parse({ note: '', sending: 'manual' })).toEqual(emptyTag);
  });

  it('are replaced, by name and id alone, and gone when nobody is left', () => {
    const found = { ...sanna, customer: birch };
    const tag = withContacts(whole, [found]);
    expect(tag).toEqual({ ...whole, contacts: [sanna] });
    expect(withContacts(tag, [])).toEqual(whole);
  });

  it('stay when other parts change', () => {
    const tag = changeTag(withContacts(whole, [sanna]), { customer: fjord, note: 'Later' });
    expect(tag.contacts).toEqual([sanna]);
  });

  it('say something, and mean nothing on another PSA system', () => {
    const tag = withContacts(emptyTag, [sanna]);
    expect(isEmptyTag(tag)).toBe(false);
    expect(withoutPsaParts(tag)).toEqual(emptyTag);
  });
});

describe('a tag that is private', () => {
  const ticked = changeTag(whole, { isPrivate: true });

  it('says so until it is unticked, whatever else changes', () => {
    expect(ticked).toEqual({ ...whole, isPrivate: true });
    expect(tagSchema.parse(ticked)).toEqual(ticked);
    expect(changeTag(ticked, { note: 'Later' }).isPrivate).toBe(true);
    expect(changeTag(ticked, { isPrivate: false })).toEqual(whole);
  });

  it('says something, on every PSA system', () => {
    const tag = changeTag(emptyTag, { isPrivate: true });
    expect(isEmptyTag(tag)).toBe(false);
    expect(withoutPsaParts(tag)).toEqual(tag);
  });
});

describe('a tag that was worked out while the person went on', () => {
  const over: Tag = { ...emptyTag, customer: birch, note: 'Agenda' };

  it('is taken as it is when nothing was said meanwhile', () => {
    expect(tagOver(whole, over, over)).toEqual(whole);
  });

  it('keeps what was said meanwhile, and changes what was not', () => {
    const present: Tag = { ...over, note: 'Agreed', sending: 'never' };
    expect(tagOver({ ...over, customer: fjord }, over, present)).toEqual({
      ...emptyTag,
      customer: fjord,
      note: 'Agreed',
      sending: 'never',
    });
  });

  it('keeps what was cleared meanwhile', () => {
    const { customer: _, ...present } = over;
    expect(tagOver({ ...over, activityTypeId: 'call' }, over, present)).toEqual({
      ...emptyTag,
      activityTypeId: 'call',
      note: 'Agenda',
    });
  });

  it('never has the project of one customer beside another', () => {
    const present: Tag = { ...over, project: project(birch) };
    expect(tagOver({ ...over, customer: fjord }, over, present)).toEqual(present);
  });
});
