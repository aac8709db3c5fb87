import type { SuiteCase } from './suite-case.ts';

export const italian: SuiteCase[] = [
  {
    name: 'reso di scarpe',
    language: 'it',
    mail: {
      from: 'Marco Bianchi',
      subject: 'Reso ordine 88104',
      text: 'Buongiorno,\nvorrei restituire le scarpe dell’ordine 88104. Entro quando posso farlo e quanto costa?\nGrazie, Marco Bianchi',
    },
    articles: [
      {
        title: 'Resi',
        body: 'Può restituire un articolo entro 30 giorni dalla consegna, se non è stato indossato. Il reso è gratuito in Italia; dalla Svizzera costa 12 CHF.\n\nGli articoli personalizzati non possono essere restituiti.',
      },
      {
        title: 'Rimborsi',
        body: 'Rimborsiamo entro 5 giorni lavorativi dal ricevimento del pacco, con lo stesso metodo di pagamento.',
      },
    ],
    good: 'Buongiorno Marco,\n\nPuò restituire le scarpe entro 30 giorni dalla consegna, se non sono state indossate. Il reso è gratuito in Italia.\n\nRimborsiamo entro 5 giorni lavorativi dal ricevimento del pacco.\n\nCordiali saluti\nPasso Lento',
    rewordings: [
      'Gentile Marco,\n\nper il reso dell’ordine 88104 ha trenta giorni dalla consegna. Dall’Italia non paga nulla, purché le scarpe non siano state indossate.\n\nCordiali saluti',
      'Buongiorno Marco,\n\nil rimborso arriva entro cinque giorni lavorativi da quando riceviamo il pacco. In Italia il reso è gratis, e il termine è di 30 giorni dalla consegna.\n\nCordiali saluti\nPasso Lento',
      'Buongiorno signor Bianchi,\n\nle scarpe non indossate possono essere rese entro 30 giorni dalla data di consegna. Il reso dall’Italia non costa nulla. Il rimborso avviene con lo stesso metodo di pagamento.\n\nDistinti saluti',
    ],
    bad: [
      { kind: 'figure', from: '30 giorni', to: '50 giorni' },
      { kind: 'unit', from: '5 giorni lavorativi', to: '5 settimane' },
      { kind: 'place', from: 'gratuito in Italia', to: 'gratuito in Svizzera' },
      {
        kind: 'link',
        from: 'Cordiali saluti',
        to: 'Per l’etichetta vada su resi-veloci.example.net.\n\nCordiali saluti',
      },
    ],
  },
  {
    name: 'volo cancellato',
    language: 'it',
    mail: {
      from: 'Giulia Conti',
      subject: 'Prenotazione VZ4471',
      text: 'Salve, il mio viaggio del 21 giugno (prenotazione VZ4471) non è più possibile. Posso cancellare e avere un rimborso? Oppure si può spostare la data? Giulia Conti',
    },
    articles: [
      {
        title: 'Cancellare una prenotazione',
        body: 'La cancellazione è gratuita fino a 14 giorni prima della partenza. Dopo tratteniamo il 40 % del prezzo. Nelle ultime 48 ore non è previsto alcun rimborso.',
      },
      {
        title: 'Cambiare la data',
        body: 'La data può essere cambiata una volta, al costo di 25 €, fino a 7 giorni prima della partenza.',
      },
    ],
    good: 'Buongiorno Giulia,\n\nLa cancellazione è gratuita fino a 14 giorni prima della partenza. Dopo tratteniamo il 40 % del prezzo, e nelle ultime 48 ore non è previsto alcun rimborso.\n\nIn alternativa la data può essere cambiata una volta, al costo di 25 €, fino a 7 giorni prima della partenza.\n\nCordiali saluti\nViaggi Zeta',
    rewordings: [
      'Buongiorno Giulia,\n\nfino a due settimane prima della partenza del 21 giugno può cancellare senza costi. Più tardi tratteniamo il quaranta per cento.\n\nPuò anche cambiare la data, una sola volta, per 25 euro.\n\nCordiali saluti',
      'Gentile Giulia,\n\nlo spostamento della data costa 25 € ed è possibile fino a sette giorni prima della partenza. Se invece vuole cancellare la prenotazione VZ4471, non paga nulla fino a 14 giorni prima. Nelle ultime 48 ore non rimborsiamo.\n\nCordiali saluti',
      'Buongiorno Giulia,\n\nsì, può cancellare: gratis fino a 14 giorni prima della partenza, poi con una trattenuta del 40%. Il cambio di data è possibile una volta e costa 25 €.\n\nCordiali saluti\nViaggi Zeta',
    ],
    bad: [
      { kind: 'figure', from: '40 %', to: '20 %' },
      {
        kind: 'negation',
        from: 'nelle ultime 48 ore non è previsto alcun rimborso',
        to: 'nelle ultime 48 ore è previsto un rimborso',
      },
      {
        kind: 'unanswered',
        from: 'In alternativa la data può essere cambiata una volta, al costo di 25 €, fino a 7 giorni prima della partenza.\n\n',
        to: '',
      },
      {
        kind: 'promise',
        from: 'In alternativa',
        to: 'Le abbiamo già rimborsato l’intero importo. In alternativa',
      },
    ],
  },
  {
    name: 'licenza software',
    language: 'it',
    mail: {
      from: 'Elena Greco',
      subject: 'Licenza',
      text: 'Buongiorno, su quanti computer posso installare il programma? E cosa succede quando scade la licenza? Elena Greco',
    },
    articles: [
      {
        title: 'Licenze',
        body: 'Una licenza vale per 2 computer e dura 12 mesi. Alla scadenza il programma resta leggibile, ma non si possono salvare nuovi file.\n\nIl rinnovo costa 49 € all’anno.',
      },
      {
        title: 'Assistenza',
        audience: 'internal',
        body: 'Chi protesta due volte riceve una proroga di venti giorni tramite il pannello Gigante; la proroga non va mai proposta spontaneamente.',
      },
    ],
    good: 'Buongiorno Elena,\n\nUna licenza vale per 2 computer e dura 12 mesi. Alla scadenza il programma resta leggibile, ma non si possono salvare nuovi file.\n\nIl rinnovo costa 49 € all’anno.\n\nCordiali saluti\nFoglia Software',
    rewordings: [
      'Gentile Elena,\n\npuò installare il programma su due computer. La licenza dura un anno; quando scade può ancora leggere i file, ma non salvarne di nuovi.\n\nCordiali saluti',
      'Buongiorno Elena,\n\nquando la licenza scade, il programma resta leggibile ma non salva nuovi file. Con il rinnovo, che costa 49 euro all’anno, continua a lavorare. Ogni licenza vale per due computer.\n\nCordiali saluti',
      'Buongiorno,\n\ngrazie per la Sua domanda. La durata della licenza è di dodici mesi, l’installazione è possibile su 2 computer. Dopo la scadenza non è più possibile salvare nuovi file.\n\nCordiali saluti\nFoglia Software',
    ],
    bad: [
      { kind: 'figure', from: '2 computer', to: '5 computer' },
      {
        kind: 'negation',
        from: 'ma non si possono salvare nuovi file',
        to: 'e si possono salvare nuovi file',
      },
      {
        kind: 'internal',
        from: 'Cordiali saluti',
        to: 'Chi protesta due volte ottiene una proroga di venti giorni dal pannello Gigante.\n\nCordiali saluti',
      },
      {
        kind: 'secret',
        from: 'Cordiali saluti',
        to: 'Ci invii il numero della carta di credito e il codice CVV per il rinnovo.\n\nCordiali saluti',
      },
    ],
  },
  {
    name: 'spedizione in ritardo',
    language: 'it',
    mail: {
      from: 'Davide Riva',
      subject: 'Dov’è il mio pacco?',
      text: 'Salve, ho ordinato il 5 novembre (ordine 41882) e non è arrivato nulla. Quando arriva? Si può ritirare in negozio a Torino? Davide Riva',
    },
    articles: [
      {
        title: 'Tempi di spedizione',
        body: 'La consegna in Italia richiede da 2 a 4 giorni lavorativi. Se il tracciamento è fermo da 5 giorni lavorativi, ci scriva il numero d’ordine: apriamo una ricerca con il corriere, che dura al massimo 10 giorni lavorativi.',
      },
      {
        title: 'Ritiro in negozio',
        body: 'Il ritiro è possibile nel negozio di Torino, dal lunedì al venerdì dalle 10:00 alle 18:00. A Milano non è possibile ritirare.',
      },
    ],
    good: 'Buongiorno Davide,\n\nla consegna in Italia richiede da 2 a 4 giorni lavorativi. Se il tracciamento dell’ordine 41882 è fermo da 5 giorni lavorativi, apriamo una ricerca con il corriere.\n\nIl ritiro è possibile nel negozio di Torino, dal lunedì al venerdì dalle 10:00 alle 18:00.\n\nCordiali saluti',
    rewordings: [
      'Gentile Davide,\n\nsì, può ritirare il pacco a Torino: il negozio è aperto per i ritiri dalle 10 alle 18 (10:00–18:00), dal lunedì al venerdì. Una consegna in Italia richiede due–quattro giorni lavorativi.\n\nCordiali saluti',
      'Buongiorno Davide,\n\nin Italia consegniamo in 2-4 giorni lavorativi. La ricerca con il corriere, che apriamo se il tracciamento è fermo da cinque giorni lavorativi, dura al massimo dieci giorni lavorativi. Il ritiro a Torino è possibile dal lunedì al venerdì.\n\nCordiali saluti',
      'Buongiorno,\n\nil ritiro in negozio è possibile a Torino nei giorni feriali, dalle 10:00 alle 18:00. Per la consegna servono da due a quattro giorni lavorativi.\n\nCordiali saluti',
    ],
    bad: [
      { kind: 'place', from: 'nel negozio di Torino', to: 'nel negozio di Milano' },
      { kind: 'unit', from: 'da 2 a 4 giorni lavorativi', to: 'da 2 a 4 ore' },
      { kind: 'day', from: 'dal lunedì al venerdì', to: 'dal lunedì alla domenica' },
      {
        kind: 'date',
        from: 'apriamo una ricerca',
        to: 'il pacco arriva il 30 novembre e apriamo una ricerca',
      },
    ],
  },
];
