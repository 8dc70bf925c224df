// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { useQuestion } from '@/components/use-question';
import { sectionNamed } from '@/entrypoints/options/sections';
import { StartSection } from '@/entrypoints/options/start/StartSection';
import { settingsSchema } from '@/lib/domain/settings';
import type { FirstSend } from '@/lib/domain/start';
import type { ConnectionView, Overview, Setup } from '@/lib/messages/questions';
import { type Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { overviewOf, severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('@/lib/messages/client', () => ({
  ask: background.ask,
  onChanged: () => () => undefined,
}));
const fake = new FakeBackground();

const practice: ConnectionView = {
  ...severa,
  ...{ id: 'practice', system: 'practice', name: 'Practice PSA', tenant: '' },
};
const notConnected: Overview['google'] = {
  state: 'not-connected',
  health: {},
  clientIdFrom: 'policy',
};

function startOf(start: object): Setup['settings'] {
  return settingsSchema.parse({ start });
}

function Section() {
  const setup = useQuestion('readSetup', {}).answer;
  const overview = useQuestion('overview', {}).answer;
  return setup && overview && <StartSection {...{ setup, overview }} />;
}

async function show(
  overview: Partial<Overview>,
  setup: Partial<Setup> = {},
  answers: Answers = {},
): Promise<void> {
  fake.start({
    overview: () => overviewOf({ connections: [practice], ...overview }),
    readSetup: () => sampleSetup(setup),
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <Section />
    </AskingProvider>,
  );
  await settle();
}

const step = (at: number) => document.querySelectorAll<HTMLElement>('.start-step')[at - 1];
const states = () =>
  [...document.querySelectorAll<HTMLElement>('.start-step')].map(({ dataset }) => dataset.state);
const links = (at: number) =>
  [...(step(at)?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

async function press(place: ParentNode | null | undefined, words: string): Promise<void> {
  const buttons = [...(place?.querySelectorAll('button') ?? [])];
  const found = buttons.find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  await click(found);
  await settle();
}

beforeEach(() => {
  document.body.replaceChildren();
  background.ask.mockImplementation(fake.ask);
});

describe('getting started', () => {
  it('leads to the four steps where no client id is given, and to nothing that needs one', async () => {
    await show({ google: { ...notConnected, clientIdFrom: 'none' } }, { clientIdFrom: 'none' });
    expect(states()).toEqual(['idle', 'idle', 'done', 'idle', 'idle']);
    expect(step(1)?.getAttribute('aria-current')).toBe('step');
    expect(links(1)).toEqual(['#google/client']);
    expect(step(2)?.querySelector('button')?.disabled).toBe(true);
    expect(step(5)?.querySelector('button')?.disabled).toBe(true);
  });

  it('ticks what the organisation gives, and links to Severa and to how its key is made', async () => {
    await show({ google: notConnected }, { clientIdFrom: 'policy' });
    expect(states()).toEqual(['done', 'idle', 'done', 'idle', 'idle']);
    expect(step(1)?.textContent).toContain('your organisation’s policy');
    const [form, keyPage] = links(3);
    expect(form).toBe('#psa/severa');
    expect(keyPage).toMatch(/^https:\/\/support\.severa\.com\//);
    expect(document.querySelector('[role=status]')?.textContent).toBe('2 of 5 done');
  });

  it('connects the PSA that the organisation gives by one press, and takes no other for it', async () => {
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    const providedSevera = { address: 'https://relay.example/severa' };
    const problem = { kind: 'unreachable', side: 'psa' } as const;
    await show({ google: notConnected }, { providedSevera }, { connectProvided: () => problem });
    expect(states()).toEqual(['done', 'idle', 'idle', 'idle', 'idle']);
    expect(links(3)).toEqual([]);
    await press(step(3), 'Connect Severa');
    expect(request).toHaveBeenCalledWith({ origins: ['https://relay.example/*'] });
    expect(fake.asked('connectProvided')).toEqual([{}]);
    expect(step(3)?.querySelector('[role=alert]')?.textContent).toContain('can’t be reached');
  });

  it('says that access was not given where the browser cannot even ask for it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const request = () => Promise.reject(new Error('no window'));
    Object.assign(fakeBrowser.permissions, { request });
    await show(
      { google: notConnected },
      { providedSevera: { address: 'https://relay.example/s' } },
    );
    await press(step(3), 'Connect Severa');
    expect(fake.asked('connectProvided')).toEqual([]);
    expect(step(3)?.querySelector('[role=alert]')?.textContent).toContain('https://relay.example');
  });

  it('connects Google where it stands, and says there what went wrong and helps', async () => {
    await show(
      { google: notConnected },
      {},
      { signInGoogle: () => ({ kind: 'sign-in-cancelled' }) },
    );
    await press(step(2), 'Connect Google');
    expect(states()[1]).toBe('failed');
    expect(step(2)?.querySelector('[role=alert]')?.textContent).toContain('Sign-in was cancelled.');
    await press(step(2)?.querySelector('[role=alert]'), 'Sign in to Google');
    expect(fake.asked('signInGoogle')).toHaveLength(2);
  });

  it('takes the person’s word for the choices, and begins the tour', async () => {
    await show({}, {}, { acknowledgeStep: () => ({}), beginTour: () => ({}) });
    await press(step(4), 'That’s right for me');
    await press(step(5), 'Show me in Google Calendar');
    expect(fake.asked('acknowledgeStep')).toEqual([{ step: 'calendars' }]);
    expect(fake.asked('beginTour')).toEqual([{}]);
  });

  it('says so when the tour cannot begin, and tries again', async () => {
    await show({}, {}, { beginTour: () => ({ kind: 'storage-full' }) });
    await press(step(5), 'Show me in Google Calendar');
    await press(step(5)?.querySelector('[role=alert]'), 'Try again');
    expect(fake.asked('beginTour')).toHaveLength(2);
  });

  it('names the PSA whose event failed, and tries it again', async () => {
    const firstSend: FirstSend = {
      kind: 'failed',
      problem: { kind: 'rejected', side: 'psa', fields: [], cause: 'Period closed' },
      ...{ eid: 'e1', connectionId: 'c1' },
    };
    await show(
      { connections: [severa, { ...practice, active: false }] },
      { firstSend },
      { retry: () => ({ kind: 'not-connected', side: 'psa' }) },
    );
    const note = step(5)?.querySelector('[role=alert]');
    expect(note?.textContent).toContain('Severa');
    expect(note?.textContent).toContain('Period closed');
    await press(note, 'Try again');
    expect(fake.asked('retry')).toEqual([{ eid: 'e1', connectionId: 'c1' }]);
  });

  it('offers to start using Merkki once everything is done, and then the calendar and the tour', async () => {
    const done = { firstSend: { kind: 'sent' } as const };
    const acknowledged = ['calendars'];
    await show(
      {},
      { ...done, settings: startOf({ acknowledged }) },
      { startUsing: () => ({}), beginTour: () => ({}) },
    );
    await press(document, 'Start using');
    expect(fake.asked('startUsing')).toEqual([{}]);
    document.body.replaceChildren();

    await show(
      {},
      { ...done, settings: startOf({ acknowledged, isOver: true }) },
      { startUsing: () => ({}), beginTour: () => ({}) },
    );
    await press(document, 'Show the tour again');
    expect(fake.asked('beginTour')).toEqual([{}]);
    expect(document.querySelector('.start-finish')?.textContent).toContain('Open Google Calendar');
  });

  it('offers nothing of the kind before', async () => {
    await show({}, { firstSend: { kind: 'sent' } });
    expect(document.querySelector('.start-finish')).toBeNull();
  });
});

describe('the options page without a section in its address', () => {
  it.each([
    ['', false, 'start'],
    ['', true, 'google'],
    ['nonsense', true, 'google'],
    ['start', true, 'start'],
    ['psa', false, 'psa'],
  ])('%j, over %s', (name, isOver, shown) => {
    expect(sectionNamed(name, isOver).name).toBe(shown);
  });
});
