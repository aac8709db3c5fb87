/** A mail's text, its language, and the demo's articles that answer it, by file name. */
export type RetrievalQuestion = { text: string; language: string; articles: string[] };

function ask(language: string, article: string, ...texts: string[]): RetrievalQuestion[] {
  return texts.map((text) => ({ text, language, articles: article.split(' ') }));
}

/** What people ask the demo's shop. */
export const demoQuestions: RetrievalQuestion[] = [
  ...ask(
    'en',
    'delivery-times-and-costs',
    'How long does shipping to France take, and what will it cost me?',
    'Hi, if I order on Friday afternoon, when will it be sent? I live in Leeds.',
    'Do I have to pay import duty if I have a kettle sent to Norway?',
    'From what order value is postage free in the UK?',
    'I got a tracking number yesterday evening but the carrier shows nothing yet. Is that normal?',
  ),
  ...ask(
    'en',
    'my-parcel-has-not-arrived',
    'My order MK-20417 was sent nine working days ago and still is not here. What happens now?',
    'The carrier says it was delivered on Tuesday but I have nothing. Neighbours have not seen it either.',
    'Tracking has been stuck in a depot for days. Is my package lost?',
    'How long does a search by the carrier take, and do I get a new one if they cannot find it?',
  ),
  ...ask(
    'en',
    'returns',
    'I do not like the colour. How can I send the kettle back?',
    'Hello, who pays for the return label from Ireland?',
    'We boiled water once in it and would like to give it back. Is that possible?',
    'Can an engraved lid be sent back?',
    'How many days do I have to return an unwanted present?',
  ),
  ...ask(
    'en',
    'refunds',
    'I sent two pots back a week ago. When will I see my money?',
    'Can you pay the refund to a different card? Mine has expired.',
    'Is the delivery charge refunded too if I only send back one of two items?',
  ),
  ...ask(
    'en',
    'damaged-on-arrival',
    'The kettle came with a chip on its side, the box was dented. Can I have another one?',
    'There is a crack in the enamel inside of my brand new pot. Is it safe to use?',
    'My parcel arrived broken, which photos do you need?',
    'I would keep the chipped one for a discount. How much would you take off?',
  ),
  ...ask(
    'en',
    'guarantee-and-spare-parts',
    'The whistle of my Harbour has gone missing. Can I buy a new one?',
    'How long is the warranty, and does it cover a kettle that boiled dry?',
    'The wooden handle split after four years. What does a replacement cost with postage?',
    'Do you still sell the rubber ring for the Pilot?',
  ),
  ...ask(
    'en',
    'descaling-and-care',
    'Our water is hard and there is a white crust inside. How do I get rid of limescale?',
    'Can I put it in the dishwasher?',
    'There are grey marks on the bottom that do not wash off. Is it scratched?',
  ),
  ...ask(
    'en',
    'which-stoves',
    'Will the Lantern work on an induction hob?',
    'Can I take the kettle camping and hang it over a fire?',
    'What adapter do I need for the small coffee pot?',
  ),
  ...ask(
    'en',
    'changing-or-cancelling-an-order',
    'I ordered an hour ago and picked the wrong colour. Can it still be changed?',
    'Please stop my order, I found it cheaper elsewhere. Does cancelling cost anything?',
    'Could you add a lid knob to the order I paid for this morning?',
  ),
  ...ask(
    'en',
    'invoices-and-vat',
    'I have lost the bill for MK-20377. Can you send a copy?',
    'We need our company name and VAT number on the invoice. Can you reissue it?',
    'Do you sell without VAT to a business in Denmark?',
  ),
  ...ask(
    'en',
    'kettles-for-shops',
    'We run a small homeware store and would like to stock your kettles. What discount do resellers get?',
    'How do I open a trade account and how soon is it ready?',
    'May we sell your pots on Amazon?',
  ),
  ...ask(
    'en',
    'gift-cards-and-engraving',
    'How long does a gift voucher stay valid?',
    'Could you put my grandmother’s name on the lid? How many letters fit?',
    'Do you offer wrapping, and will the price be on the paper in the box?',
  ),
  ...ask(
    'en',
    'your-data',
    'What do you know about me? I want a copy of my personal data.',
    'How can I unsubscribe from your newsletter?',
    'If you erase my account, do you keep the invoices?',
  ),
  ...ask(
    'de',
    'versand-und-lieferzeit',
    'Wie lange dauert der Versand nach Wien, und ab wann ist er kostenlos?',
    'Mein Paket ist seit zwölf Werktagen unterwegs. Ab wann lassen Sie es suchen?',
    'Wann bekomme ich die Sendungsnummer für meine Bestellung?',
    'Muss ich Zoll bezahlen, wenn Sie nach Deutschland liefern?',
  ),
  ...ask('de', 'which-stoves', 'Passt der Harbour auf Induktion?'),
  ...ask(
    'de',
    'damaged-on-arrival',
    'Im Emaille meiner neuen Pilot ist ein Chip, siehe Foto. Kann ich Ersatz bekommen?',
  ),
  ...ask(
    'fr',
    'guarantee-and-spare-parts',
    'Bonjour, il me manque le joint en silicone de la cafetière Pilot, combien coûte-t-il ?',
  ),
  ...ask('fr', 'which-stoves', 'La bouilloire Lantern est-elle compatible avec l’induction ?'),
  ...ask('fr', 'invoices-and-vat', 'Pouvez-vous m’envoyer une copie de la facture avec notre TVA / VAT ID ?'),
  ...ask('es', 'which-stoves', '¿La tetera Harbour funciona en placas de inducción y en gas?'),
  ...ask(
    'es',
    'guarantee-and-spare-parts',
    '¿Cuántos años de garantía tiene el esmalte? Se llama Guarantee en su web.',
  ),
  ...ask('it', 'which-stoves', 'Il Pilot va bene su un piano a induzione? Serve un adattatore?'),
  ...ask('it', 'gift-cards-and-engraving', 'Quanto costa un gift card con engraving sul coperchio?'),
];
