import { describe, expect, it } from 'vitest';
import { present } from '#test/present.ts';
import { parseAddresses } from '../headers/addresses.ts';
import { type KnownIdentities, senderFindings } from './sender-findings.ts';

const known: KnownIdentities = {
  team: [
    { name: 'Grace Hopper', address: 'grace@shop.example' },
    { name: 'Admin', address: 'admin@shop.example' },
  ],
  mailboxes: [
    { name: 'Nordlicht Kettles', address: 'support@shop.example' },
    { name: 'Support', address: 'help@nordlicht-kettles.com' },
  ],
  contact: { name: 'Ada', address: 'ada@lovelace-engines.com' },
};

function kindsOf(from: string, replyTo = '', about: KnownIdentities = known) {
  return senderFindings({ from: present(parseAddresses(from)[0]), replyTo: parseAddresses(replyTo) }, about);
}

describe('a suspicious sender is a finding', () => {
  it.each([
    [
      '"support@shop.example" <mallory@evil.test>',
      'The sender’s name says support@shop.example, but it comes from mallory@evil.test.',
    ],
    [
      'Grace Hopper <grace.hopper.shop@gmail.com>',
      'The sender has the name of Grace Hopper of your team, but writes from grace.hopper.shop@gmail.com.',
    ],
    [
      '"Hopper, Grace" <x@evil.test>',
      'The sender has the name of Grace Hopper of your team, but writes from x@evil.test.',
    ],
    [
      'Grаce Hоpper <x@evil.test>',
      'The sender has the name of Grace Hopper of your team, but writes from x@evil.test.',
    ],
    [
      'Nordlicht Kettles <x@evil.test>',
      'The sender has the name of your mailbox “Nordlicht Kettles”, but writes from x@evil.test.',
    ],
    ['Ann <ann@sh0p.example>', 'sh0p.example is not your shop.example, but looks like it.'],
    [
      'Ann <ann@nordlicht-kettles-support.com>',
      'nordlicht-kettles-support.com is not your nordlicht-kettles.com, but looks like it.',
    ],
    [
      'Ada <ada@lovelace-engine.com>',
      'lovelace-engine.com is not lovelace-engines.com, from which Ada writes, but looks like it.',
    ],
    [
      'Ann <ann@pаypal.com>',
      'The sender’s domain pаypal.com is written xn--pypal-4ve.com in DNS. Some of its letters only look like Latin ones.',
    ],
    ['Jörg <j@müller.de>', 'The sender’s domain müller.de is written xn--mller-kva.de in DNS.'],
  ])('%s', (from, detail) => {
    expect(kindsOf(from)).toMatchObject([{ kind: expect.any(String), detail }]);
  });

  it('with a Reply-To at another domain', () => {
    expect(kindsOf('Ann <ann@firm.test>', 'collect@evil.test')).toMatchObject([
      { kind: 'reply_to', detail: 'It asks for answers to collect@evil.test, not to the sender.' },
    ]);
  });
});

describe('an honest sender is no finding', () => {
  it.each([
    ['Jane Doe <jane@customer.example>', ''],
    ['"jane.doe@customer.example" <jdoe@mail.customer.example>', ''],
    ['"Jane (jane@customer.example)" <jane@customer.example>', ''],
    ['"@jane on the web" <jane@customer.example>', ''],
    ['Grace Hopper <grace@shop.example>', ''],
    ['Grace Hopper <g.hopper@shop.example>', ''],
    ['Grace <grace@gmail.com>', ''],
    ['Admin <root@server.test>', ''],
    ['Support <help@another-firm.test>', ''],
    ['Ann <ann@gmail.com>', 'ann@gmail.com'],
    ['Ann <ann@firm.test>', 'tickets@help.firm.test'],
    ['Ann <ann@firm.co.uk>', 'office@firm.co.uk'],
    ['"Жанна" <zh@почта.рф>', '', ['foreign_letters']],
  ])('%s', (from, replyTo, expected: string[] = []) => {
    expect(kindsOf(from, replyTo).map(({ kind }) => kind)).toEqual(expected);
  });

  it('even at the mail provider of a mailbox of ours', () => {
    const at: KnownIdentities = {
      ...known,
      mailboxes: [{ name: 'Support', address: 'theshop@gmail.com' }],
      contact: null,
    };
    for (const from of ['a@ymail.com', 'a@email.com', 'a@googlemail.com', 'a@gmail.com'])
      expect(kindsOf(from, '', at)).toEqual([]);
  });
});
