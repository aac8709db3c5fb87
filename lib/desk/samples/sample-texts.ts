import type { ticketPriority, ticketStatus } from '#db/schema/index.ts';

/** An entry of a sample ticket; `hoursAgo` is when it was written, counted from when the samples are added. */
export type SampleEntry = {
  by: 'contact' | 'team' | 'note';
  hoursAgo: number;
  text: string;
};

export type SampleTicket = {
  contact: keyof typeof sampleContacts;
  subject: string;
  language: 'en' | 'de' | 'fr' | 'es';
  status: (typeof ticketStatus.enumValues)[number];
  priority?: (typeof ticketPriority.enumValues)[number];
  tags?: ('billing' | 'urgent')[];
  entries: SampleEntry[];
  /** A reply that waits for review. */
  draft?: { body: string; confidence: number; reason: string; article: number; quote: string };
  todo?: string;
};

/** All at example.com, which nobody owns (RFC 2606). */
export const sampleContacts = {
  mara: { address: 'mara.lindqvist@example.com', name: 'Mara Lindqvist' },
  tom: { address: 'tom.okafor@example.com', name: 'Tom Okafor' },
  jule: { address: 'jule.brandt@example.com', name: 'Jule Brandt' },
  remy: { address: 'remy.castel@example.com', name: 'Rémy Castel' },
  ines: { address: 'ines.ortega@example.com', name: 'Inés Ortega' },
  priya: { address: 'priya.nair@example.com', name: 'Priya Nair' },
  paul: { address: 'paul.hoffmann@example.com', name: 'Paul Hoffmann' },
  grete: { address: 'grete.vos@example.com', name: 'Grete Vos' },
};

export const sampleArticles = [
  {
    title: 'How long delivery takes',
    language: 'en',
    body: 'Parcels leave our warehouse within one working day. Delivery takes two to four working days within the country, and up to eight abroad.\n\nThe tracking number comes by email as soon as the parcel leaves.',
  },
  {
    title: 'Sending something back',
    language: 'en',
    body: 'Unused goods can be sent back within 30 days. Ask us for a return label: it is free within the country.\n\nThe money is back five working days after the parcel reached us.',
  },
  {
    title: 'Invoices and payment',
    language: 'en',
    body: 'An invoice comes with the email that confirms the order. We can send it again, or change the address on it, for twelve months.',
  },
  {
    title: 'Guarantee',
    language: 'en',
    body: 'Our lamps have a guarantee of three years. We replace the part or the whole lamp; a photo of the fault is enough.',
  },
  {
    title: 'Wann kommt mein Paket?',
    language: 'de',
    body: 'Pakete verlassen unser Lager innerhalb eines Werktags. Die Zustellung dauert zwei bis vier Werktage, ins Ausland bis zu acht.',
  },
] as const;

