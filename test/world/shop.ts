import type { ArticleInput } from '#lib/articles/articles.ts';

function article(title: string, body: string, audience: 'public' | 'internal' = 'public'): ArticleInput {
  return {
    title,
    body,
    audience,
  };
}

/** The knowledge base of a shop for bags and tents. */
export const shopArticles: ArticleInput[] = [
  article(
    'Where is my parcel?',
    `As soon as your order leaves our warehouse you get a mail with a tracking link. The link can take up to 24 hours until it shows something.

Delivery takes 2 to 4 working days in the United Kingdom and 4 to 7 in the rest of Europe.

If the tracking has not moved for 5 working days, send us your order number. We open a search with the carrier, which takes up to 8 working days. If the parcel is not found, you choose between a new one and your money back.`,
  ),
  article(
    'Shipping costs and countries',
    `We ship to all countries of Europe.

- United Kingdom: £3.95, free from £50
- European Union: £9.90, free from £100
- Norway and Switzerland: £14.90; customs duties are paid by the recipient

Express delivery on the next working day is possible in the United Kingdom for £8.90, when you order before noon.`,
  ),
  article(
    'Returning an item',
    `You may return any item within 30 days after it arrived, unused and with its tags on.

1. Open tarnandtide.example/returns and enter your order number and postcode.
2. Choose the items and the reason, and print the label.
3. Hand the parcel in at any post office within 14 days.

Returns are free in the United Kingdom. From other countries you pay the postage yourself. Items that were made to order cannot be returned.`,
  ),
  article(
    'When do I get my refund?',
    `We check a return within 3 working days of its arrival and then refund you at once. The money goes back to the way you paid: with a card it takes 3 to 5 working days until your bank shows it, with PayPal a few hours.

Shipping costs are refunded when you return the whole order.`,
  ),
  article(
    'Resetting your password',
    `Click “Forgot password?” on the sign-in page and enter the address that you ordered with. You get a link that is valid for 60 minutes.

If no mail arrives, look into your spam folder, and check whether you have used another address. After five wrong tries an account is locked for 30 minutes; then it opens by itself.`,
  ),
  article(
    'Invoices and receipts',
    `You find the invoice of every order under My account → Orders → Download invoice, as soon as the order has been shipped.

If you ordered as a guest, send us your order number and we mail you the PDF. A company name or VAT number can be added within 30 days of the order.`,
  ),
  article(
    'My item arrived damaged',
    `We are sorry when that happens. Please send us, within 14 days of delivery, your order number and two photos: one of the damage and one of the box.

You do not have to send the item back. We send you a new one within 2 working days, or refund you if it is sold out.`,
  ),
  article(
    'Changing the delivery address or cancelling an order',
    `Until an order is packed, which is usually 2 hours after you placed it, you can change the address or cancel it yourself under My account → Orders.

Later than that we can no longer change it. The carrier can often still redirect a parcel: use the link in the tracking mail. A parcel that nobody accepts comes back to us, and we refund it.`,
  ),
  article(
    'Warranty and repairs',
    `Our bags have a warranty of 5 years and our tents of 3 years on seams, zips and poles. Wear, cuts and burns are not covered.

Send us photos of the fault and the order number. We repair most things in our workshop within 15 working days, and we replace what cannot be repaired. Repairs outside the warranty cost from £18.00.`,
  ),
  article(
    'Wholesale and business orders',
    `Shops and clubs can order from 20 pieces with a trade discount of 35 %. Write to us with your company's name, its VAT number and what you would like to order, and we send you an offer within 3 working days.

We do not deliver on commission.`,
  ),
  article(
    'Discount codes and gift cards',
    `Enter a discount code or the number of a gift card in the last step before you pay. Only one code can be used per order, and codes cannot be added to an order that has been placed.

Gift cards are valid for 4 years.`,
  ),
  article(
    'Caring for your bag and tent',
    `Wash bags by hand with lukewarm water and mild soap, never in the machine. Let them dry in the shade.

Pitch a wet tent at home as soon as you can and let it dry completely: mould cannot be removed. Renew the waterproofing once a year with a silicone spray.`,
  ),
  article(
    'Goodwill: what the desk may offer',
    `Internal. Up to £25.00 may be offered without asking. Use the code KIND-25 for a voucher. Above that the team lead decides. Never mention that there is a fixed amount.`,
    'internal',
  ),
];

export type ShopMail = {
  name: string;
  from: { name: string; address: string };
  subject: string;
  text: string;
  /** The title of the article that answers it, or that a person must. */
  expect: string;
  language?: string;
};

function mail(
  name: string,
  person: string,
  subject: string,
  text: string,
  expect: string,
  language = 'en',
): ShopMail {
  return {
    name,
    from: { name: person, address: `${name}@people.example` },
    subject,
    text,
    expect,
    language,
  };
}

