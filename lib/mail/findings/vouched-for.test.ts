import { expect, test } from 'vitest';
import { type Checks, isDomainVouching, isUnproven } from './vouched-for.ts';

const none = { spf: null, dkim: null };
const signed = { dkim: [{ result: 'pass', aligned: true }], dmarc: { aligned: none } };
const strangerSigned = { dkim: [{ result: 'pass', aligned: false }], dmarc: { aligned: none } };

test.each<[string, Checks, vouching: boolean, unproven: boolean]>([
  ['DMARC passes', { auth: { spf: 'none', dkim: 'pass', dmarc: 'pass' }, details: null }, true, false],
  ['DMARC fails', { auth: { spf: 'pass', dkim: 'pass', dmarc: 'fail' }, details: signed }, false, false],
  [
    'no policy, DKIM aligned',
    { auth: { spf: 'none', dkim: 'pass', dmarc: 'none' }, details: signed },
    true,
    false,
  ],
  [
    'no policy, SPF aligned',
    {
      auth: { spf: 'pass', dkim: 'none', dmarc: 'none' },
      details: { dkim: [], dmarc: { aligned: { spf: 'shop.example', dkim: null } } },
    },
    true,
    false,
  ],
  [
    'no policy, a stranger signed',
    { auth: { spf: 'pass', dkim: 'pass', dmarc: 'none' }, details: strangerSigned },
    false,
    true,
  ],
  [
    'no policy, nothing else',
    { auth: { spf: 'none', dkim: 'none', dmarc: 'none' }, details: null },
    false,
    true,
  ],
  [
    'DNS was away',
    { auth: { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror' }, details: null },
    false,
    false,
  ],
  ['nothing was checked', { auth: null, details: null }, false, false],
])(
  '%s: whether the domain vouches, and whether nothing proves the sender',
  (_, checks, vouching, unproven) => {
    expect([isDomainVouching(checks), isUnproven(checks)]).toEqual([vouching, unproven]);
  },
);
