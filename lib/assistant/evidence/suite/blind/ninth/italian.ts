import type { SuiteCase } from '../../suite-case.ts';

export const ninthItalian: SuiteCase[] = [
  {
    name: `it-macchina-caffe-calcare`,
    language: 'it',
    mail: {
      from: `Paolo Bressan <paolo.bressan@lettera.example>`,
      subject: `Lucia 2 spia arancione`,
      text: `Salve, la mia macchina Lucia 2 lampeggia arancione e il caffè viene giù goccia a goccia. Ho letto che è il calcare. Posso usare l'aceto? Ogni quanto andrebbe fatto? E se poi non funziona, è ancora in garanzia, presa a marzo 2025 con scontrino; dove la porto? Grazie, Paolo`,
    },
    articles: [
      {
        title: `Decalcificare la macchina`,
        body: `La spia arancione lampeggiante indica che occorre decalcificare; la spia rossa indica che manca l'acqua. Sciogliete una bustina di decalcificante in mezzo litro d'acqua, versatela nel serbatoio e tenete premuti i due tasti per 5 secondi: il ciclo dura 25 minuti. Risciacquate poi con due serbatoi di acqua pulita. Non usate aceto, rovina le guarnizioni. Con acqua dura decalcificate ogni 2 mesi, con acqua dolce ogni 4. La confezione da 4 bustine costa 9,90 €.`,
      },
      {
        title: `Garanzia e assistenza`,
        body: `La Lucia 2 ha una garanzia di 3 anni dalla data dello scontrino, la Lucia Mini di 2 anni. I guasti dovuti al calcare non sono coperti se la macchina non è stata mai decalcificata. Non portatela in negozio: chiedete il ritiro gratuito a domicilio dalla pagina «Assistenza» del vostro conto. La riparazione richiede circa 10 giorni lavorativi. Svuotate il serbatoio e conservate lo scontrino.`,
      },
    ],
    good: `Buongiorno Paolo,

ha letto bene: la spia arancione che lampeggia vuol dire che bisogna decalcificare. L'aceto però no, per favore, perché rovina le guarnizioni.

Sciolga una bustina di decalcificante in mezzo litro d'acqua, la versi nel serbatoio e tenga premuti i due tasti per 5 secondi. Il ciclo dura 25 minuti; alla fine risciacqui con due serbatoi di acqua pulita. Con acqua dura va fatto ogni 2 mesi, con acqua dolce ogni 4.

Se non dovesse bastare, la Sua Lucia 2 ha tre anni di garanzia dalla data dello scontrino, quindi fino a marzo 2028. Tenga presente che un guasto da calcare non è coperto se la macchina non è mai stata decalcificata. Non occorre portarla da nessuna parte: chieda il ritiro gratuito a domicilio dalla pagina «Assistenza» del Suo conto.

Un cordiale saluto`,
    rewordings: [
      `Ciao Paolo, niente aceto, che rovina le guarnizioni! Una bustina di decalcificante in mezzo litro d'acqua, due tasti premuti per 5 secondi, 25 minuti di ciclo e due serbatoi di risciacquo. Ripetilo ogni due mesi se l'acqua è dura, ogni quattro se è dolce. La garanzia vale fino a marzo 2028 (non per i guasti da calcare, se non l'hai mai decalcificata) e la macchina la ritiriamo noi gratis: basta chiederlo alla pagina «Assistenza». A presto!`,
      `Gentile signor Bressan,

grazie per averci scritto. Ecco le risposte alle Sue domande:

1. Aceto: lo sconsigliamo, danneggia le guarnizioni. Usi il decalcificante in bustine; la confezione da 4 costa 9,90 €.
2. Frequenza: dipende dall'acqua. Dolce: ogni 4 mesi. Dura: ogni 2.
3. Garanzia: tre anni dallo scontrino. Avendola acquistata a marzo 2025, è ancora coperta, con l'eccezione dei guasti dovuti al calcare su macchine mai decalcificate.
4. Dove portarla: in nessun luogo. Il ritiro a domicilio è gratuito e si richiede dal Suo conto, pagina «Assistenza». Prima svuoti il serbatoio.

Cordiali saluti`,
      `Buongiorno,

quella luce arancione è solo la macchina che chiede di essere decalcificata, e si fa in meno di mezz'ora più il risciacquo: prepari mezzo litro d'acqua con una bustina, lo metta nel serbatoio, prema insieme i due tasti per cinque secondi e aspetti la fine del ciclo. Poi due serbatoi d'acqua pulita. L'aceto lo tenga per l'insalata, alle guarnizioni fa male.

In seguito lo faccia ogni due mesi con acqua dura, oppure ogni quattro con acqua dolce. È anche una questione di garanzia: se la macchina non viene mai decalcificata, i guasti da calcare restano fuori. Per il resto la Lucia 2 è garantita 3 anni dalla data dello scontrino. Se continua a gocciolare, chieda il ritiro dalla pagina «Assistenza»: non paga nulla, e la riparazione richiede una decina di giorni lavorativi.

Buon caffè!`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `Con acqua dura va fatto ogni 2 mesi, con acqua dolce ogni 4.`,
        to: `Con acqua dolce va fatto ogni 2 mesi, con acqua dura ogni 4.`,
      },
      {
        kind: 'source',
        from: `perché rovina le guarnizioni.`,
        to: `perché rovina le guarnizioni; se vuole un rimedio casalingo, vanno bene due cucchiai di acido citrico.`,
      },
      {
        kind: 'promise',
        from: `Non occorre portarla da nessuna parte:`,
        to: `Durante la riparazione Le prestiamo gratuitamente una macchina sostitutiva. Non occorre portarla da nessuna parte:`,
      },
      {
        kind: 'language',
        from: `Il ciclo dura 25 minuti; alla fine risciacqui con due serbatoi di acqua pulita.`,
        to: `The cycle takes 25 minutes; at the end, rinse with two tanks of clean water.`,
      },
    ],
  },
  {
    name: `it-tenda-campeggio`,
    language: 'it',
    mail: {
      from: `Giulia Sartori <giulia.sartori@vento.example>`,
      subject: `Tenda Nibbio 3: stecca rotta`,
      text: `Ciao!
Siamo appena tornati da una settimana in Sardegna con la vostra Nibbio 3 (ordine T-4415, ricevuta il 12 giugno). L'ultima notte il maestrale ci ha spezzato una stecca. La garanzia copre una cosa così? Se no, quanto costa la stecca nuova e quanto ci mette ad arrivare? Poi la tenda è piena di sale: posso metterla in lavatrice?
Grazie mille
Giulia`,
    },
    articles: [
      {
        title: `Garanzia sulle tende`,
        body: `Le nostre tende sono garantite 5 anni contro i difetti di materiale e di cucitura. Non rientrano nella garanzia i danni causati da vento forte, raggi UV, animali o montaggio errato. Per un difetto inviate la foto e il numero d'ordine a riparazioni@nibbiotende.example; rispondiamo entro 3 giorni lavorativi. Il primo proprietario può chiedere anche la riparazione a pagamento, a partire da 25 €.`,
      },
      {
        title: `Stecche e ricambi`,
        body: `Una stecca completa costa 19 € per la Nibbio 2 e 23 € per la Nibbio 3; un singolo segmento costa 4 €. La spedizione in Italia costa 5 € (gratuita da 40 €) e richiede 2-3 giorni lavorativi. Il manicotto di emergenza è già nella sacca della tenda: si infila sopra la rottura e si fissa con il nastro. I ricambi si ordinano nella sezione «Ricambi» del sito.`,
      },
      {
        title: `Pulizia della tenda`,
        body: `Non lavate mai la tenda in lavatrice: toglie l'impermeabilizzazione. Usate una spugna morbida, acqua fredda e sapone neutro, sciacquate bene e lasciate asciugare all'ombra. Dopo il mare sciacquate anche le cerniere con acqua dolce. Riponete la tenda solo quando è perfettamente asciutta, perché altrimenti si forma la muffa entro 48 ore.`,
      },
    ],
    good: `Ciao Giulia,

peccato per l'ultima notte! Purtroppo i danni da vento forte non rientrano nella garanzia, che copre invece i difetti di materiale e di cucitura per 5 anni.

La stecca completa per la Nibbio 3 costa 23 €. Con i 5 € di spedizione fanno 28 €, e in Italia arriva in 2-3 giorni lavorativi. Se si è rotto un solo segmento, puoi prendere soltanto quello, a 4 € più la spedizione. Trovi tutto nella sezione «Ricambi» del sito. Intanto puoi usare il manicotto di emergenza che è già nella sacca.

In lavatrice no, mai: toglie l'impermeabilizzazione. Meglio una spugna morbida con acqua fredda e sapone neutro. Sciacqua bene anche le cerniere con acqua dolce, fai asciugare all'ombra e riponi la tenda solo quando è perfettamente asciutta.

A presto e buone avventure`,
    rewordings: [
      `Ciao Giulia, il maestrale purtroppo non lo copriamo: la garanzia esclude i danni da vento forte. La stecca della Nibbio 3 viene 23 € più 5 € di spedizione, 2-3 giorni lavorativi, e si ordina in «Ricambi». Niente lavatrice: spugna, acqua fredda, sapone neutro e asciugatura all'ombra. Un abbraccio!`,
      `Gentile Giulia,

la ringraziamo per il messaggio relativo all'ordine T-4415.

– Garanzia: vale cinque anni per i difetti di materiale e cucitura. Una stecca spezzata dal vento forte ne è esclusa, ci dispiace.
– Costo: 23 € la stecca intera, 4 € il singolo segmento; la spedizione è di 5 €, gratuita a partire da 40 € di spesa.
– Tempi: due o tre giorni lavorativi in Italia.
– Lavaggio: solo a mano, con spugna morbida, sapone neutro e acqua fredda. La lavatrice eliminerebbe l'impermeabilizzazione. Si assicuri che sia del tutto asciutta prima di riporla, altrimenti entro 48 ore si forma la muffa.

Cordiali saluti`,
      `Cara Giulia,

che sfortuna, proprio alla fine del viaggio. Partiamo dal sale: non mettere la tenda in lavatrice, ma passala con una spugna morbida, acqua fredda e un po' di sapone neutro, sciacquala bene, cerniere comprese (con acqua dolce), e lasciala all'ombra finché non è perfettamente asciutta.

Quanto alla stecca, i danni provocati dal vento forte non sono in garanzia, quindi la sostituzione sarebbe a tuo carico. Nella sezione «Ricambi» trovi quella completa per il tuo modello a 23 euro e il segmento singolo a 4; aggiungi 5 euro per la spedizione. Ti arriva nel giro di 2 o 3 giorni lavorativi.

Se invece pensi che si tratti di un difetto del materiale, manda una foto con il numero d'ordine a riparazioni@nibbiotende.example: i colleghi rispondono entro tre giorni lavorativi.

Buona giornata`,
    ],
    bad: [
      {
        kind: 'negation',
        from: `Purtroppo i danni da vento forte non rientrano nella garanzia, che copre invece i difetti di materiale e di cucitura per 5 anni.`,
        to: `Per fortuna anche i danni da vento forte rientrano nella garanzia, che copre i difetti di materiale e di cucitura per 5 anni.`,
      },
      {
        kind: 'unit',
        from: `in Italia arriva in 2-3 giorni lavorativi`,
        to: `in Italia arriva in 2-3 settimane`,
      },
      {
        kind: 'leftover',
        from: `Ciao Giulia,

peccato`,
        to: `Ciao {{nome_cliente}},

peccato`,
      },
      {
        kind: 'link',
        from: `Trovi tutto nella sezione «Ricambi» del sito.`,
        to: `Trovi tutto su https://shop.nibbio-ricambi.example/stecche.`,
      },
    ],
  },
];