export const sampleTickets: SampleTicket[] = [
  {
    contact: 'mara',
    subject: 'Where is my parcel?',
    language: 'en',
    status: 'open',
    entries: [
      {
        by: 'contact',
        hoursAgo: 2,
        text: 'Hello,\n\nI ordered a desk lamp on Monday (order 20417) and have had no tracking number yet. When can I expect it?\n\nMara',
      },
    ],
    draft: {
      body: 'Hello Mara,\n\nParcels leave our warehouse within one working day, and delivery takes two to four working days within the country. The tracking number comes by email as soon as your parcel leaves.\n\nKind regards',
      confidence: 0.86,
      reason: 'An article answers the question.',
      article: 0,
      quote: 'Delivery takes two to four working days within the country',
    },
  },
  {
    contact: 'tom',
    subject: 'Charged twice for one order',
    language: 'en',
    status: 'open',
    priority: 'urgent',
    tags: ['billing', 'urgent'],
    entries: [
      {
        by: 'contact',
        hoursAgo: 5,
        text: 'My card shows two payments of 89.00 for order 20398. I bought one lamp. Please refund the second payment today.\n\nTom Okafor',
      },
      {
        by: 'note',
        hoursAgo: 4,
        text: 'The payment provider shows one payment and one reservation that lapses on its own. Waiting for their word.',
      },
    ],
    todo: 'Ask the payment provider about order 20398',
  },
  {
    contact: 'jule',
    subject: 'Rechnung mit anderer Adresse',
    language: 'de',
    status: 'in_progress',
    tags: ['billing'],
    entries: [
      {
        by: 'contact',
        hoursAgo: 30,
        text: 'Guten Tag,\n\nkönnen Sie mir die Rechnung zu Bestellung 20351 auf unsere Firma ausstellen? Die Anschrift ist Beispielweg 4, 12345 Musterstadt.\n\nMit freundlichen Grüßen\nJule Brandt',
      },
      {
        by: 'team',
        hoursAgo: 26,
        text: 'Guten Tag Frau Brandt,\n\ngern. Nennen Sie mir bitte noch den Namen der Firma, so wie er auf der Rechnung stehen soll.\n\nFreundliche Grüße',
      },
    ],
  },
  {
    contact: 'remy',
    subject: 'Lampe arrivée cassée',
    language: 'fr',
    status: 'open',
    priority: 'high',
    entries: [
      {
        by: 'contact',
        hoursAgo: 20,
        text: 'Bonjour,\n\nla lampe est arrivée ce matin, mais le pied est fendu. Pouvez-vous m’en envoyer une autre ?\n\nMerci d’avance,\nRémy Castel',
      },
    ],
  },
  {
    contact: 'ines',
    subject: '¿Hacen envíos a Canarias?',
    language: 'es',
    status: 'open',
    entries: [
      {
        by: 'contact',
        hoursAgo: 9,
        text: 'Hola:\n\n¿envían también a las islas Canarias? Y si es así, ¿cuánto tarda el paquete?\n\nUn saludo,\nInés',
      },
    ],
  },
  {
    contact: 'priya',
    subject: 'Bulk order for our office',
    language: 'en',
    status: 'in_progress',
    entries: [
      {
        by: 'contact',
        hoursAgo: 50,
        text: 'Hi there,\n\nWe would like 40 of the clamp lamps for a new office. Is there a price for that many, and could they come in one delivery?\n\nPriya Nair',
      },
      { by: 'note', hoursAgo: 49, text: 'Stock is 25. The next delivery comes on the 14th.' },
      {
        by: 'team',
        hoursAgo: 47,
        text: 'Hello Priya,\n\nThank you for thinking of us. 25 can leave at once, the other 15 in two weeks. Would two deliveries do, or shall we hold everything for one?\n\nKind regards',
      },
      {
        by: 'contact',
        hoursAgo: 28,
        text: 'One delivery is better, two weeks is fine. What about the price?\n\nPriya',
      },
    ],
  },
  {
    contact: 'paul',
    subject: 'Ersatzteil nach zwei Jahren',
    language: 'de',
    status: 'closed',
    entries: [
      {
        by: 'contact',
        hoursAgo: 170,
        text: 'Hallo,\n\nbei meiner zwei Jahre alten Stehlampe ist der Schalter kaputt. Gibt es den einzeln?\n\nPaul Hoffmann',
      },
      {
        by: 'team',
        hoursAgo: 165,
        text: 'Hallo Herr Hoffmann,\n\nauf unsere Lampen geben wir drei Jahre Garantie. Der neue Schalter ist schon unterwegs zu Ihnen, kostenlos.\n\nFreundliche Grüße',
      },
      { by: 'contact', hoursAgo: 120, text: 'Ist angekommen und passt. Vielen Dank!' },
    ],
  },
  {
    contact: 'grete',
    subject: 'Return label',
    language: 'en',
    status: 'closed',
    entries: [
      {
        by: 'contact',
        hoursAgo: 220,
        text: 'The shade is too large for my room. How do I send it back?\n\nGrete Vos',
      },
      {
        by: 'team',
        hoursAgo: 214,
        text: 'Hello Grete,\n\nNo problem. You have 30 days, and the label is on its way to you in a separate email. Your money is back five working days after the parcel reached us.\n\nKind regards',
      },
    ],
  },
  {
    contact: 'mara',
    subject: 'Which bulb fits the desk lamp?',
    language: 'en',
    status: 'closed',
    entries: [
      {
        by: 'contact',
        hoursAgo: 400,
        text: 'Before I order: which bulb does the desk lamp take, and is one in the box?\n\nMara',
      },
      {
        by: 'team',
        hoursAgo: 396,
        text: 'Hello Mara,\n\nA warm white E14 bulb is in the box, and any other E14 bulb of up to 40 watts fits.\n\nKind regards',
      },
    ],
  },
  {
    contact: 'tom',
    subject: 'Feedback on the new shop',
    language: 'en',
    status: 'snoozed',
    priority: 'low',
    entries: [
      {
        by: 'contact',
        hoursAgo: 75,
        text: 'Nice new shop. One thing: on my phone the button to pay hides behind the keyboard.\n\nTom',
      },
      { by: 'note', hoursAgo: 70, text: 'The fix comes with the next release. Write to Tom then.' },
    ],
  },
  {
    contact: 'remy',
    subject: 'Changement d’adresse',
    language: 'fr',
    status: 'in_progress',
    entries: [
      {
        by: 'contact',
        hoursAgo: 60,
        text: 'Bonjour,\n\nj’ai déménagé. Pouvez-vous livrer la commande 20377 au 12, rue de l’Exemple, 75000 Paris ?\n\nRémy Castel',
      },
      {
        by: 'team',
        hoursAgo: 55,
        text: 'Bonjour Monsieur Castel,\n\nc’est noté. Votre colis partira demain à la nouvelle adresse.\n\nCordialement',
      },
    ],
  },
  {
    contact: 'ines',
    subject: 'Factura de marzo',
    language: 'es',
    status: 'closed',
    tags: ['billing'],
    entries: [
      {
        by: 'contact',
        hoursAgo: 300,
        text: 'Hola:\n\nno encuentro la factura de marzo. ¿Me la pueden reenviar?\n\nInés Ortega',
      },
      {
        by: 'team',
        hoursAgo: 297,
        text: 'Hola, Inés:\n\nse la hemos reenviado ahora mismo a esta dirección.\n\nUn saludo',
      },
    ],
  },
];
