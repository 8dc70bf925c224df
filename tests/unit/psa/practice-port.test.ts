import { expect, test } from 'vitest';
import { createPracticePort } from '@/lib/psa/practice/port';
import { plainStore } from '@/tests/unit/psa/plain-memory';

const draft = {
  title: 'Wrap-up',
  when: { kind: 'timed', startAt: 0, endAt: 1 },
  location: '',
  notes: '',
  activityTypeId: 'client-meeting',
} as const;

function setUp() {
  const store = plainStore();
  const port = createPracticePort({
    store,
    pageUrl: (id) => `#${id}`,
    now: () => 7,
    newId: () => 'new',
  });
  return { store, port };
}

test('an activity keeps the project that was closed after it', async () => {
  const { store, port } = setUp();
  const created = await port.create(draft);
  await store.put({ ...created, projectId: 'fjord-reporting' });
  const changed = await port.update('new', { title: 'Wrapped up' });
  expect(changed).toMatchObject({ title: 'Wrapped up', projectId: 'fjord-reporting' });
});

test('a refused change leaves the activity as it was', async () => {
  const { store, port } = setUp();
  const created = await port.create(draft);
  await expect(port.update('new', { title: '' })).rejects.toMatchObject({
    problem: { kind: 'rejected', fields: ['title'] },
  });
  expect(await store.get('new')).toEqual(created);
});

test.for([
  ['an unknown customer', { customerId: 'nobody' }, 'customer'],
  ['an unknown project', { projectId: 'nothing' }, 'project'],
] as const)('refuses %s', async ([, changes, field]) => {
  await expect(setUp().port.create({ ...draft, ...changes })).rejects.toMatchObject({
    problem: { kind: 'rejected', fields: [field] },
  });
});

test('has one user, who is found under whatever address is connected', async () => {
  const { port } = setUp();
  expect((await port.test('me@company.example')).user).toMatchObject({
    id: 'practice-user',
    email: 'me@company.example',
  });
  expect(await port.findUsers('you')).toHaveLength(1);
});
