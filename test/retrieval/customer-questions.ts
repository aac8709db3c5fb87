/** A mail to the demo's shop, and the article that answers it by file name, or `person`. */
export type CustomerQuestion = { language: string; text: string; answer: string; says?: RegExp };

export function answered(language: string, answer: string, says: RegExp, text: string): CustomerQuestion {
  return { language, text, answer, says };
}

export function forPeople(language: string, text: string): CustomerQuestion {
  return { language, text, answer: 'person' };
}

/** What customers ask; about half of it stands in an article. */
export const customerQuestions: CustomerQuestion[] = [
  answered(
    'en',
    'delivery-times-and-costs',
    /11\.50/,
    'Hello, what does delivery to France cost and how long does it take?',
  ),
  answered(
    'en',
    'delivery-times-and-costs',
    /£60/,
    'Hi, from what amount is delivery free in the United Kingdom?',
  ),
  answered('en', 'returns', /30 days/, 'How long do I have to return a kettle that I have not used?'),
  answered('en', 'returns', /€6\.00/, 'Who pays for the return label from the European Union?'),
  answered('en', 'returns', /engraved lids cannot/, 'Can engraved lids be returned?'),
  answered(
    'en',
    'refunds',
    /3 working days/,
    'I returned two kettles. When will the refund reach my account?',
  ),
  answered(
    'en',
    'damaged-on-arrival',
    /photo/,
    'The kettle arrived damaged, there is a chip in the enamel. What do you need from me?',
  ),
  answered('en', 'guarantee-and-spare-parts', /£9\.50/, 'How much is a new beech handle?'),
  answered('en', 'guarantee-and-spare-parts', /5 years/, 'How long is the guarantee on the enamel?'),
  answered('en', 'descaling-and-care', /citric acid/, 'How do I descale my kettle?'),
  answered('en', 'descaling-and-care', /dishwasher/, 'May the enamel go in the dishwasher?'),
  answered('en', 'which-stoves', /induction/, 'Does the Lantern kettle work on induction?'),
  answered('en', 'which-stoves', /open fire/, 'Can I use the kettle over an open fire?'),
  answered(
    'en',
    'kettles-for-shops',
    /12 pieces/,
    'We are a café. From how many pieces do we get the trade price?',
  ),
  answered('en', 'gift-cards-and-engraving', /3 years/, 'How long are gift cards valid?'),
  answered('en', 'gift-cards-and-engraving', /24 letters/, 'How many letters can you engrave on a lid?'),
  answered('en', 'your-data', /link/, 'How do I leave the newsletter?'),
  answered(
    'en',
    'my-parcel-has-not-arrived',
    /carrier/,
    'My parcel has not arrived after nine working days. How long does a search by the carrier take?',
  ),
  answered(
    'de',
    'versand-und-lieferzeit',
    /4 bis 6 Werktage/,
    'Guten Tag, wie lange dauert die Lieferung nach Österreich?',
  ),
  answered('de', 'versand-und-lieferzeit', /120/, 'Ab welchem Betrag ist der Versand nach Deutschland frei?'),
  answered(
    'fr',
    'which-stoves',
    /induction/,
    'Bonjour, la cafetière Pilot fonctionne-t-elle sur une plaque à induction ?',
  ),
  answered('es', 'which-stoves', /induction/, 'Hola, ¿la Lantern funciona en una placa de inducción?'),
  answered(
    'it',
    'guarantee-and-spare-parts',
    /5 years/,
    'Buongiorno, quanto dura la garanzia sui bollitori?',
  ),
  forPeople('en', 'Please cancel my order MK-20511, I have found another kettle.'),
  forPeople('en', 'Can you change the delivery address of MK-20530 to 4 Mill Road, York?'),
  forPeople('en', 'My parcel was lost. Please send it again.'),
  forPeople('en', 'I would like a copy of all the data you have about me.'),
  forPeople('en', 'What does the Harbour kettle weigh?'),
  forPeople('en', 'Do you make a kettle of less than one litre?'),
  forPeople('en', 'Is the enamel free of lead and cadmium?'),
  forPeople('en', 'Can I pay by PayPal or in instalments?'),
  forPeople('en', 'Do you have a shop in London where I can see the kettles?'),
  forPeople('en', 'Is the Harbour kettle available in green again?'),
  forPeople('en', 'Who designed the Lantern, and where is your steel from?'),
  forPeople('en', 'Could I pick up my order at the works myself?'),
  forPeople('en', 'Are you hiring for the summer?'),
  forPeople('en', 'The tracking says delivered but my neighbour stole it, I am furious!!! Refund me today.'),
  forPeople('de', 'Bitte stornieren Sie meine Bestellung MK-20540.'),
  forPeople('de', 'Welche Farben hat der Harbour, und wie viele Liter fasst er?'),
  forPeople('de', 'Können Sie mir die Rechnung noch einmal schicken?'),
  forPeople('fr', 'Pouvez-vous changer mon adresse de livraison ?'),
  forPeople('fr', 'Vendez-vous aussi des théières en verre ?'),
  forPeople('es', '¿Tienen una tienda en Madrid?'),
  forPeople('it', 'Fate anche tazze smaltate per bambini?'),
];
