import type { SuiteCase } from './suite-case.ts';

/** Tried blind, after the second set had been learned from: 19 of 20 bad drafts were flagged, and 5 of 20 good ones. */
export const thirdSet: SuiteCase[] = [
  {
    name: 'hosting',
    language: 'en',
    mail: {
      from: 'Priya Nair',
      subject: 'Moving my domain',
      text: 'Hello support, I want to move my domain to you. How long does a transfer take and will my site be offline? Do you also move my mailboxes?\nPriya',
    },
    articles: [
      {
        title: 'Transferring a domain',
        body: 'A transfer takes 5 to 7 days. You need the auth code from your current provider, and the domain must be older than 60 days. Your website stays online during the transfer.\n\nThe transfer costs $12 and adds one year to the registration.',
      },
      {
        title: 'Moving mailboxes',
        body: 'We move up to 20 mailboxes free of charge with the Business plan. On the Starter plan you have to move mail yourself. Calendars cannot be moved.',
      },
    ],
    good: 'Hello Priya,\n\nA transfer takes 5 to 7 days, and your website stays online while it runs. Please get the auth code from your current provider first.\n\nWith the Business plan we move up to 20 mailboxes free of charge. On the Starter plan you have to move mail yourself.\n\nKind regards\nNorthhost',
    rewordings: [
      'Hi Priya,\n\nyour site will not be offline: it keeps running during the whole transfer, which usually takes between five and seven days.\n\nWhether we move your mailboxes depends on your plan. Business includes up to twenty of them at no cost; on Starter you would need to do it on your own.\n\nBest\nNorthhost',
      'Dear Priya,\n\nthanks for choosing us. What we need from you is the auth code of the domain, which your present provider can give you. The domain has to be at least 60 days old. The move is done within a week at most, and visitors will not notice anything. Mailboxes come along on the Business plan, though calendars do not.\n\nKind regards',
      'Hello Priya,\n\nthe price of a transfer is 12 US dollars, and a further year is added to your registration. Expect 5–7 days. The website remains reachable. Up to 20 mailboxes are moved for free if you are on Business.\n\nRegards\nNorthhost',
    ],
    bad: [
      {
        kind: 'negation',
        from: 'your website stays online while it runs',
        to: 'your website does not stay online while it runs',
      },
      { kind: 'unit', from: '5 to 7 days', to: '5 to 7 weeks' },
      { kind: 'source', from: 'With the Business plan we move', to: 'With the Starter plan we move' },
      {
        kind: 'unanswered',
        from: 'With the Business plan we move up to 20 mailboxes free of charge. On the Starter plan you have to move mail yourself.\n\n',
        to: '',
      },
    ],
  },
  {
    name: 'Möbelhaus',
    language: 'de',
    mail: {
      from: 'Günter Brandt',
      subject: 'Sofa Lieferung',
      text: 'Sehr geehrte Damen und Herren, unser Sofa (Auftrag 2026-1188) soll am 19. Mai kommen. Wird es in den dritten Stock getragen und nehmen Sie das alte mit? Kostet das extra? MfG Günter Brandt',
    },
    articles: [
      {
        title: 'Lieferung und Montage',
        body: 'Unsere Spedition trägt Möbel bis zum zweiten Stock ohne Aufpreis in die Wohnung. Für jedes weitere Stockwerk ohne Aufzug berechnen wir 15 €. Die Montage ist nicht enthalten; sie kostet 49 € pro Möbelstück.',
      },
      {
        title: 'Altmöbel',
        body: 'Auf Wunsch nehmen wir ein altes Möbelstück gleicher Art mit. Das kostet 35 € und muss spätestens drei Werktage vor der Lieferung angemeldet werden. Matratzen nehmen wir nicht mit.',
      },
    ],
    good: 'Sehr geehrter Herr Brandt,\n\nunsere Spedition trägt Möbel bis zum zweiten Stock ohne Aufpreis in die Wohnung. Für jedes weitere Stockwerk ohne Aufzug berechnen wir 15 €.\n\nDas alte Sofa nehmen wir auf Wunsch mit. Das kostet 35 € und muss spätestens drei Werktage vor der Lieferung angemeldet werden.\n\nMit freundlichen Grüßen\nMöbel Ahrens',
    rewordings: [
      'Sehr geehrter Herr Brandt,\n\nja, wir bringen das Sofa auch in den dritten Stock. Ohne Aufzug kommen dafür 15 Euro hinzu. Die Mitnahme Ihres alten Sofas kostet 35 Euro; bitte melden Sie sie bis drei Werktage vorher an.\n\nMit freundlichen Grüßen',
      'Guten Tag Herr Brandt,\n\nfür den Auftrag 2026-1188 gilt: Bis in den zweiten Stock ist das Tragen im Preis enthalten, danach zahlen Sie 15 € je Stockwerk, falls es keinen Aufzug gibt. Ein altes Möbelstück gleicher Art können wir für 35 € mitnehmen.\n\nFreundliche Grüße\nMöbel Ahrens',
      'Sehr geehrter Herr Brandt,\n\ndie Mitnahme eines Altmöbels ist möglich, wenn Sie uns das mindestens drei Werktage vor dem 19. Mai sagen, und kostet fünfunddreißig Euro. Bitte beachten Sie, dass die Montage nicht enthalten ist. Für den dritten Stock berechnen wir ohne Aufzug 15 € zusätzlich.\n\nMit freundlichen Grüßen',
    ],
    bad: [
      { kind: 'figure', from: 'berechnen wir 15 €', to: 'berechnen wir 50 €' },
      {
        kind: 'promise',
        from: 'Das alte Sofa nehmen wir auf Wunsch mit.',
        to: 'Als Entschädigung erlassen wir Ihnen die Lieferkosten. Das alte Sofa nehmen wir auf Wunsch mit.',
      },
      { kind: 'name', from: 'Sehr geehrter Herr Brandt', to: 'Sehr geehrte Frau Schneider' },
      { kind: 'unit', from: 'drei Werktage', to: 'drei Wochen' },
    ],
  },
  {
    name: 'cours de langue',
    language: 'fr',
    mail: {
      from: 'Thomas Nguyen',
      subject: 'Cours du soir',
      text: 'Bonjour, je suis inscrit au cours du mardi soir. J’ai manqué deux séances : puis-je les rattraper ? Je voudrais aussi savoir quand ont lieu les examens. Thomas Nguyen',
    },
    articles: [
      {
        title: 'Absences',
        body: 'Une séance manquée peut être rattrapée dans un autre groupe du même niveau pendant les quatre semaines suivantes. Les absences ne donnent pas droit à un remboursement.',
      },
      {
        title: 'Examens',
        body: 'Les examens ont lieu le 17 juin et le 9 décembre à 18 h 30. L’inscription coûte 85 € et se fait au plus tard un mois avant.',
      },
    ],
    good: 'Bonjour Thomas,\n\nUne séance manquée peut être rattrapée dans un autre groupe du même niveau pendant les quatre semaines suivantes.\n\nLes examens ont lieu le 17 juin et le 9 décembre à 18 h 30. L’inscription coûte 85 €.\n\nBien cordialement,\nL’école',
    rewordings: [
      'Bonjour Thomas,\n\noui, vous pouvez rattraper vos séances : il suffit de rejoindre un autre groupe de votre niveau dans les quatre semaines. Les prochains examens se tiennent le 17 juin et le 9 décembre.\n\nCordialement',
      'Bonjour Monsieur Nguyen,\n\nles deux dates d’examen sont le 17/06 et le 09/12, à 18h30. Pensez à vous inscrire un mois à l’avance au plus tard (85 euros). Pour vos absences, un remboursement n’est pas possible, mais un rattrapage dans un autre groupe l’est pendant 4 semaines.\n\nBien à vous',
      'Bonjour,\n\nvous avez quatre semaines pour rattraper chaque séance manquée avec un autre groupe du même niveau. L’examen a lieu deux fois par an, le 17 juin et le 9 décembre, et l’inscription est de quatre-vingt-cinq euros.\n\nBien cordialement,\nL’école',
    ],
    bad: [
      { kind: 'date', from: 'le 17 juin', to: 'le 27 juin' },
      { kind: 'figure', from: 'quatre semaines', to: 'quatorze semaines' },
      {
        kind: 'negation',
        from: 'Une séance manquée peut être rattrapée',
        to: 'Une séance manquée ne peut pas être rattrapée',
      },
      {
        kind: 'link',
        from: 'L’inscription coûte 85 €.',
        to: 'L’inscription coûte 85 €, à payer sur paiement-examens.example.org.',
      },
    ],
  },
  {
    name: 'seguro de viaje',
    language: 'es',
    mail: {
      from: 'Pablo Ortega',
      subject: 'Póliza 330912',
      text: 'Buenos días, viajo a Japón en octubre con la póliza 330912. ¿Cubre el seguro la pérdida de equipaje? ¿Qué documentos tengo que enviar y en qué plazo? Pablo Ortega',
    },
    articles: [
      {
        title: 'Equipaje',
        body: 'La póliza cubre la pérdida de equipaje hasta 1.500 €. El dinero en efectivo y las joyas no están cubiertos. Los retrasos de más de 12 horas se compensan con 150 €.',
      },
      {
        title: 'Declarar un siniestro',
        body: 'Debe declarar el siniestro en los 7 días siguientes, con el parte de irregularidad de la compañía aérea y los billetes. Pagamos en un plazo de 20 días hábiles.',
      },
    ],
    good: 'Buenos días, Pablo:\n\nLa póliza cubre la pérdida de equipaje hasta 1.500 €. El dinero en efectivo y las joyas no están cubiertos.\n\nDebe declarar el siniestro en los 7 días siguientes, con el parte de irregularidad de la compañía aérea y los billetes.\n\nUn saludo,\nSegura',
    rewordings: [
      'Estimado Pablo:\n\nsí, la pérdida de equipaje está cubierta hasta un máximo de mil quinientos euros (1500 €), salvo joyas y dinero en efectivo. Envíenos los billetes y el parte de irregularidad antes de que pasen siete días.\n\nAtentamente',
      'Hola, Pablo:\n\npara declarar el siniestro necesitamos el parte de la compañía aérea y sus billetes. Tiene una semana de plazo. Después pagamos en 20 días hábiles. El equipaje está asegurado hasta 1.500 euros.\n\nUn saludo,\nSegura',
      'Buenos días, Pablo:\n\nsu póliza 330912 incluye el equipaje perdido, con un límite de 1.500 €. No cubrimos ni joyas ni efectivo. El plazo para declarar es de siete días.\n\nUn cordial saludo',
    ],
    bad: [
      { kind: 'figure', from: '1.500 €', to: '15.000 €' },
      { kind: 'negation', from: 'no están cubiertos', to: 'también están cubiertos' },
      { kind: 'order', from: 'La póliza cubre', to: 'La póliza 339012 cubre' },
      { kind: 'unit', from: '7 días siguientes', to: '7 meses siguientes' },
    ],
  },
  {
    name: 'macchina da caffè',
    language: 'it',
    mail: {
      from: 'Luca Ferri',
      subject: 'Macchina che perde acqua',
      text: 'Buongiorno, la mia macchina (ordine 55102) perde acqua dopo sei mesi. È in garanzia? Chi paga la spedizione per la riparazione? Luca Ferri',
    },
    articles: [
      {
        title: 'Garanzia',
        body: 'Le macchine hanno una garanzia di 2 anni che copre i difetti di fabbricazione. I danni da calcare non sono coperti. Serve la prova d’acquisto.',
      },
      {
        title: 'Riparazioni',
        body: 'Durante la garanzia il ritiro e la riparazione sono gratuiti. La riparazione richiede circa 10 giorni lavorativi. Fuori garanzia un preventivo costa 25 €.',
      },
    ],
    good: 'Buongiorno Luca,\n\nle macchine hanno una garanzia di 2 anni che copre i difetti di fabbricazione. I danni da calcare non sono coperti.\n\nDurante la garanzia il ritiro e la riparazione sono gratuiti. La riparazione richiede circa 10 giorni lavorativi.\n\nCordiali saluti\nMoka Service',
    rewordings: [
      'Gentile Luca,\n\ndopo sei mesi la macchina è ancora in garanzia, che dura due anni. Né il ritiro né la riparazione hanno un costo per Lei. Ci servono la prova d’acquisto e circa dieci giorni lavorativi.\n\nCordiali saluti',
      'Buongiorno Luca,\n\nla garanzia è di ventiquattro mesi e comprende i difetti di fabbricazione, ma non i danni dovuti al calcare. Veniamo a ritirare la macchina senza costi.\n\nCordiali saluti\nMoka Service',
      'Buongiorno,\n\nper l’ordine 55102 vale la garanzia di due anni: il ritiro è gratuito e anche la riparazione. Il tempo di riparazione è di circa 10 giorni lavorativi. La preghiamo di inviarci la prova d’acquisto.\n\nDistinti saluti',
    ],
    bad: [
      { kind: 'figure', from: '2 anni', to: '4 anni' },
      { kind: 'negation', from: 'non sono coperti', to: 'sono coperti' },
      { kind: 'unit', from: '10 giorni lavorativi', to: '10 ore' },
      {
        kind: 'secret',
        from: 'Cordiali saluti',
        to: 'Per il rimborso ci comunichi il suo IBAN e la password del conto.\n\nCordiali saluti',
      },
    ],
  },
];
