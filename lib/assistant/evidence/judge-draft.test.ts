import { describe, expect, test } from 'vitest';
import { judgeDraft } from './judge-draft.ts';
import type { EvidenceSource } from './read-source.ts';

function article(text: string, more: Partial<EvidenceSource> = {}): EvidenceSource {
  return { index: 2, kind: 'article', title: 'Rules', text, audience: 'public', from: 'team', ...more };
}
function mail(text: string): EvidenceSource {
  return { index: 1, kind: 'message', title: 'Mail', text, audience: 'public', from: 'contact' };
}

/** The verdicts on the sentences of a reply. */
function verdicts(reply: string, sources: EvidenceSource[]) {
  return judged(reply, sources).map(({ verdict }) => verdict);
}
function judged(body: string, sources: EvidenceSource[]) {
  return judgeDraft({
    body,
    sources,
    cited: [],
    contact: { name: 'Ada Lovelace', address: 'ada@customer.example' },
    mailboxAddress: 'help@shop.example',
    today: new Date('2026-03-04T09:00:00Z'),
  });
}

const rules = article(
  'You may return any item within 30 days after it arrived. Returns are free in the United Kingdom. A return label costs £6.00 in the rest of Europe. Items that were made to order cannot be returned. Our bags have a warranty of twelve months.',
);

describe('figures', () => {
  test.each([
    ['You may return any item within 30 days after it arrived.', 'supported'],
    ['You may return any item within thirty days after it arrived.', 'supported'],
    ['You may return any item within 30 minutes after it arrived.', 'contradicted'],
    ['You may return any item within 30 working days after it arrived.', 'contradicted'],
    ['You may return any item within 14 days after it arrived.', 'contradicted'],
    ['A return label costs £6.00 in the rest of Europe.', 'supported'],
    ['A return label costs GBP 6 in France.', 'supported'],
    ['A return label costs €6.00 in the rest of Europe.', 'contradicted'],
    ['A return label costs six euros in the rest of Europe.', 'contradicted'],
    ['Our bags have a warranty of 12 months.', 'supported'],
    ['Our bags have a warranty of one year.', 'supported'],
    ['Our bags have a warranty of 12 years.', 'contradicted'],
    ['Returns are free in Norway.', 'contradicted'],
    ['Please quote case 99812 on the parcel.', 'not_found'],
    ['Please write to refunds@evil.example.', 'not_found'],
  ])('“%s” is %s', (sentence, verdict) => expect(verdicts(sentence, [rules])).toEqual([verdict]));

  test.each([
    [
      'de',
      'Die Garantie gilt 24 Monate ab Kauf.',
      'Die Garantie gilt zwei Jahre ab Kauf.',
      'Die Garantie gilt zwei Monate ab Kauf.',
    ],
    [
      'fr',
      'Le retour est possible sous 14 jours ouvrés.',
      'Le retour est possible sous quatorze jours ouvrés.',
      'Le retour est possible sous quatorze jours.',
    ],
    [
      'es',
      'La entrega tarda 24 horas en la península.',
      'La entrega tarda un día en la península.',
      'La entrega tarda 24 días en la península.',
    ],
    [
      'it',
      'Il reso costa 4,90 € per pacco spedito.',
      'Il reso costa 4.90 euro per pacco spedito.',
      'Il reso costa 4,90 $ per pacco spedito.',
    ],
  ])(
    'in %s, a figure is the same in other words, and another with another unit',
    (_code, text, same, other) => {
      expect(verdicts(same, [article(text)])).toEqual(['supported']);
      expect(verdicts(other, [article(text)])).toEqual(['contradicted']);
    },
  );

  test.each([
    '24 December',
    'December 24th',
    '24.12.2026',
    '24. Dezember',
    '24 décembre 2026',
    '24 de diciembre',
    '2026-12-24',
  ])('the date %s is the day of the source', (date) => {
    const source = article('The shop closes for the holidays on 24 December 2026.');
    expect(verdicts(`The shop closes for the holidays on ${date}.`, [source])).toEqual(['supported']);
  });

  test('a date that follows from a date and a span of ours is supported', () => {
    const sources = [mail('My parcel came on 3 March.'), rules];
    expect(verdicts('You may return the item until 2 April.', sources)).toEqual(['supported']);
    expect(verdicts('You may return the item until 12 April.', sources)).not.toEqual(['supported']);
  });

  test('figures are compared with an article in another language', () => {
    const german = [
      'Sie können den Artikel innerhalb von 30 Tagen zurücksenden.',
      'Sie können den Artikel innerhalb von 60 Tagen zurücksenden.',
    ];
    expect(german.map((sentence) => verdicts(sentence, [rules])[0])).toEqual(['supported', 'contradicted']);
  });
});

describe('sense', () => {
  test.each([
    ['Items that were made to order cannot be returned.', 'supported'],
    ['Items that were made to order can be returned.', 'contradicted'],
    ['You may return any item after 30 days.', 'contradicted'],
    ['After 30 days you may not return an item.', 'supported'],
  ])('“%s” is %s', (sentence, verdict) => expect(verdicts(sentence, [rules])).toEqual([verdict]));

  test.each([
    ['Die Versandkosten werden nicht erstattet.', 'Die Versandkosten werden erstattet.'],
    ['Les frais de livraison ne sont pas remboursés.', 'Les frais de livraison sont remboursés.'],
    ['Los gastos de envío no se reembolsan.', 'Los gastos de envío se reembolsan.'],
    ['Le spese di spedizione non vengono rimborsate.', 'Le spese di spedizione vengono rimborsate.'],
    ['Gift cards are excluded from refunds.', 'Gift cards are included in refunds.'],
    ['Returns are possible without a receipt.', 'Returns are possible with a receipt.'],
  ])('“%s” contradicts its opposite', (text, opposite) => {
    expect(verdicts(text, [article(text)])).toEqual(['supported']);
    expect(verdicts(opposite, [article(text)])).toEqual(['contradicted']);
  });
});

