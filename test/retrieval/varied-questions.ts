import { answered, type CustomerQuestion, forPeople } from './customer-questions.ts';

/** A blind set, written from the articles alone: 24 answered by one, 20 for people. */
export const variedQuestions: CustomerQuestion[] = [
  answered(
    'en',
    'changing-or-cancelling-an-order',
    /Place a second order/,
    'Hi there, last night I ordered and paid for a blue Lantern. This morning my sister rings and says she would like a lid knob as well. Is it possible to put one more thing on an order that has been paid for already, or how does that work with the postage?\nMany thanks, Moira',
  ),
  answered(
    'en',
    'changing-or-cancelling-an-order',
    /14:00/,
    'up to what time can you still switch the colour after ordering?? same day i mean',
  ),
  answered(
    'en',
    'damaged-on-arrival',
    /do not need to send/,
    'Good evening, our parcel came with a great dent in the carton and the kettle inside has cracked enamel. Before I start wrapping it all up again: does the broken one have to travel back to you?',
  ),
  answered(
    'en',
    'damaged-on-arrival',
    /splinters/,
    'Unpacked the kettle today, theres a little chip on the INSIDE near the bottom. Is it ok to boil water in it anyway or better not',
  ),
  answered(
    'en',
    'delivery-times-and-costs',
    /24\.00/,
    'Kia ora, I am looking at your kettles from Wellington, New Zealand. I wonder what postage would come to and how many days it would be on the way.\nCheers, Tane',
  ),
  answered(
    'en',
    'descaling-and-care',
    /30 minutes/,
    "Our water is terribly hard and after half a year the bottom is all white. I've bought citric acid. How much goes in, and how long must it stay in there?",
  ),
  answered(
    'en',
    'descaling-and-care',
    /baking soda/,
    "Dear all, there are dark grey lines on the inside of my kettle and my husband swears he didn't scratch it (he did stir something in there with a spoon!). I'd love to know whether they can be got off.",
  ),
  answered(
    'en',
    'gift-cards-and-engraving',
    /3 years/,
    'How long is a gift card good for and does it have to be spent all at once? Asking for my nan who never hurries.\nSent from my phone',
  ),
  answered(
    'en',
    'guarantee-and-spare-parts',
    /£6\.50/,
    'harbour kettle lost its whistle, price for new one pls',
  ),
  answered(
    'en',
    'invoices-and-vat',
    /60 days/,
    'Hello, our bookkeeper only now noticed that I ordered privately rather than through the firm. For how long after the order can one still have an invoice made out to a company with its VAT ID?',
  ),
  answered(
    'en',
    'kettles-for-shops',
    /12 pieces/,
    'We run a small kitchen shop in Ludlow and would love to stock your enamel. What is the smallest quantity a shop has to take, and can colours be mixed?\n\nBest wishes\nPenny Hargreaves',
  ),
  answered(
    'en',
    'my-parcel-has-not-arrived',
    /ask your neighbours/,
    'The tracking page says "delivered" since yesterday noon but there is no parcel anywhere on our porch. What is one supposed to do in such a case?',
  ),
  answered(
    'en',
    'refunds',
    /cannot refund to another card/,
    'I paid with a card that I have closed in the meantime. If I return something, could the money go to a different card?',
  ),
  answered(
    'en',
    'returns',
    /boiled water once/,
    "Honest question. I made exactly one pot of tea with it and realised it's too heavy for my wrist. Would you still take a kettle back that has been used a single time?",
  ),
  answered(
    'de',
    'versand-und-lieferzeit',
    /11,50/,
    'Guten Tag, ich überlege, für meine Tochter in Graz einen Kessel zu bestellen. Was kostet der Versand nach Österreich, und ab wann fällt er weg?\nMit freundlichen Grüßen\nH. Wagner',
  ),
  answered(
    'de',
    'which-stoves',
    /adapter plate/,
    'hallo, geht die Pilot Kaffeekanne auch auf einem Induktionsherd? der erkennt kleine töpfe sonst nie',
  ),
  answered(
    'de',
    'your-data',
    /law makes us keep/,
    'Sehr geehrte Damen und Herren, angenommen, jemand lässt bei Ihnen seine Daten löschen: Werden dann auch die alten Rechnungen gelöscht oder bleiben die gespeichert?',
  ),
  answered(
    'fr',
    'which-stoves',
    /open fire/,
    'Bonjour, nous partons camper cet été et je me demandais si on peut poser votre bouilloire directement sur un feu de bois. Merci !',
  ),
  answered(
    'fr',
    'guarantee-and-spare-parts',
    /guarantee of 5 years/,
    "Bonjour Madame, Monsieur, avant d'acheter j'aimerais savoir combien d'années de garantie il y a sur une bouilloire et ce qu'elle couvre. Cordialement, Odile Perrin",
  ),
  answered(
    'es',
    'gift-cards-and-engraving',
    /24 letters/,
    'Buenas, quiero grabar un nombre bastante largo en la tapa. ¿Cuántas letras caben como máximo y cuánto cuesta el grabado?',
  ),
  answered(
    'es',
    'refunds',
    /3 working days/,
    'hola, una vez que la devolucion llega a su fabrica cuanto tardan en reembolsar el dinero',
  ),
  answered(
    'it',
    'returns',
    /€6\.00/,
    "Salve, vivo a Bologna. Se volessi restituire un bollitore mai usato, l'etichetta di reso è gratuita oppure la devo pagare io?",
  ),
  answered(
    'nl',
    'my-parcel-has-not-arrived',
    /no movement for 3 working days/,
    'Hoi, de track en trace staat al drie dagen stil, er is geen enkele beweging te zien. Is dat normaal of moet ik me zorgen maken?',
  ),
  answered(
    'nl',
    'your-data',
    /link at its end/,
    'Goedemiddag, hoe kan ik me afmelden voor de nieuwsbrief? Ik krijg er te veel van.',
  ),

  forPeople(
    'en',
    'Please cancel my order 48213. I placed it an hour ago and found the same thing in my mothers attic, of all places. Thank you',
  ),
  forPeople(
    'en',
    'Order 47790, a white Lantern. Where is it right now? I have a birthday on Saturday and would like to know if it has left the depot.',
  ),
  forPeople(
    'en',
    'I have now written to you FOUR times and each time somebody else replies and has no idea what the last one said. This is the worst service I have ever had from any company. I want a manager to ring me.',
  ),
  forPeople(
    'en',
    "Hi, we're a law firm and would like thirty kettles as Christmas presents. Can you engrave our logo on the side of the kettle, not only letters on the lid? I can send a vector file.",
  ),
  forPeople('en', 'is the silicone seal for the pilot pot free of BPA and can it go in a steriliser'),
  forPeople(
    'en',
    'Good morning, we have an oil-fired Aga from 1974 with the big cast-iron hot plates. Would the Harbour kettle be all right left standing on the simmering plate all day?',
  ),
  forPeople(
    'en',
    'The handle came off while my daughter was pouring and she has burns on both legs. We were in hospital until four this morning. I am keeping the kettle as evidence and I want to know who your insurer is.',
  ),
  forPeople(
    'en',
    'Delete my account and everything you have on me, today. This is the address I ordered with. Confirm when done.',
  ),
  forPeople(
    'en',
    'I was given a Lantern kettle bought from a shop in Bath, not from you. Unused, still boxed. The shop has since shut for good. Can it be returned to you instead?',
  ),
  forPeople(
    'en',
    "I bought a gift card of £80 for my brother in spring and have deleted the mail with the code like an idiot. Could you send it again? It's under the name Ferris.",
  ),
  forPeople(
    'en',
    "Do you accept PayPal, or can one pay for an order in three instalments? Couldn't find it at the checkout.\n\nSent from my iPhone",
  ),
  forPeople(
    'en',
    'How many litres does the Harbour hold, and how heavy is it when it is full? I know the base is 16 cm but that does not help me much.',
  ),
  forPeople(
    'de',
    'Hallo, ich habe gestern Abend bestellt (Nr. 48102) und leider noch die alte Adresse angegeben. Bitte ändern auf: Lindenweg 8, 79100 Freiburg. Danke! Jana',
  ),
  forPeople(
    'de',
    'Auf meiner Rechnung zu 47655 stehen zwei Kessel, ich habe aber nur einen bestellt und nur einen bekommen. Abgebucht wurden auch zwei. Das kann ja wohl nicht wahr sein!',
  ),
  forPeople(
    'fr',
    "Bonsoir, est-ce que vous livrez aussi en point relais ? Je ne suis jamais chez moi en journée et le facteur ne laisse rien dans l'immeuble.",
  ),
  forPeople(
    'fr',
    "J'ai renvoyé la cafetière le 2 novembre, commande 46918. Remboursez-moi, s'il vous plaît, cela fait assez longtemps que j'attends.",
  ),
  forPeople(
    'es',
    'Buenos días, compré el hervidor Harbour hace tres años y la soldadura del pico ya pierde agua. Quiero que me manden uno nuevo por garantía, mi pedido era el 31877. Adjunto fotos.',
  ),
  forPeople(
    'it',
    "Buongiorno, lo smalto all'interno contiene piombo o cadmio? Avete un certificato per il contatto con gli alimenti?",
  ),
  forPeople(
    'it',
    "ordine 47902, sono passate due settimane e non ho ricevuto nemmeno un numero di tracking. mi dite dov'è il mio pacco? grazie",
  ),
  forPeople(
    'nl',
    'Dag, wij zijn in mei op vakantie in de buurt van Hexley. Is de fabriek te bezoeken, en zo ja, wat zijn de openingstijden?',
  ),
];
