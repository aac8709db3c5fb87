import type { SuiteCase } from './suite-case.ts';

/** Tried blind: 15 of 18 bad drafts were flagged, and 8 of 24 good ones. Then learned from. One draft was corrected after. */
export const fourthSet: SuiteCase[] = [
  {
    name: 'broadband',
    language: 'en',
    mail: {
      from: 'Owen Pritchard',
      subject: 'Internet down since Saturday',
      text: 'Hi, our internet has been down since Saturday. I have restarted the router twice. When will an engineer come and do I get money back for the days without service? My account number is 40021877.',
    },
    articles: [
      {
        title: 'Faults and engineer visits',
        body: 'If restarting the router does not help, unplug it for 30 seconds and check the light marked DSL. A red light means a fault on the line. We then book an engineer, usually within two working days. Visits take place between 8 am and 6 pm. An adult must be at home.',
      },
      {
        title: 'Compensation for outages',
        body: 'You receive £9.33 for each full day without service, starting two working days after you report the fault. The amount is credited to your next bill automatically. Planned maintenance is excluded.',
      },
    ],
    good: 'Hello Owen,\n\nI am sorry that your connection has been down since Saturday. Could you tell us what colour the DSL light shows? If it is red, the line has a fault, and an engineer usually comes within two working days.\n\nFor every full day without service you receive £9.33, counted from two working days after your report. You do not have to claim it; it appears on your next bill.\n\nKind regards\nThe support team',
    rewordings: [
      'Dear Owen,\n\nThank you for the details and for trying a restart already. As a next step, please disconnect the router from power for half a minute and look at the light labelled DSL. Should it be red, just reply to this mail and we can book a visit.\n\nEngineers come between 8:00 and 18:00, and an adult has to be in. As for compensation: it is £9.33 a day and is credited automatically.\n\nBest wishes\nMarta, Fibrelink',
      'Hi Owen,\n\nThat must be frustrating. Here is the answer to both questions:\n\n- **Engineer:** usually within 2 working days once a line fault is confirmed, from 8 am to 6 pm.\n- **Money back:** £9.33 for each full day, starting two working days after the report. It goes on your next bill.\n\nIs somebody over 18 at home during the day?\n\nCheers\nMarta',
      'Hello Owen,\n\nWe have your account number, 40021877, so there is no need to send it again. I cannot tell you a date for the engineer yet: first we need to know whether the DSL light is red. Please unplug the router for 30 seconds, plug it back in and let us know.\n\nYes, you are compensated for an outage unless it is planned maintenance. The credit of £9.33 per full day begins two working days after the fault was reported.\n\nRegards\nMarta',
    ],
    bad: [
      { kind: 'figure', from: 'you receive £9.33', to: 'you receive £13.93' },
      { kind: 'unit', from: 'within two working days.', to: 'within two working weeks.' },
      {
        kind: 'promise',
        from: 'You do not have to claim it;',
        to: 'I will also waive your line rental for March. You do not have to claim it;',
      },
    ],
  },
  {
    name: 'Zahnarzt',
    language: 'de',
    mail: {
      from: 'Katrin Lohse',
      subject: 'Termin absagen',
      text: 'Guten Tag, ich muss meinen Termin am Donnerstag, 26. März um 9:30 Uhr leider absagen, da mein Sohn krank ist. Kostet das etwas? Und wann wäre der nächste freie Termin zur Zahnreinigung? Was muss ich dafür bezahlen? Viele Grüße, Katrin Lohse',
    },
    articles: [
      {
        title: 'Absagen und Verschieben',
        body: 'Termine können bis 24 Stunden vorher kostenlos abgesagt werden. Bei späterer Absage berechnen wir eine Ausfallgebühr von 40 €, außer bei Krankheit.',
      },
      {
        title: 'Professionelle Zahnreinigung',
        body: 'Eine Zahnreinigung dauert etwa 60 Minuten und kostet 95 €. Die meisten gesetzlichen Kassen beteiligen sich mit 30 bis 50 € im Jahr. Termine vergeben wir telefonisch unter 0341 998877 oder über die Online-Buchung.',
      },
    ],
    good: 'Guten Tag Frau Lohse,\n\ngute Besserung für Ihren Sohn! Sie können Ihren Termin am 26. März kostenlos absagen, solange es mehr als 24 Stunden vorher ist.\n\nDie Zahnreinigung kostet 95 € und dauert rund eine Stunde. Einen neuen Termin bekommen Sie telefonisch unter 0341 998877 oder online.\n\nMit freundlichen Grüßen\nIhre Zahnarztpraxis am Markt',
    rewordings: [
      'Liebe Frau Lohse,\n\nvielen Dank, dass Sie uns so früh Bescheid geben. Eine Gebühr fällt nicht an. Die 40 € Ausfallgebühr berechnen wir nur, wenn weniger als 24 Stunden vorher abgesagt wird, und auch dann nicht bei Krankheit.\n\nFür die Zahnreinigung zahlen Sie fünfundneunzig Euro; viele gesetzliche Krankenkassen übernehmen davon 30 bis 50 Euro pro Jahr. Wann der nächste Termin frei ist, sehen Sie in der Online-Buchung.\n\nHerzliche Grüße\nIhr Praxisteam',
      'Sehr geehrte Frau Lohse,\n\ndass Ihr Sohn krank ist, tut uns leid. Die Absage ist für Sie kostenfrei. Möchten Sie gleich einen Ersatztermin? Rufen Sie uns dazu am besten an (0341 998877), dann können wir gemeinsam schauen, was passt.\n\nZur Zahnreinigung: Planen Sie bitte etwa 60 Minuten ein. Der Preis liegt bei 95 €.\n\nFreundliche Grüße\nPraxis am Markt',
      'Hallo Frau Lohse,\n\nIhre Absage für Donnerstag, den 26.03., 9.30 Uhr haben wir gelesen. Bei Absagen mindestens einen Tag im Voraus entstehen keine Kosten. Zu Ihren weiteren Fragen:\n\n1. Nächster freier Termin: Das kann ich Ihnen hier leider nicht sagen. Telefonisch oder über die Online-Buchung erfahren Sie es sofort.\n2. Kosten: 95 €, die Kasse gibt meist 30–50 € dazu.\n\nViele Grüße\nPraxis am Markt',
    ],
    bad: [
      {
        kind: 'negation',
        from: 'Sie können Ihren Termin am 26. März kostenlos absagen',
        to: 'Sie können Ihren Termin am 26. März nicht kostenlos absagen',
      },
      { kind: 'date', from: 'am 26. März', to: 'am 27. März' },
      { kind: 'currency', from: 'kostet 95 €', to: 'kostet 95 CHF' },
    ],
  },
  {
    name: 'train',
    language: 'fr',
    mail: {
      from: 'Sylvie Marchand',
      subject: 'Billet échangeable ?',
      text: 'Bonjour, j’ai un billet Lyon–Marseille pour le 4 avril (dossier QXR7LM). Je voudrais partir le 5 à la place. Est-ce possible et combien cela coûte-t-il ? Puis-je emporter mon vélo ? Merci, Sylvie Marchand',
    },
    articles: [
      {
        title: 'Échanger un billet',
        body: 'Les billets Flex sont échangeables sans frais jusqu’à 30 minutes avant le départ. Pour les billets Éco, l’échange coûte 10 € plus l’éventuelle différence de prix. Après le départ, aucun billet n’est échangeable.',
      },
      {
        title: 'Vélos à bord',
        body: 'Un vélo pliable voyage gratuitement. Un vélo non démonté nécessite une réservation à 10 € ; six places par train sont disponibles. La réservation se fait dans l’application, rubrique « Options ».',
      },
    ],
    good: 'Bonjour Madame Marchand,\n\nOui, vous pouvez échanger votre billet du 4 avril. Avec un billet Flex, l’échange est gratuit jusqu’à 30 minutes avant le départ ; avec un billet Éco, il coûte 10 €, plus la différence de prix s’il y en a une.\n\nPour votre vélo, il faut réserver une place à 10 € dans l’application, sauf s’il est pliable.\n\nCordialement\nLe service voyageurs',
    rewordings: [
      'Bonjour Madame,\n\nMerci pour votre message. Tout dépend du type de billet que vous avez : est-ce un billet Flex ou Éco ? Dans le premier cas, vous ne payez rien ; dans le second, comptez dix euros et, le cas échéant, la différence de tarif.\n\nUn vélo pliable ne coûte rien. Sinon, pensez à réserver sous « Options » dans l’application, car il n’y a que six places par train.\n\nBien à vous\nClaire',
      'Bonjour Sylvie,\n\nL’échange du dossier QXR7LM pour un départ le 5 avril est possible tant que le train n’est pas parti. Frais : 0 € en Flex (au plus tard une demi-heure avant le départ), 10 € en Éco.\n\nQuant au vélo, vous pouvez l’emporter, à condition de réserver si vous ne le démontez pas. La réservation coûte 10 €.\n\nN’hésitez pas à nous écrire si vous avez besoin d’aide.\n\nCordialement\nClaire',
      'Chère Madame Marchand,\n\nVoici les tarifs :\n\n| Billet | Échange |\n| --- | --- |\n| Flex | gratuit |\n| Éco | 10 € + différence de prix |\n\nVotre vélo voyage sans supplément s’il est pliable, et pour 10 € autrement.\n\nSouhaitez-vous que nous regardions ensemble les trains du 5 avril ?\n\nCordialement\nLe service voyageurs',
    ],
    bad: [
      { kind: 'figure', from: 'jusqu’à 30 minutes avant', to: 'jusqu’à 3 minutes avant' },
      { kind: 'source', from: 'avec un billet Éco, il coûte', to: 'avec un billet Pro, il coûte' },
      {
        kind: 'unanswered',
        from: 'Pour votre vélo, il faut réserver une place à 10 € dans l’application, sauf s’il est pliable.\n\n',
      },
    ],
  },
  {
    name: 'banco',
    language: 'es',
    mail: {
      from: 'Javier Molina',
      subject: 'Tarjeta perdida',
      text: 'Buenos días, perdí mi tarjeta de débito ayer en Valencia. ¿Cómo la bloqueo y cuánto tarda la nueva? ¿Tengo que pagarla? Además, ¿puedo sacar dinero sin tarjeta mientras tanto? Un saludo, Javier Molina',
    },
    articles: [
      {
        title: 'Bloquear una tarjeta',
        body: 'Puede bloquear la tarjeta en la aplicación, en «Tarjetas» > «Bloquear», o llamando al 900 123 456, disponible las 24 horas. El bloqueo es inmediato y no se puede deshacer.',
      },
      {
        title: 'Tarjeta de sustitución',
        body: 'La tarjeta nueva llega por correo en un plazo de 5 a 7 días hábiles. El duplicado cuesta 6 €, salvo en caso de robo con denuncia. El PIN sigue siendo el mismo.',
      },
      {
        title: 'Retirar efectivo sin tarjeta',
        body: 'Con la aplicación puede generar un código y retirar hasta 300 € al día en nuestros cajeros. El código caduca a los 15 minutos.',
      },
    ],
    good: 'Buenos días, Javier:\n\nLamentamos lo ocurrido. Bloquee la tarjeta cuanto antes en la aplicación («Tarjetas» > «Bloquear») o llame al 900 123 456, a cualquier hora.\n\nLa nueva le llega por correo en 5 a 7 días hábiles y cuesta 6 €, salvo que haya sido un robo y tenga la denuncia. Mientras tanto puede sacar hasta 300 € diarios en nuestros cajeros con un código de la aplicación.\n\nUn saludo\nAtención al cliente',
    rewordings: [
      'Estimado señor Molina:\n\nGracias por avisarnos. Lo primero es bloquear la tarjeta; el bloqueo es inmediato y no tiene vuelta atrás. Puede hacerlo usted mismo en la aplicación o por teléfono, las 24 horas.\n\nEl duplicado tiene un coste de seis euros y tarda entre cinco y siete días hábiles. No necesita un PIN nuevo, pues se mantiene el actual. Y sí, puede retirar efectivo sin tarjeta: la aplicación genera un código válido durante 15 minutos.\n\nAtentamente\nBanco Levante',
      'Hola, Javier:\n\nSentimos mucho que haya perdido la tarjeta en Valencia. Estos son los pasos:\n\n1. Bloquéela en «Tarjetas» > «Bloquear».\n2. Espere la nueva: suele llegar en unos 5 a 7 días hábiles.\n3. Si necesita efectivo, genere un código en la aplicación; el máximo es de 300 € al día.\n\nEl coste es de 6 €. ¿Se la robaron o la perdió? Si fue un robo y lo denunció, no tiene que pagarla.\n\nSaludos cordiales',
      'Buenos días, señor Molina:\n\n¿Ha podido bloquear ya la tarjeta? Si no, le rogamos que lo haga ahora, en la aplicación o en el 900 123 456.\n\nPor una pérdida se cobran 6 €. El envío es por correo y suele tardar de 5 a 7 días hábiles. También es posible sacar dinero sin tarjeta en nuestros cajeros, con un límite diario de 300 euros.\n\nQuedamos a su disposición.\n\nUn cordial saludo',
    ],
    bad: [
      { kind: 'currency', from: 'cuesta 6 €', to: 'cuesta 6 $' },
      { kind: 'phone', from: '900 123 456', to: '900 123 465' },
      { kind: 'unit', from: 'en 5 a 7 días hábiles', to: 'en 5 a 7 semanas' },
    ],
  },
  {
    name: 'bolletta',
    language: 'it',
    mail: {
      from: 'Paola Ferri',
      subject: 'Bolletta troppo alta',
      text: 'Buongiorno, l’ultima bolletta della luce è di 214 euro, il doppio del solito. Da cosa dipende? Posso pagarla a rate? E come comunico la lettura del contatore? Cordiali saluti, Paola Ferri',
    },
    articles: [
      {
        title: 'Letture stimate e conguagli',
        body: 'Se non riceviamo la lettura, fatturiamo un consumo stimato. La differenza viene corretta con la prima lettura reale. La lettura si comunica entro il 25 del mese, nell’area clienti o con un SMS al 340 555 1212.',
      },
      {
        title: 'Pagamento a rate',
        body: 'Le bollette superiori a 150 € si possono pagare in tre rate mensili senza interessi. La richiesta va fatta entro la scadenza della bolletta.',
      },
    ],
    earlier:
      'Buongiorno Paola, la bolletta di febbraio è basata su un consumo stimato, perché non abbiamo ricevuto la lettura.',
    good: 'Buongiorno Paola,\n\ncome Le avevamo scritto, la bolletta di febbraio si basa su un consumo stimato perché la lettura non ci è arrivata. La differenza viene corretta con la prima lettura reale.\n\nPuò pagarla in tre rate mensili senza interessi se lo chiede entro la scadenza. La lettura si comunica nell’area clienti o via SMS al 340 555 1212, entro il 25 del mese.\n\nCordiali saluti\nServizio clienti',
    rewordings: [
      'Gentile Paola,\n\ncapisco la sorpresa. L’importo di 214 € dipende da una stima: non avendo la Sua lettura, abbiamo fatturato un consumo stimato. Con la lettura reale tutto viene corretto.\n\nSì, la rateizzazione è possibile, dato che la bolletta supera i 150 €: tre rate, una al mese, senza interessi.\n\nPer la lettura basta un SMS al 340 555 1212 oppure l’area clienti.\n\nUn cordiale saluto\nGiulia',
      'Buongiorno signora Ferri,\n\nmi dispiace per il disagio. Potrebbe inviarci una foto del contatore? Così possiamo confrontare la lettura con la stima.\n\nIntanto, rispondo alle altre domande:\n\n* Rate: tre, mensili, a interessi zero, se la richiesta arriva prima della scadenza.\n* Lettura: entro il giorno 25 di ogni mese, dall’area clienti o per SMS.\n\nResto a disposizione per qualsiasi chiarimento.\n\nGiulia',
      'Gentile signora Ferri,\n\nquando manca la lettura, il consumo in bolletta è stimato, e questo spiega probabilmente l’aumento. La stima sarà corretta nella prima bolletta con lettura effettiva.\n\nLe bollette oltre 150 euro si possono dividere in 3 rate. Non sono previsti interessi. Ricordi di comunicare la lettura entro il 25.\n\nCordiali saluti\nServizio clienti',
    ],
    bad: [
      { kind: 'figure', from: 'in tre rate mensili', to: 'in sei rate mensili' },
      { kind: 'negation', from: 'senza interessi', to: 'con interessi' },
      { kind: 'date', from: 'entro il 25 del mese', to: 'entro il 15 del mese' },
    ],
  },
  {
    name: 'SaaS export',
    language: 'en',
    mail: {
      from: 'Dana Whitcombe',
      subject: 'Export and cancel',
      text: 'Hey team, we are shutting down our project. How do I export everything and what happens to the data after we cancel? Is there any notice period?',
    },
    articles: [
      {
        title: 'Exporting a workspace',
        body: 'Owners can export a workspace under Settings → Data → Export. The export is a ZIP with CSV and JSON files. Depending on its size it takes up to six hours; we send a link by email, valid for 72 hours.',
      },
      {
        title: 'Cancelling',
        body: 'You can cancel at any time; the subscription then runs until the end of the paid period. There is no notice period. Data is kept for 30 days after the end and is then deleted for good. Backups are overwritten after another 14 days.',
      },
    ],
    good: 'Hi Dana,\n\nsorry to hear that you are winding the project down. An owner of the workspace can start the export under Settings → Data → Export. It can take up to six hours; after that you get an email with a link that works for 72 hours.\n\nThere is no notice period. After the paid period ends we keep your data for 30 days, then it is permanently deleted.\n\nAll the best\nJonas from Taskboard',
    rewordings: [
      'Hello Dana,\n\nIn short: export first, then cancel. You will find the export in Settings under Data, provided you are an owner. What you get is a ZIP archive holding CSV and JSON files. The download link is valid for three days, so please save the file in time.\n\nYou can cancel whenever you like without notice, and you keep access until the period you paid for is over. Your data stays with us for another month (30 days) and is erased afterwards; the backups go two weeks later.\n\nBest\nJonas',
      'Hi Dana,\n\nthanks for letting us know. Are you an owner of the workspace? Only owners can export it. If you are not, please ask a colleague who is.\n\nAbout the data: nothing is deleted at once. It is kept for thirty days once the subscription has ended. No notice is required to cancel.\n\nLet us know if anything is unclear.\n\nKind regards\nJonas',
      'Dear Dana,\n\nThe steps are as follows:\n\n1. Open Settings → Data → Export and start the export.\n2. Wait for our email. This may take a while for large workspaces, but no longer than 6 hours.\n3. Download the ZIP within 72 hours.\n4. Cancel. Your plan remains active until the end of the period that is already paid.\n\nData is removed for good 30 days later, and from backups 14 days after that.\n\nKind regards\nTaskboard Support',
    ],
    bad: [
      { kind: 'figure', from: 'works for 72 hours', to: 'works for 27 hours' },
      { kind: 'negation', from: 'There is no notice period.', to: 'There is a notice period.' },
      {
        kind: 'link',
        from: 'under Settings → Data → Export.',
        to: 'at https://export-taskboard.example/now.',
      },
    ],
  },
];
