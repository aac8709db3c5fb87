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
    'person',
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
    'person',
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
    'person',
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
    'person',
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
