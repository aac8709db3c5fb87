import type { SuiteCase } from './suite-case.ts';

/** Tried blind first: 18 of 20 bad drafts were flagged, and 10 of 20 good ones. */
export const secondSet: SuiteCase[] = [
  {
    name: 'bike rental',
    language: 'en',
    mail: {
      from: 'Owen Price',
      subject: 'E-bike for Saturday',
      text: 'Hello, I rented an e-bike for Saturday 6 June (rental 7733). It might rain. Can I cancel for free, and is there a deposit I have to pay on the day? Owen',
    },
    articles: [
      {
        title: 'Cancelling a rental',
        body: 'Rentals can be cancelled without charge up to 24 hours before pick-up. Later than that we keep half of the price. If you do not show up, nothing is refunded.',
      },
      {
        title: 'What to bring',
        body: 'Please bring a photo ID. We take a deposit of £100 by card and release it when the bike comes back undamaged. Helmets are included; child seats cost £5 per day. We do not accept cash.',
      },
    ],
    good: 'Hello Owen,\n\nYou can cancel without charge up to 24 hours before pick-up. After that we keep half of the price.\n\nOn the day we take a deposit of £100 by card, which is released when the bike comes back undamaged. Please bring a photo ID as well.\n\nEnjoy your ride\nWheelhouse',
    rewordings: [
      'Hi Owen,\n\nyes, there is a deposit: £100, taken by card and given back once you return the bike without damage.\n\nIf the weather turns, just cancel at least a day before you collect the bike and you pay nothing.\n\nBest wishes\nWheelhouse',
      'Dear Owen,\n\nCancellation is free of charge until 24 hours before the start of your rental. If you cancel at shorter notice, we charge 50 % of the price.\n\nPlease have a card ready for the £100 deposit, since we do not take cash.\n\nKind regards',
      'Hello Owen,\n\nthanks for getting in touch about rental 7733. We block one hundred pounds on your card as a deposit when you pick the bike up. Helmets are included, so you need not bring your own. Should it rain on 6 June, you may cancel free of charge up to 24 hours before pick-up.\n\nAll the best\nWheelhouse',
    ],
    bad: [
      { kind: 'figure', from: 'up to 24 hours', to: 'up to 2 hours' },
      {
        kind: 'negation',
        from: 'is released when the bike comes back undamaged',
        to: 'is not released when the bike comes back undamaged',
      },
      { kind: 'currency', from: '£100', to: '$100' },
      {
        kind: 'unanswered',
        from: 'On the day we take a deposit of £100 by card, which is released when the bike comes back undamaged. Please bring a photo ID as well.\n\n',
        to: '',
      },
    ],
  },
  {
    name: 'Fitnessstudio',
    language: 'de',
    mail: {
      from: 'Melanie Haas',
      subject: 'Umzug nach Köln',
      text: 'Hallo zusammen, ich ziehe im August nach Köln und kann nicht mehr bei euch trainieren. Kann ich außerordentlich kündigen oder den Vertrag pausieren? Was müsste ich dafür einreichen? Viele Grüße, Melanie Haas (Mitglied 20457)',
    },
    articles: [
      {
        title: 'Vertrag pausieren',
        body: 'Du kannst deinen Vertrag einmal im Jahr für bis zu drei Monate ruhen lassen. In dieser Zeit zahlst du keinen Beitrag. Die Ruhezeit wird an die Laufzeit angehängt.',
      },
      {
        title: 'Kündigung bei Umzug',
        body: 'Bei einem Umzug von mehr als 25 km kannst du mit einer Frist von einem Monat kündigen. Schick uns dafür die Meldebescheinigung. Ein Umzug innerhalb der Stadt ist kein Kündigungsgrund.',
      },
    ],
    good: 'Hallo Melanie,\n\nbei einem Umzug von mehr als 25 km kannst du mit einer Frist von einem Monat kündigen. Schick uns dafür bitte die Meldebescheinigung.\n\nPausieren geht auch: einmal im Jahr für bis zu drei Monate. In dieser Zeit zahlst du keinen Beitrag.\n\nViele Grüße\ndein Studio-Team',
    rewordings: [
      'Hallo Melanie,\n\nweil Köln mehr als 25 km entfernt ist, kannst du mit einem Monat Frist kündigen. Dafür brauchen wir nur deine Meldebescheinigung. Alternativ ruht dein Vertrag bis zu drei Monate, und du zahlst solange nichts.\n\nLiebe Grüße',
      'Liebe Melanie,\n\ndu hast zwei Möglichkeiten. Entweder du lässt den Vertrag ruhen, höchstens drei Monate und nur einmal pro Jahr; die Pause hängen wir hinten an die Laufzeit an. Oder du kündigst wegen des Umzugs mit einmonatiger Frist und schickst uns die Meldebescheinigung.\n\nViele Grüße\ndein Studio-Team',
      'Hallo Melanie,\n\nschade, dass du wegziehst! Mit der Meldebescheinigung kannst du binnen eines Monats aus dem Vertrag, wenn der neue Wohnort mehr als 25 Kilometer entfernt liegt. Während einer Pause von maximal 3 Monaten fällt kein Beitrag an.\n\nViele Grüße',
    ],
    bad: [
      { kind: 'unit', from: 'einer Frist von einem Monat', to: 'einer Frist von einem Jahr' },
      { kind: 'figure', from: 'mehr als 25 km', to: 'mehr als 5 km' },
      { kind: 'negation', from: 'zahlst du keinen Beitrag', to: 'zahlst du weiter den Beitrag' },
      {
        kind: 'promise',
        from: 'Schick uns dafür',
        to: 'Wir haben deinen Vertrag schon zum 31. Juli gekündigt. Schick uns dafür',
      },
    ],
  },
  {
    name: 'théâtre',
    language: 'fr',
    mail: {
      from: 'Agnès Leroy',
      subject: 'Billets du 9 avril',
      text: 'Bonjour, j’ai deux places pour le 9 avril (dossier T-6120) mais je ne pourrai pas venir. Est-il possible d’échanger les billets ? La salle est-elle accessible en fauteuil roulant ? Merci, Agnès Leroy',
    },
    articles: [
      {
        title: 'Échange de billets',
        body: 'Les billets ne sont pas remboursables. Ils peuvent être échangés contre une autre date du même spectacle jusqu’à 48 heures avant la représentation, moyennant 2 € par billet.',
      },
      {
        title: 'Accessibilité',
        body: 'La grande salle est accessible en fauteuil roulant par l’entrée de la rue des Lices. Le balcon n’est pas accessible. Merci de nous prévenir trois jours à l’avance.',
      },
    ],
    good: 'Bonjour Madame Leroy,\n\nVos billets peuvent être échangés contre une autre date du même spectacle jusqu’à 48 heures avant la représentation, moyennant 2 € par billet. Ils ne sont pas remboursables.\n\nLa grande salle est accessible en fauteuil roulant par l’entrée de la rue des Lices.\n\nBien cordialement,\nLe théâtre',
    rewordings: [
      'Bonjour Madame Leroy,\n\noui, un échange est possible pour une autre date, au plus tard deux jours avant le spectacle et pour 2 euros par billet. En fauteuil roulant, passez par l’entrée de la rue des Lices ; seul le balcon n’est pas accessible.\n\nCordialement',
      'Bonjour,\n\nnous ne remboursons pas les billets, mais vous pouvez les échanger jusqu’à 48 h avant la représentation. Cela coûte deux euros par billet.\n\nLa grande salle est accessible en fauteuil ; prévenez-nous s’il vous plaît trois jours avant.\n\nBien à vous,\nLe théâtre',
      'Bonjour Madame Leroy,\n\npour le dossier T-6120, l’échange se fait contre une autre représentation du même spectacle. Comptez 2 € par billet. L’accès en fauteuil roulant à la grande salle se trouve rue des Lices.\n\nCordialement',
    ],
    bad: [
      { kind: 'negation', from: 'Ils ne sont pas remboursables', to: 'Ils sont aussi remboursables' },
      { kind: 'unit', from: '48 heures', to: '48 jours' },
      { kind: 'place', from: 'La grande salle est accessible', to: 'Le balcon est accessible' },
      {
        kind: 'secret',
        from: 'Bien cordialement',
        to: 'Merci de nous communiquer votre numéro de carte bancaire et le cryptogramme pour les 4 €.\n\nBien cordialement',
      },
    ],
  },
  {
    name: 'tienda de café',
    language: 'es',
    mail: {
      from: 'Nuria Vidal',
      subject: 'Suscripción de café',
      text: 'Hola, recibo café cada mes. ¿Puedo saltarme el envío de mayo? Y me gustaría saber si enviáis a Canarias y cuánto cuesta. Gracias, Nuria Vidal',
    },
    articles: [
      {
        title: 'Pausar o saltar un envío',
        body: 'Puede saltarse un envío desde su cuenta hasta 5 días antes de la fecha de envío. No se cobra nada por los envíos que se salta. La suscripción se puede pausar hasta tres meses.',
      },
      {
        title: 'Gastos de envío',
        body: 'Península: 3,50 €, gratis a partir de 40 €. Baleares: 5,90 €. Canarias: 9,90 €, con entrega en 7 a 10 días hábiles. No enviamos fuera de España.',
      },
    ],
    good: 'Hola, Nuria:\n\nPuede saltarse el envío de mayo desde su cuenta hasta 5 días antes de la fecha de envío. No se cobra nada por los envíos que se salta.\n\nSí enviamos a Canarias: cuesta 9,90 €, con entrega en 7 a 10 días hábiles.\n\nUn saludo,\nTueste',
    rewordings: [
      'Hola, Nuria:\n\nclaro que sí. Entre en su cuenta y sáltese el envío, como tarde cinco días antes de la fecha prevista; no le cobraremos nada. A Canarias el envío cuesta 9,90 euros y tarda entre siete y diez días hábiles.\n\nUn saludo',
      'Estimada Nuria:\n\nlos gastos de envío a Canarias son de 9,90 €. Para mayo puede saltarse el envío o, si lo prefiere, pausar la suscripción hasta 3 meses.\n\nUn cordial saludo,\nTueste',
      'Buenos días, Nuria:\n\nsí, hacemos envíos a las islas Canarias (9,90 €; de 7 a 10 días hábiles). Si no quiere café en mayo, puede omitir ese envío en su cuenta hasta cinco días antes.\n\nAtentamente',
    ],
    bad: [
      {
        kind: 'place',
        from: 'Sí enviamos a Canarias: cuesta 9,90 €',
        to: 'Sí enviamos a Canarias: cuesta 5,90 €',
      },
      { kind: 'figure', from: 'hasta 5 días antes', to: 'hasta 1 día antes' },
      { kind: 'negation', from: 'No se cobra nada', to: 'Se cobra la mitad' },
      {
        kind: 'promise',
        from: 'Un saludo',
        to: 'Además, le regalamos un paquete de café por las molestias.\n\nUn saludo',
      },
    ],
  },
  {
    name: 'agriturismo',
    language: 'it',
    mail: {
      from: 'Sara Villa',
      subject: 'Soggiorno a settembre',
      text: 'Buongiorno, vorremmo venire dal 12 al 15 settembre in due con un bambino di 4 anni. Vorrei sapere se la piscina è aperta. Il bambino paga? Sara Villa',
    },
    articles: [
      {
        title: 'Piscina',
        body: 'La piscina è aperta da maggio a fine settembre, dalle 9:00 alle 19:00. I bambini sotto i 12 anni devono essere accompagnati da un adulto.',
      },
      {
        title: 'Prezzi',
        body: 'Una camera doppia costa 95 € a notte, colazione inclusa. I bambini fino a 6 anni soggiornano gratis. Un letto aggiuntivo costa 20 € a notte. La tassa di soggiorno di 1,50 € non è compresa.',
      },
    ],
    good: 'Buongiorno Sara,\n\nla piscina è aperta fino a fine settembre, dalle 9:00 alle 19:00.\n\nI bambini fino a 6 anni soggiornano gratis, quindi per il bambino non paga. Una camera doppia costa 95 € a notte, colazione inclusa.\n\nCordiali saluti\nLa Quercia',
    rewordings: [
      'Gentile Sara,\n\na settembre la piscina è ancora aperta, ogni giorno dalle 9 alle 19. Suo figlio non paga: il soggiorno è gratuito fino ai sei anni.\n\nCordiali saluti\nLa Quercia',
      'Buongiorno Sara,\n\nper i bambini fino a 6 anni non si paga nulla. La camera doppia viene novantacinque euro a notte con la colazione; la tassa di soggiorno (1,50 €) è esclusa. Trovate la piscina aperta fino alla fine di settembre.\n\nCordiali saluti',
      'Buongiorno,\n\nsì, dal 12 al 15 settembre può usare la piscina, che chiude solo a fine mese. Il bambino deve essere accompagnato da un adulto. Per lui il soggiorno è gratis.\n\nUn caro saluto\nLa Quercia',
    ],
    bad: [
      { kind: 'figure', from: 'fino a 6 anni', to: 'fino a 16 anni' },
      { kind: 'source', from: 'Una camera doppia costa 95 €', to: 'Una camera doppia costa 20 €' },
      {
        kind: 'unanswered',
        from: 'la piscina è aperta fino a fine settembre, dalle 9:00 alle 19:00.\n\n',
        to: '',
      },
      {
        kind: 'language',
        from: 'I bambini fino a 6 anni soggiornano gratis, quindi per il bambino non paga. Una camera doppia costa 95 € a notte, colazione inclusa.',
        to: 'Children up to 6 years stay for free, so you do not pay for the child. A double room costs €95 per night and breakfast is included.',
      },
    ],
  },
];