/** What people write to such a shop; some of it no article can answer. */
export const shopMails: ShopMail[] = [
  mail(
    'parcel',
    'Oliver Grant',
    'Order 48213',
    "Hi, I ordered a rucksack ten days ago and it still hasn't turned up. Where is it?\n\nOliver",
    'Where is my parcel?',
  ),
  mail(
    'return',
    'Megan Lowe',
    'Wrong size',
    'Hello,\n\nthe backpack is lovely but too small for me. How can I send it back?\n\nThanks\nMegan',
    'Returning an item',
  ),
  mail(
    'refund',
    'Peter Hale',
    'Refund for order 47110',
    'Good morning, I sent back the tent two weeks ago and your site says you have received it. When will I see the money?\n\nPeter Hale',
    'When do I get my refund?',
  ),
  mail(
    'invoice',
    'accounting@northwind.example',
    'Invoice',
    'Dear team,\nplease send us the invoice for our order 47002. We need it for our tax return.\nBest regards\nNorthwind Ltd, Accounting',
    'Invoices and receipts',
  ),
  mail(
    'password',
    'Susan Clay',
    'cannot log in',
    'I have forgotten my password and the site does not let me in any more. What can I do? Susan',
    'Resetting your password',
  ),
  mail(
    'damaged',
    'Rob Finch',
    'Tent arrived with a torn fly sheet',
    'Hello, the parcel came today and the fly sheet of the tent has a tear as long as my hand. The box was crushed too. What now?\nRob',
    'My item arrived damaged',
  ),
  mail(
    'address',
    'Ines Duarte',
    'new address!',
    'Hi! I just placed order 48300 but gave my old address. Can you change it to 12 Mill Lane, Exeter? Thank you so much\nInes',
    'Changing the delivery address or cancelling an order',
  ),
  mail(
    'warranty',
    'Karl Moss',
    'Zip broken after two years',
    'Dear Tarn & Tide, the zip of my bag no longer closes. I bought it two years ago. Is that covered by the warranty, and how long does a repair take?\n\nKarl',
    'Warranty and repairs',
  ),
  mail(
    'wholesale',
    'Priya Nair',
    'Bags for our shop',
    'Hello, we run an outdoor shop in Leeds and would like to sell your bags. Do you offer trade prices, and from how many pieces?\nPriya Nair, Summit Outdoor',
    'Wholesale and business orders',
  ),
  mail(
    'angry',
    'Greg Stone',
    'THIS IS RIDICULOUS',
    'This is the THIRD time I write to you!!! My parcel has not arrived and nobody answers. Worst service ever. I want my money back NOW.',
    'Where is my parcel?',
  ),
  mail(
    'german',
    'Jutta Krämer',
    'Rücksendung',
    'Guten Tag,\n\nder Rucksack gefällt mir leider nicht. Wie kann ich ihn zurückschicken und was kostet das?\n\nMit freundlichen Grüßen\nJutta Krämer',
    'Returning an item',
    'de',
  ),
  mail(
    'french',
    'Claire Dubois',
    'Mot de passe oublié',
    'Bonjour,\n\nj’ai oublié mon mot de passe et je n’arrive plus à me connecter à mon compte. Que dois-je faire ?\n\nMerci\nClaire Dubois',
    'Resetting your password',
    'fr',
  ),
  mail(
    'spanish',
    'Lucía Romero',
    'Pedido 48011',
    'Hola, mi paquete todavía no ha llegado y lo pedí hace dos semanas. ¿Dónde está? Gracias, Lucía',
    'Where is my parcel?',
    'es',
  ),
  mail(
    'two',
    'Dan Webb',
    'Two questions',
    'Hi, how much is shipping to Switzerland? And can I wash the day bag in the washing machine?\nDan',
    'Shipping costs and countries',
  ),
  mail(
    'voucher',
    'Amy Pond',
    'discount code',
    'Hello, I forgot to enter my discount code when I ordered. Can you still add it to the order?\nAmy',
    'Discount codes and gift cards',
  ),
  mail(
    'unknown',
    'Leo Fox',
    'Job',
    'Hello, do you have an internship for the summer? I study product design and love your bags.\nLeo',
    'person',
  ),
  mail(
    'unknown-product',
    'Ruth Bell',
    'Tent poles',
    'Do the poles of the Ridge 2 also fit the Ridge 3? I could not find anything about it on your site.\nRuth',
    'person',
  ),
  mail(
    'legal',
    'H. Marsh',
    'Final notice',
    'If I do not have my refund by Friday my lawyer will take this to court.',
    'person',
  ),
  mail(
    'deletion',
    'Nora Lind',
    'My data',
    'Please delete my account and all the data that you have about me, as the GDPR gives me the right to.\nNora Lind',
    'person',
  ),
  mail(
    'spam',
    'Digital Growth',
    'Rank #1 on Google',
    'Dear owner, we offer SEO and backlinks that bring your shop to the first page of Google. Interested?',
    'person',
  ),
  mail('thanks', 'Anna Berg', 'Re: Order 48213', 'It came today, thank you so much for your help!', 'person'),
  mail(
    'callback',
    'Tom Reed',
    'call me',
    'Can somebody please call me back about my order? 0161 496 0000',
    'person',
  ),
];
