import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPolicy, readPolicyProblems } from '@/entrypoints/background/policy';
import { settingNames } from '@/lib/domain/named-settings';
import { policyNames } from '@/lib/domain/policy';

afterEach(() => fakeBrowser.storage.managed.clear());

const schema = JSON.parse(
  readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'),
) as { properties: Record<string, { type: string }> };

/** A value of each kind that an administrator's policy may have. */
const samples: Readonly<Record<string, unknown>> = { string: 'text', integer: 1_000 };

describe('the policy', () => {
  it('knows the names that the schema for administrators has', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual([...policyNames].toSorted());
  });

  it('is read as the schema for administrators says', async () => {
    const set = Object.fromEntries(
      Object.entries(schema.properties).map(([name, { type }]) => [name, samples[type]]),
    );
    await fakeBrowser.storage.managed.set(set);
    expect(await readPolicy()).toEqual({
      googleClientId: 'text',
      usersSharingKey: 1_000,
      historyDays: 1_000,
      privateEvents: 'dont-send',
      allowedCalendars: ['text'],
      preset: 'only-what-i-send',
      severaClientId: 'text',
      severaClientSecret: 'text',
      severaAddress: '',
      severaToken: 'text',
    });
  });

  it.each([0, 100_001, 1.5, '1000', null])(
    'leaves out %j people, and keeps the rest',
    async (usersSharingKey) => {
      await fakeBrowser.storage.managed.set({ googleClientId: 'text', usersSharingKey });
      expect(await readPolicy()).toEqual({ googleClientId: 'text' });
    },
  );

  it.each([0, 3_651, 1.5, '90', null])('leaves out %j days, and keeps the rest', async (days) => {
    await fakeBrowser.storage.managed.set({ usersSharingKey: 2, historyDays: days });
    expect(await readPolicy()).toEqual({ usersSharingKey: 2 });
  });

  it.each(['never', 1, ['dont-send']])(
    'lets nothing of private events leave where %j is what is set',
    async (privateEvents) => {
      await fakeBrowser.storage.managed.set({ privateEvents, historyDays: 30 });
      expect(await readPolicy()).toEqual({ privateEvents: 'dont-send', historyDays: 30 });
    },
  );

  it.each([
    ['primary', ['primary']],
    [' primary , c_a@group.calendar.google.com,', ['primary', 'c_a@group.calendar.google.com']],
    ['', []],
    [1, []],
    [['primary'], []],
  ])('lets events leave, where %j is what is set, from %j', async (allowedCalendars, names) => {
    await fakeBrowser.storage.managed.set({ allowedCalendars, historyDays: 30 });
    expect(await readPolicy()).toEqual({ allowedCalendars: names, historyDays: 30 });
  });

  it('locks settings by their names, and whole directions', async () => {
    await fakeBrowser.storage.managed.set({
      lockedSettings: ' conflicts, incoming.delete,outgoing',
    });
    expect((await readPolicy()).locked).toEqual([
      'outgoing.select',
      'outgoing.calendarIds',
      'outgoing.eventTypes',
      'outgoing.create',
      'outgoing.update',
      'outgoing.delete',
      'outgoing.range',
      'incoming.delete',
      'conflicts',
    ]);
    expect(await readPolicyProblems()).toEqual([]);
  });

  it.each([
    [{ preset: 'like-severa' }, 'neutral-title'],
    [{}, 'dont-send'],
    [{ preset: 'like-severa', privateEvents: 'in-full' }, 'in-full'],
  ] as const)(
    'has locked private events as the preset has them: %j',
    async (set, privateEvents) => {
      await fakeBrowser.storage.managed.set({ ...set, lockedSettings: 'privateEvents' });
      expect(await readPolicy()).toMatchObject({ privateEvents });
    },
  );

  it.each<[object, readonly string[]]>([
    [{ severaClientId: 'id' }, ['severaClientSecret']],
    [{ severaClientSecret: 'secret' }, ['severaClientId']],
    [{ severaClientId: 'id', severaClientSecret: ' ' }, ['severaClientSecret']],
    [
      { severaClientId: 'id', severaClientSecret: 'secret', severaEnvironment: 'test' },
      ['severaEnvironment'],
    ],
    [{ severaClientId: 'id', severaClientSecret: 'secret' }, []],
    [{ severaClientId: 'with blanks', severaClientSecret: 'secret' }, ['severaClientId']],
    [{ severaToken: 'token' }, ['severaAddress']],
    [{ severaToken: 'token', severaAddress: 'http://relay.example' }, ['severaAddress']],
    [{ severaToken: 'to ken', severaAddress: 'https://relay.example' }, ['severaToken']],
    [{ severaToken: 'token', severaAddress: 'https://relay.example' }, []],
  ])('misses what a key lacks: %j', async (set, names) => {
    await fakeBrowser.storage.managed.set({ ...set });
    expect((await readPolicyProblems()).map(({ name }) => name)).toEqual(names);
  });

  it('locks everything where the names are no text', async () => {
    await fakeBrowser.storage.managed.set({ lockedSettings: ['conflicts'] });
    expect((await readPolicy()).locked).toEqual(settingNames);
  });

  it('says which values mean nothing, and never what they are', async () => {
    await fakeBrowser.storage.managed.set({
      googleClientId: 7,
      usersSharingKey: 0,
      historyDays: 30,
      privateEvents: 'sometimes',
      preset: 'like-others',
      lockedSettings: 'conflicts, everything',
    });
    expect(await readPolicyProblems()).toEqual([
      { name: 'googleClientId' },
      { name: 'usersSharingKey' },
      { name: 'privateEvents' },
      { name: 'preset' },
      { name: 'lockedSettings', unknown: ['everything'] },
    ]);
    expect(await readPolicy()).toEqual({
      historyDays: 30,
      privateEvents: 'dont-send',
      preset: 'only-what-i-send',
      locked: ['conflicts'],
    });
  });

  it('is empty without an administrator', async () => {
    expect(await readPolicy()).toEqual({});
  });
});
