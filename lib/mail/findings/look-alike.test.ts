import { expect, it } from 'vitest';
import { looksLike } from './look-alike.ts';

it.each([
  ['sh0p.example', 'shop.example'],
  ['countersiqn.com', 'countersign.com'],
  ['countersgin.com', 'countersign.com'],
  ['countersign-support.com', 'countersign.com'],
  ['mycountersign.net', 'countersign.com'],
  ['secure-login-countersign.co', 'countersign.com'],
  ['rnicrosoft.com', 'microsoft.com'],
  ['paypaI.com'.toLowerCase().replace('i', '1'), 'paypal.com'],
  ['xn--pypal-4ve.com', 'paypal.com'],
  ['pаypal.com', 'paypal.com'],
  ['müsterfirma.de', 'musterfirma.de'],
  ['shop.example.evil.test', 'shop.example'],
  ['microsofft.com', 'microsoft.com'],
  ['microsft.com', 'microsoft.com'],
  ['mail.microsofl.com', 'microsoft.com'],
])('%s looks like %s', (domain, known) => expect(looksLike(domain, known)).toBe(true));

it.each([
  ['shop.example', 'shop.example'],
  ['news.shop.example', 'shop.example'],
  ['countersign.de', 'countersign.com'],
  ['coffee-shop.com', 'shop.example'],
  ['shopping.com', 'shop.example'],
  ['chop.example', 'shop.example'],
  ['mail.com', 'gmail.com'],
  ['ymail.com', 'gmail.com'],
  ['gmx.de', 'gmx.net'],
  ['factory1.com', 'factory2.com'],
  ['berlin-news.de', 'berlin-post.de'],
  ['localhost', 'shop.example'],
  ['192.0.2.1', 'shop.example'],
  ['', 'shop.example'],
])('%j does not look like %s', (domain, known) => expect(looksLike(domain, known)).toBe(false));