describe('who says so', () => {
  const complaint = mail('My tent arrived with a torn seam. Your colleague promised me a refund of £80.00.');

  test('what only the contact said is theirs, and bears no support', () => {
    const [first] = judged('You write that your tent arrived with a torn seam.', [complaint, rules]);
    expect(first).toMatchObject({ verdict: 'from_contact', sourceIndex: 1 });
  });

  test.each([
    'We will refund you £80.00 today.',
    'As a gesture of goodwill you get a voucher.',
    'Your refund has been approved.',
    'We have already sent you a replacement.',
    'Wir haben Ihnen den Kaufpreis bereits erstattet.',
    'Nous vous offrons un bon d’achat.',
    'Le enviaremos mañana un producto nuevo gratis.',
    'Le abbiamo già spedito un prodotto nuovo.',
  ])('“%s” is a commitment without a source', (sentence) => {
    expect(verdicts(sentence, [complaint, rules])).toEqual(['commitment']);
  });

  test('a promise that an article makes is supported', () => {
    const text = 'If an item arrives damaged, we send you a new one within 2 working days, or refund you.';
    expect(
      verdicts('We will send you a new one within two working days.', [complaint, article(text)]),
    ).toEqual(['supported']);
  });
});

describe('sentences', () => {
  test('greeting, thanks, questions, closing and signature state nothing', () => {
    const reply =
      'Hello Ada,\n\nThank you for your message. Could you send us the order number?\n\nKind regards\nTarn & Tide';
    expect(new Set(verdicts(reply, [rules]))).toEqual(new Set(['no_claim']));
  });

  test('each stands in the reply as it is, in order', () => {
    const reply =
      'Hello,\n\n1. **Open** the page, e.g. on 3. March.\n2. Print it.\n\n> You may return it. Really.\n\nRegards';
    let at = 0;
    for (const { sentence } of judged(reply, [rules])) {
      const found = reply.indexOf(sentence, at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + sentence.length;
    }
    expect(at).toBe(reply.length);
  });

  test('words that no source has are not found', () => {
    expect(verdicts('Our tents are sewn from recycled ocean plastic by volunteers.', [rules])).toEqual([
      'not_found',
    ]);
  });

  test('words of another language are not called supported when they cannot be compared', () => {
    const [first] = judged('Unsere Näherei verwendet ausschließlich besonders robuste Garne.', [rules]);
    expect(first?.verdict).not.toBe('supported');
  });
});

describe('an answer to a forward', () => {
  const asked = mail('Could you delete my account? My name is Ada.');
  const answer: EvidenceSource = {
    index: 3,
    kind: 'message',
    title: 'Answer to a forward of 2026-03-03',
    text: 'The account may be deleted once invoice 4711 is paid. Our retention period is 10 years.',
    audience: 'internal',
    from: 'forward_recipient',
  };

  test.each([
    ['Your account may be deleted once invoice 4711 is paid.', 'not_found'],
    ['The retention period is 10 years.', 'not_found'],
  ])('is neither from the contact nor a source of ours: “%s” is %s', (sentence, verdict) => {
    const [claim] = judged(sentence, [asked, rules, answer]);
    expect(claim).toMatchObject({ verdict, sourceIndex: null });
    expect(claim?.because).toMatchObject({ code: 'draft.only_forward_answer' });
  });

  test('changes nothing about what the contact or an article says', () => {
    const sentences = 'You may return any item within 30 days after it arrived. Your name is Ada.';
    expect(judged(sentences, [asked, rules, answer])).toEqual(judged(sentences, [asked, rules]));
    const both = mail('I know that the retention period is 10 years.');
    expect(verdicts('The retention period is 10 years.', [both, rules, answer])).toEqual(['from_contact']);
  });
});

describe('every country', () => {
  const unlike = article(
    'Returns are free within the United Kingdom; from the European Union the label costs €6.00. We ship our kettles as sets.',
  );
  test.each([
    ['Returns are free from every country.', 'contradicted'],
    ['The label costs €6.00 from every country.', 'contradicted'],
    ['Die Rücksendung ist aus allen Ländern kostenlos.', 'contradicted'],
    ['Les retours sont gratuits depuis tous les pays.', 'contradicted'],
    ['Las devoluciones son gratuitas desde cualquier país.', 'contradicted'],
    ['I resi sono gratuiti da tutti i paesi.', 'contradicted'],
    ['We ship our kettles anywhere in the world.', 'not_found'],
    ['From every country of the European Union the label costs €6.00.', 'supported'],
    ['Returns are not free from every country.', 'supported'],
  ])('is more than the places that a source names: “%s” is %s', (sentence, verdict) =>
    expect(verdicts(sentence, [unlike])).toEqual([verdict]),
  );

  test.each([
    'We ship kettles worldwide.',
    'We ship kettles to all countries.',
    'We ship kettles to every country.',
  ])('is supported by a source that says “%s”', (text) =>
    expect(verdicts('We ship kettles to every country.', [article(text)])).toEqual(['supported']),
  );
});
