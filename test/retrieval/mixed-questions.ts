import { answered, type CustomerQuestion, forPeople } from './customer-questions.ts';

/** A blind set, written from the articles alone: 24 answered by one, 20 for people. */
export const mixedQuestions: CustomerQuestion[] = [
  answered(
    'en',
    'changing-or-cancelling-an-order',
    /refuse it at the door/,
    "Hello. Suppose I change my mind after you have printed the label already. Is there any way of stopping the parcel then, or what happens? I'm a bit of a ditherer.",
  ),
  answered(
    'en',
    'damaged-on-arrival',
    /within 14 days of delivery/,
    'Was away when the box came, opened it today and the spout is broken. What pictures do you need for something that arrived damaged, and how many days does one have to report it?',
  ),
  answered(
    'en',
    'damaged-on-arrival',
    /20 %/,
    "The kettle got here with a tiny chip on the outside, down by the base. It doesn't bother me enough to swap it. Do you give something off if a person keeps it as it is?",
  ),
  answered('en', 'delivery-times-and-costs', /€120/, 'whats the minimum spend for free shipping to Ireland'),
  answered(
    'en',
    'delivery-times-and-costs',
    /by the recipient elsewhere/,
    "Hi folks, I'm in Oregon and I've had nasty surprises with import charges before. Do you cover the customs duties for the US or would that be on me when it gets here?",
  ),
  answered(
    'en',
    'descaling-and-care',
    /the beech handle may not/,
    'My flatmate puts everything in the dishwasher. Everything. Will that ruin the kettle with the wooden handle?',
  ),
  answered(
    'en',
    'gift-cards-and-engraving',
    /shows no prices/,
    "Dear team,\nI would like to send a kettle straight to my goddaughter for her wedding. How much do you charge for wrapping it up as a present, and will she see on the delivery note what I've paid?\nKind regards,\nJudith Alcott",
  ),
  answered(
    'en',
    'guarantee-and-spare-parts',
    /does not cover/,
    'i forgot the kettle on the hob and it boiled dry, enamel is all crazed now. does the guarentee cover that sort of thing',
  ),
  answered(
    'en',
    'guarantee-and-spare-parts',
    /at least 15 years/,
    'I like to buy things once. When you drop a model from the catalogue, for how long will there still be parts to be had for it?',
  ),
  answered(
    'en',
    'invoices-and-vat',
    /without VAT/,
    'Our company is registered in Denmark and has a valid VAT number. Would we be charged British VAT on a delivery to Copenhagen or is it left off the invoice?',
  ),
  answered(
    'en',
    'kettles-for-shops',
    /one sentence about where/,
    'Afternoon! Opening a café in March and we want your kettles on the counter. Tell me what details you need from us to set up a trade account and how long it takes to open one.',
  ),
  answered(
    'en',
    'my-parcel-has-not-arrived',
    /The choice is yours/,
    'Just so I understand the procedure. If the carrier looks for a lost parcel and never finds it, do I get my money back or a new kettle, and who decides that?',
  ),
  answered(
    'en',
    'returns',
    /Made-to-order colours/,
    "I'm thinking of having one done in a made to order colour to match our tiles. If the shade turns out wrong for the room, can it be sent back like the normal ones?",
  ),
  answered(
    'en',
    'which-stoves',
    /14 cm/,
    'Our induction hob has one tiny zone, 12 cm across, and its the only one that still works lol. Will it pick up a Lantern kettle?',
  ),
  answered(
    'de',
    'versand-und-lieferzeit',
    /10 Werktage/,
    'Guten Abend, nach wie vielen Werktagen kann man ein Paket nach Deutschland suchen lassen, wenn es nicht angekommen ist? Und wie lange dauert so eine Suche?',
  ),
  answered(
    'de',
    'refunds',
    /only a part/,
    'Hallo zusammen, ich habe drei Teile bestellt und will vielleicht nur eins davon zurückschicken. Bekommt man dann die ursprünglichen Versandkosten auch erstattet?\nGruß, Torben',
  ),
  answered(
    'de',
    'descaling-and-care',
    /Vinegar works too/,
    'kann ich zum entkalken auch essig nehmen statt zitronensäure, hab grad nix anderes da',
  ),
  answered(
    'fr',
    'your-data',
    /address that you ordered with/,
    "Bonjour, comment faut-il procéder pour obtenir une copie des données que vous conservez sur un client, et sous quel délai l'obtient-on ?",
  ),
  answered(
    'fr',
    'invoices-and-vat',
    /attached to the shipping mail/,
    'Bonjour, je ne trouve pas de facture dans le carton. Où est-ce que je peux la trouver normalement ? Merci beaucoup',
  ),
  answered(
    'es',
    'changing-or-cancelling-an-order',
    /14:00/,
    'Hola, a veces me equivoco de dirección al comprar. ¿Hasta qué hora se puede cambiar la dirección de un pedido sin coste?',
  ),
  answered(
    'es',
    'gift-cards-and-engraving',
    /£300/,
    'Buenas tardes, somos varios compañeros y queremos regalar una tarjeta regalo a nuestra jefa que se jubila. ¿Cuál es el importe máximo?',
  ),
  answered(
    'it',
    'which-stoves',
    /ceramic glass/,
    'Buonasera, ho un piano cottura in vetroceramica (non a induzione). Il bollitore Harbour va bene lo stesso?',
  ),
  answered(
    'nl',
    'kettles-for-shops',
    /through marketplaces/,
    'Hallo, ik vroeg me af of jullie ketels ook via een marktplaats zoals Amazon of bol te koop zijn, ik zag daar iets wat er erg op leek.',
  ),
  answered(
    'nl',
    'refunds',
    /5 working days more/,
    'Als jullie het geld hebben teruggestort, hoeveel dagen kan het dan bij mijn bank nog duren voordat ik het zie staan?',
  ),

  forPeople(
    'en',
    'You have charged my card twice for order 48340, once on the 21st and again on the 22nd. £64.90 each. Please look into this.',
  ),
  forPeople(
    'en',
    'Under Article 15 of the UK GDPR I hereby request a copy of all the personal data you hold on me, sent to this address. Regards, D. Okafor',
  ),
  forPeople(
    'en',
    'hi the return label pdf you sent wont open on my phone or the laptop, can u send it again pls. order 47518',
  ),
  forPeople(
    'en',
    'Third kettle. THIRD. And it is chipped again, same place, same rubbish carton. Do you people even look at what you pack? I have put the photos on every review site I could find and I am done being nice about it.',
  ),
  forPeople(
    'en',
    "I've got a gift card with £35 left on it that I'll never use. Could it be paid out in cash, or moved over to my son's card?",
  ),
  forPeople(
    'en',
    'Hello, the supermarket only has those ready-made descaling tablets for coffee machines, with sulfamic acid. Are they safe for your enamel?',
  ),
  forPeople('en', 'can the pilot coffee pot go in the microwave or in the oven to keep warm at 80 degrees'),
  forPeople(
    'en',
    'I know the thirty days are over, it has been thirty-eight. I was in hospital with my hip and nobody could get to the parcel. It has never been out of its paper. Might you make an exception?\nWith kind regards\nMrs E. Whitlock',
  ),
  forPeople(
    'en',
    'LETTER BEFORE ACTION. Unless the sum of £129.80 is paid within 14 days I shall issue a claim in the county court and report you to Trading Standards. No further notice will be given.',
  ),
  forPeople(
    'en',
    'We have had a trade account with you for two years. A shop three doors down now has your kettles as well. Would you grant us the sole right to sell them in our town, and on what terms?',
  ),
  forPeople(
    'en',
    "Oh no, I've spelt it wrong! The lid on order 48377 should read KATHRYN and I typed KATHYRN. Please put it right before someone engraves it.",
  ),
  forPeople(
    'en',
    'I live ten minutes from Hexley. Instead of paying for delivery, could I come round and collect an order from the works myself, maybe on a Saturday?',
  ),
  forPeople(
    'de',
    'Ich habe mich jetzt schon dreimal über den Link unten im Newsletter abgemeldet und heute kam schon wieder einer. Das ist eine Frechheit, sorgen Sie dafür, dass das aufhört!',
  ),
  forPeople(
    'de',
    'Guten Tag, gibt es in Berlin oder Potsdam ein Geschäft, das Ihre Kessel führt? Ich würde die Farben gern erst einmal in echt sehen.',
  ),
  forPeople(
    'fr',
    "Urgent ! Mon fils de trois ans a bu de l'eau de la bouilloire et il y avait des éclats d'émail dedans. Il se plaint du ventre. Que contient cet émail ??",
  ),
  forPeople(
    'fr',
    "Bonjour, pourriez-vous changer l'adresse de livraison de la commande 48291 ? La nouvelle est 14 rue des Tanneurs, 67000 Strasbourg. Merci d'avance. Hugo",
  ),
  forPeople(
    'es',
    'hace ya tres semanas que les llegó mi devolución (pedido 46702) y en mi cuenta no hay nada. mi banco dice que ustedes no han enviado nada. que pasa con mi dinero',
  ),
  forPeople(
    'it',
    'Buongiorno, ho comprato un bollitore Lantern usato da un privato, ha due anni. La garanzia passa a me anche se non ho la ricevuta?',
  ),
  forPeople(
    'it',
    "Annullate per favore l'ordine 48366, mia moglie ne aveva già preso uno uguale. Grazie, Sandro",
  ),
  forPeople(
    'nl',
    'Bestelling 48155: ik heb twee ketels besteld en er zat er maar één in de doos. Wordt de andere nog nagestuurd of zijn jullie hem vergeten?',
  ),
];
