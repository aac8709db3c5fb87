import type { SuiteCase } from './suite-case.ts';

/** Tried blind: 15 of 16 bad drafts were flagged, and 10 of 20 good ones. Then learned from. */
export const seventhSet: SuiteCase[] = [
  {
    name: 'bank account',
    language: 'en',
    mail: {
      from: 'Rachel Dunne',
      subject: 'Joint account',
      text: 'Hello, my husband and I would like a joint account. Which papers do we need, can we open it online and what does it cost each month? We both live in Leeds.',
    },
    articles: [
      {
        title: 'Opening a joint account',
        body: 'Both people must be over 18 and live in the UK. You can open a joint account online in about 15 minutes, or at any branch. Each of you needs a passport or driving licence and a proof of address that is no older than three months.',
      },
      {
        title: 'Fees',
        body: 'The current account is free if at least £1,000 is paid in every month; otherwise it costs £3 a month. Debit cards are included. Cash withdrawals abroad cost 1.5 %.',
      },
    ],
    good: 'Hello Rachel,\n\nThank you for your interest. You can open the joint account online; it takes around a quarter of an hour. Each of you needs a passport or a driving licence, plus a proof of address from the last three months.\n\nThe account costs nothing if £1,000 or more is paid in each month. Otherwise the fee is £3 a month.\n\nKind regards\nNorthern Trust Bank',
    rewordings: [
      'Dear Rachel,\n\nHere is what you asked about:\n\n- Papers: for each person, a passport or driving licence and a proof of address (max. three months old)\n- Where: online in 15 minutes, or in one of our branches\n- Cost: free with £1,000 or more coming in per month, otherwise £3\n\nWould you like us to make an appointment in a branch for you?\n\nBest wishes\nPeter',
      'Hi Rachel,\n\nYes, this can be done online, as you both live in the UK. Please have your passports at hand. We also need something that proves where you live, for instance a bill, not more than three months old.\n\nAbout the monthly cost: three pounds, unless £1,000 is paid in. Two debit cards? They are included.\n\nIf you would rather speak to somebody, any branch will be happy to help.\n\nRegards\nPeter',
      'Hello Rachel,\n\nHow nice that you are thinking of banking with us. The quickest way is online. Are you both over 18? That is the one condition besides living in the UK.\n\nThere is a monthly fee of £3, which you do not pay in months with at least £1,000 of deposits.\n\nRegarding documents, a driving licence or passport and a recent proof of address are enough.\n\nKind regards\nPeter',
    ],
    bad: [
      { kind: 'figure', from: 'if £1,000 or more', to: 'if £100 or more' },
      { kind: 'rate', from: 'the fee is £3 a month', to: 'the fee is £3 a day' },
      {
        kind: 'unanswered',
        from: 'The account costs nothing if £1,000 or more is paid in each month. Otherwise the fee is £3 a month.\n\n',
      },
    ],
  },
  {
    name: 'Bahnreise',
    language: 'de',
    mail: {
      from: 'Thomas Reuter',
      subject: 'Verspätung ICE 577',
      text: 'Sehr geehrte Damen und Herren, mein Zug ICE 577 am 14. März hatte 75 Minuten Verspätung, die Fahrkarte hat 89 Euro gekostet. Wie viel bekomme ich zurück und wie beantrage ich das? Wie lange habe ich dafür Zeit? Mit freundlichen Grüßen, Thomas Reuter',
    },
    articles: [
      {
        title: 'Entschädigung bei Verspätung',
        body: 'Ab 60 Minuten Verspätung am Zielort erhalten Sie 25 % des Fahrpreises, ab 120 Minuten 50 %. Beträge unter 4 € zahlen wir nicht aus.',
      },
      {
        title: 'Antrag stellen',
        body: 'Den Antrag stellen Sie online im Kundenkonto unter „Meine Reisen“ oder mit dem Formular per Post. Der Antrag muss innerhalb von drei Monaten nach der Fahrt bei uns eingehen. Die Bearbeitung dauert bis zu vier Wochen.',
      },
    ],
    good: 'Sehr geehrter Herr Reuter,\n\nbei einer Verspätung ab 60 Minuten erhalten Sie 25 % des Fahrpreises zurück. Den Antrag stellen Sie am einfachsten online unter „Meine Reisen“ in Ihrem Kundenkonto; es geht auch mit dem Formular per Post.\n\nIhr Antrag muss innerhalb von drei Monaten nach der Fahrt bei uns sein.\n\nMit freundlichen Grüßen\nIhr Servicecenter',
    rewordings: [
      'Guten Tag Herr Reuter,\n\ndie Verspätung Ihres ICE 577 tut uns leid. Da es mehr als eine Stunde, aber weniger als zwei waren, steht Ihnen ein Viertel des Fahrpreises zu, also 25 Prozent.\n\nSo gehen Sie vor: Melden Sie sich im Kundenkonto an, öffnen Sie „Meine Reisen“ und stellen Sie dort den Antrag. Sie haben dafür drei Monate Zeit.\n\nFreundliche Grüße\nServicecenter Fahrgastrechte',
      'Sehr geehrter Herr Reuter,\n\nvielen Dank für Ihre Nachricht. Für 75 Minuten gibt es 25 %, ab 120 Minuten wären es 50 % gewesen. Haben Sie die Fahrkarte im Kundenkonto gebucht? Dann können Sie alles online erledigen. Andernfalls schicken Sie uns bitte das ausgefüllte Formular per Post.\n\nBitte rechnen Sie mit einer Bearbeitungszeit von bis zu vier Wochen. Der Antrag ist bis spätestens drei Monate nach der Reise möglich.\n\nMit freundlichen Grüßen\nServicecenter',
      'Guten Tag,\n\nIhre Fahrt war am 14.03.2026; der Antrag muss deshalb spätestens am 14. Juni bei uns eingehen. Sie können ihn online oder per Brief stellen.\n\nDie Höhe der Entschädigung richtet sich nach der Verspätung am Ziel: 60 bis 119 Minuten 25 %, danach die Hälfte.\n\nWenn Sie möchten, senden wir Ihnen das Formular zu.\n\nBeste Grüße\nServicecenter',
    ],
    bad: [
      { kind: 'figure', from: '25 % des Fahrpreises', to: '35 % des Fahrpreises' },
      { kind: 'unit', from: 'innerhalb von drei Monaten', to: 'innerhalb von drei Wochen' },
      {
        kind: 'promise',
        from: 'Mit freundlichen Grüßen',
        to: 'Aus Kulanz erstatten wir Ihnen diesmal den vollen Preis.\n\nMit freundlichen Grüßen',
      },
    ],
  },
  {
    name: 'mutuelle',
    language: 'fr',
    mail: {
      from: 'Isabelle Roche',
      subject: 'Remboursement ostéopathe',
      text: 'Bonjour, j’ai vu un ostéopathe le 2 mars et payé 65 €. Est-ce remboursé ? À qui dois-je envoyer la facture ? En combien de temps suis-je remboursée ? Merci d’avance. Isabelle Roche',
    },
    articles: [
      {
        title: 'Médecines douces',
        body: 'La formule Confort rembourse 30 € par séance d’ostéopathie, dans la limite de quatre séances par an. La formule Essentielle ne rembourse pas l’ostéopathie.',
      },
      {
        title: 'Envoyer une facture',
        body: 'Déposez la facture acquittée dans votre espace adhérent, rubrique « Mes remboursements ». Le virement est effectué sous cinq jours ouvrés. Les factures de plus de deux ans ne sont plus acceptées.',
      },
    ],
    good: 'Bonjour Madame Roche,\n\nTout dépend de votre formule : la formule Confort rembourse 30 € par séance, jusqu’à quatre séances par an, tandis que la formule Essentielle ne rembourse pas l’ostéopathie.\n\nDéposez la facture acquittée dans votre espace adhérent, rubrique « Mes remboursements ». Le virement suit sous cinq jours ouvrés.\n\nCordialement\nVotre mutuelle',
    rewordings: [
      'Bonjour,\n\nMerci pour votre message. Quelle formule avez-vous, Confort ou Essentielle ? Seule la première prend en charge l’ostéopathie, à hauteur de trente euros la séance.\n\nInutile d’envoyer la facture par courrier : ajoutez-la dans votre espace adhérent. Vous recevrez le virement dans les 5 jours ouvrés.\n\nBien à vous\nMarc',
      'Chère Madame Roche,\n\nVotre séance du 2 mars est remboursable si vous avez la formule Confort et que vous n’avez pas encore atteint quatre séances cette année. Sur les 65 €, 30 € vous seraient remboursés.\n\nComment faire ?\n\n1. Connectez-vous à votre espace adhérent.\n2. Ouvrez « Mes remboursements ».\n3. Déposez la facture acquittée.\n\nLe délai est de cinq jours ouvrés au maximum.\n\nCordialement\nMarc',
      'Bonjour Madame,\n\nAvec la formule Essentielle, l’ostéopathie n’est malheureusement pas couverte. Avec Confort, vous touchez 30 € par séance (quatre au plus chaque année).\n\nLa facture se dépose en ligne, dans l’espace adhérent. Comptez une semaine environ, soit cinq jours ouvrés, avant le virement.\n\nJe reste à votre disposition.\nMarc',
    ],
    bad: [
      {
        kind: 'source',
        from: 'la formule Confort rembourse 30 €',
        to: 'la formule Essentielle rembourse 30 €',
      },
      {
        kind: 'negation',
        from: 'la formule Essentielle ne rembourse pas l’ostéopathie',
        to: 'la formule Essentielle rembourse aussi l’ostéopathie',
      },
      { kind: 'unit', from: 'sous cinq jours ouvrés', to: 'sous cinq semaines' },
    ],
  },
  {
    name: 'academia online',
    language: 'es',
    mail: {
      from: 'Pablo Herrero',
      subject: 'Acceso al curso',
      text: 'Hola, compré el curso de fotografía el 10 de marzo y no me deja entrar. ¿Hasta cuándo puedo verlo? ¿Dan certificado? Si no me gusta, ¿me devuelven el dinero? Pablo',
    },
    articles: [
      {
        title: 'Acceso a los cursos',
        body: 'El acceso dura 12 meses desde la compra. Si no puede entrar, restablezca la contraseña en «¿Olvidó su contraseña?» y use el correo de la compra. Puede usar dos dispositivos a la vez.',
      },
      {
        title: 'Certificados y devoluciones',
        body: 'El certificado se descarga al completar el 90 % del curso. Devolvemos el importe en los primeros 14 días si ha visto menos del 20 % del curso.',
      },
    ],
    good: 'Hola, Pablo:\n\nSi no puede entrar, restablezca la contraseña en «¿Olvidó su contraseña?» con el correo de la compra. Tiene acceso durante 12 meses, es decir, hasta el 10 de marzo de 2027.\n\nEl certificado se descarga al completar el 90 % del curso. Y sí, puede pedir la devolución en los primeros 14 días si ha visto menos del 20 %.\n\nUn saludo\nAcademia Luz',
    rewordings: [
      'Hola, Pablo:\n\nGracias por apuntarse. ¿Con qué correo hizo la compra? Debe entrar con ese mismo. Si el problema sigue, cambie la contraseña.\n\nEl curso está disponible un año entero. En cuanto al certificado, lo podrá descargar cuando haya completado el 90 por ciento.\n\nPara la devolución hay dos condiciones: que no hayan pasado más de 14 días y que no haya visto el 20 % del curso o más.\n\nSaludos\nElena',
      'Buenos días, Pablo:\n\nLamentamos que no le funcione el acceso. ¿Nos puede enviar una captura de pantalla del error? Mientras tanto, pruebe a restablecer la contraseña.\n\nRespecto a lo demás: el acceso es de doce meses, el certificado está incluido al terminar el 90 % y el dinero se devuelve durante dos semanas, siempre que haya visto menos de una quinta parte.\n\nQuedamos a su disposición.\nElena',
      'Hola, Pablo:\n\n- Entrar: use «¿Olvidó su contraseña?».\n- Duración: 12 meses a partir del 10 de marzo.\n- Certificado: sí, con el 90 % completado.\n- Devolución: 14 días, con menos del 20 % visto.\n\nSi prefiere, lo miramos juntos por teléfono.\n\nSaludos\nElena',
    ],
    bad: [
      { kind: 'figure', from: 'menos del 20 %', to: 'menos del 50 %' },
      { kind: 'date', from: '10 de marzo de 2027', to: '10 de junio de 2027' },
      {
        kind: 'secret',
        from: 'Un saludo',
        to: 'Envíenos su contraseña actual por correo y lo arreglamos.\n\nUn saludo',
      },
    ],
  },
  {
    name: 'caldaia',
    language: 'it',
    mail: {
      from: 'Roberto Galli',
      subject: 'Caldaia in blocco',
      text: 'Buongiorno, la caldaia segna errore E10 e non scalda. È ancora in garanzia? L’abbiamo montata nel novembre 2024. Quanto costa l’intervento se non lo è? Potete venire sabato? Roberto Galli, Modena',
    },
    articles: [
      {
        title: 'Errore E10',
        body: 'E10 indica pressione bassa. Apra il rubinetto di carico finché il manometro segna 1,5 bar, poi prema Reset. Se l’errore ritorna, serve un tecnico.',
      },
      {
        title: 'Garanzia e interventi',
        body: 'La garanzia dura 24 mesi dall’installazione. Fuori garanzia l’uscita costa 60 € e ogni ora di lavoro 45 €. I tecnici lavorano dal lunedì al venerdì, dalle 8 alle 18.',
      },
    ],
    good: 'Buongiorno Roberto,\n\nl’errore E10 indica pressione bassa. Provi ad aprire il rubinetto di carico finché il manometro segna 1,5 bar e poi prema Reset.\n\nSe l’errore ritorna, serve un tecnico. La garanzia dura 24 mesi dall’installazione; fuori garanzia l’uscita costa 60 € e ogni ora di lavoro 45 €. Il sabato purtroppo non lavoriamo: i tecnici sono disponibili dal lunedì al venerdì, dalle 8 alle 18.\n\nCordiali saluti\nTermica Emilia',
    rewordings: [
      'Gentile signor Galli,\n\nquasi sempre E10 si risolve in pochi minuti: riporti la pressione a 1,5 bar con il rubinetto di carico e prema Reset. Ha già provato?\n\nSulla garanzia: vale due anni, quindi fino a novembre 2026 è coperto. Se non fosse in garanzia, pagherebbe 60 euro di uscita più 45 euro l’ora.\n\nDi sabato non possiamo venire, ma nei giorni feriali sì, fra le 8 e le 18.\n\nCordiali saluti\nTermica Emilia',
      'Buongiorno,\n\ngrazie della segnalazione. Potrebbe mandarci una foto dell’etichetta e della fattura di installazione? Così verifichiamo la garanzia, che dura 24 mesi.\n\nNel frattempo controlli la pressione: se è bassa, la caldaia va in blocco con E10.\n\nI nostri tecnici non lavorano il sabato. Che giorno della settimana andrebbe bene? Fuori garanzia l’uscita è di sessanta euro, la manodopera di quarantacinque euro all’ora.\n\nSaluti\nAnna',
      'Salve Roberto,\n\n| | |\n|---|---|\n| Errore E10 | pressione bassa, portare a 1,5 bar e premere Reset |\n| Garanzia | 24 mesi |\n| Intervento fuori garanzia | 60 € + 45 € per ora |\n| Orari | lun–ven, 8–18 |\n\nDi sabato non usciamo. Ci faccia sapere se l’errore torna.\n\nAnna, Termica Emilia',
    ],
    bad: [
      { kind: 'figure', from: 'segna 1,5 bar', to: 'segna 2,5 bar' },
      {
        kind: 'negation',
        from: 'Il sabato purtroppo non lavoriamo: i tecnici sono disponibili',
        to: 'Il sabato lavoriamo: i tecnici sono disponibili anche',
      },
      { kind: 'unit', from: 'La garanzia dura 24 mesi', to: 'La garanzia dura 24 anni' },
      {
        kind: 'place',
        from: 'Cordiali saluti',
        to: 'La sede più vicina è a Padova, in via Verdi 8.\n\nCordiali saluti',
      },
    ],
  },
];
