// @vitest-environment happy-dom
import { useLayoutEffect, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import type { ActivityType } from '@/lib/domain/activity';
import { click, outsideAct, press, render, settle, type } from './render';

const types: ActivityType[] = (
  [
    ['meeting', 'Customer meeting', 'CalendarEntry'],
    ['travel', 'Travel', 'CalendarEntry'],
    ['offer', 'Tarjous ja myyntityö', 'SalesEvent'],
    ['leave', 'Annual leave', 'Absences'],
  ] as const
).map(([id, name, category]) => ({ id, name, category, isDefault: false, requires: [] }));

const onPick = vi.fn<(chosen: ActivityType) => void>();
const picked = () => onPick.mock.calls.map(([chosen]) => chosen.id);

beforeEach(() => onPick.mockReset());

async function show(selectedId?: string) {
  await render(
    <ActivityTypePicker
      types={types}
      recentIds={['leave']}
      selectedId={selectedId}
      onPick={onPick}
    />,
  );
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  const texts = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
  const option = (text: string) =>
    [...document.querySelectorAll('[role=option]')].find((one) => one.textContent?.includes(text));
  const groups = () =>
    [...document.querySelectorAll('[role=group]')].map((one) => one.firstChild?.textContent);
  return { field, texts, option, groups };
}

describe('the list', () => {
  it('opens at a click, the recent types first and the others by category', async () => {
    const { field, texts, groups } = await show();
    expect(texts()).toEqual([]);
    await click(field);
    expect(texts()).toEqual(['Annual leave', 'Customer meeting', 'Travel', 'Tarjous ja myyntityö']);
    expect(groups()).toEqual(['Recent', 'Calendar entries', 'Sales']);
  });

  it('narrows to what is typed, whatever the accents', async () => {
    const { field, texts } = await show();
    await click(field);
    await type(field, 'MYYNTITYO');
    expect(texts()).toEqual(['Tarjous ja myyntityö']);
  });

  it('says when nothing matches', async () => {
    const { field, texts } = await show();
    await type(field, 'xyz');
    expect(texts()).toEqual([]);
    expect(document.querySelector('[role=status]')?.textContent).toBe('Nothing found.');
  });
});

describe('the keyboard', () => {
  it('picks the first match with Enter', async () => {
    const { field } = await show();
    await type(field, 'tra');
    await press(field, 'Enter');
    expect(picked()).toEqual(['travel']);
  });

  it('walks with the arrows', async () => {
    const { field } = await show();
    await click(field);
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(picked()).toEqual(['meeting']);
  });

  it('closes with Escape, keeping the choice and dropping what was typed', async () => {
    const { field, texts } = await show('meeting');
    await click(field);
    await type(field, 'tra');
    await press(field, 'Escape');
    expect(texts()).toEqual([]);
    expect(field.value).toBe('Customer meeting');
    await press(field, 'Escape');
    expect(field.value).toBe('Customer meeting');
    expect(picked()).toEqual([]);
  });

  it.each([
    ['nothing', 'tra', []],
    ['what it names in full', ' tarjous ja MYYNTITYÖ', ['offer']],
    ['nothing else than the choice', 'Customer meeting', []],
  ])('picks %s by moving on', async (_, text, expected) => {
    const { field } = await show('meeting');
    await settle(() => field.focus());
    await type(field, text);
    await settle(() => field.blur());
    expect(picked()).toEqual(expected);
  });
});

describe('the mouse', () => {
  it('picks with a click', async () => {
    const { field, option } = await show();
    await click(field);
    await click(option('Travel') as Element);
    expect(picked()).toEqual(['travel']);
  });
});

describe('a choice that is shown a little later than it is made', () => {
  let chooseElsewhere: (id: string) => void;
  /** What is chosen comes back by way of a cache; the field is left at the very moment it does. */
  function Late() {
    const [chosen, setChosen] = useState('meeting');
    chooseElsewhere = setChosen;
    useLayoutEffect(() => {
      if (chosen !== 'meeting') document.querySelector('input')?.blur();
    }, [chosen]);
    const pick = (type: ActivityType) => {
      onPick(type);
      setTimeout(() => setChosen(type.id), 20);
    };
    return <ActivityTypePicker types={types} selectedId={chosen} onPick={pick} />;
  }

  it('is the last one picked, and stands in the field all the while', async () => {
    await render(<Late />);
    const field = document.querySelector('input') as HTMLInputElement;
    await settle(() => field.focus());
    await type(field, 'Travel');
    const option = document.querySelector('[role=option]') as Element;
    const seen = new Set<string>();
    await outsideAct(async () => {
      for (const name of ['mousedown', 'mouseup', 'click'])
        option.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true }));
      await vi.waitFor(
        () => {
          seen.add(field.value);
          expect(document.activeElement).not.toBe(field);
        },
        { interval: 1 },
      );
    });
    await settle();
    expect(picked()).toEqual(['travel']);
    expect([...seen]).toEqual(['Travel']);
  });

  it('is left as it is by leaving the field when it was made elsewhere', async () => {
    await render(<Late />);
    const field = document.querySelector('input') as HTMLInputElement;
    await settle(() => field.focus());
    await settle(() => chooseElsewhere('travel'));
    expect(document.activeElement).not.toBe(field);
    expect(picked()).toEqual([]);
  });
});
