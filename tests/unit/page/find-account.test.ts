// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findAccount, isOthersPage } from '@/lib/page/find-account';

const hidden = '<div id="xUserInfo" hidden><div id="xUserEmail"> ann@example.com </div></div>';
const button = '<a aria-label="Google Account: Ann Example (ann@example.com)"></a>';

function show(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

describe('the account that a page belongs to', () => {
  it.each([
    ['the hidden block', hidden],
    ['the account’s button', `<header>${button}</header>`],
    [
      'a button in a script with wide brackets',
      '<header><a aria-label="Google アカウント（ann@example.com）"></a></header>',
    ],
    [
      'a button in a page read from the right',
      '<header><a aria-label="חשבון \u202aann@example.com\u202c."></a></header>',
    ],
    [
      'a button that leads to the account',
      button.replace('<a', '<a href="https://accounts.google.com/SignOutOptions"'),
    ],
  ])('is told by %s', (_, html) => {
    expect(findAccount(show(html))).toBe('ann@example.com');
  });

  it.each([
    ['a page that tells none', '<div></div>'],
    ['an empty block', '<div id="xUserEmail"></div>'],
    ['a guest’s address in an event', '<div aria-label="bob@example.com"></div>'],
  ])('is not known from %s', (_, html) => {
    expect(findAccount(show(html))).toBeUndefined();
  });
});

describe('a page of another account', () => {
  it.each([
    [['ann@example.com'], false],
    [['Ann@Example.com'], false],
    [['ann.maiden@example.com', 'ann@example.com'], false],
    [['bob@example.com'], true],
    [[], false],
  ])('is told beside %j: %s', (accounts, isOthers) => {
    expect(isOthersPage(show(hidden), accounts)).toBe(isOthers);
  });

  it('is none where the page tells nothing', () => {
    expect(isOthersPage(show(''), ['bob@example.com'])).toBe(false);
  });

  it('is none under the other name of the same mailbox', () => {
    expect(isOthersPage(show('<i id="xUserEmail">a@googlemail.com</i>'), ['a@gmail.com'])).toBe(
      false,
    );
  });
});
