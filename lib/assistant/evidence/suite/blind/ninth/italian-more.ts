import type { SuiteCase } from '../../suite-case.ts';

export const ninthItalianMore: SuiteCase[] = [
  {
    name: `it-libri-fattura-scuola`,
    language: 'it',
    mail: {
      from: `Segreteria I.C. Manin <segreteria@icmanin.example>`,
      subject: `Ordine 90277 – fattura e reso parziale`,
      text: `Spett.le Libreria,

con riferimento all'ordine 90277 del 3 novembre (40 copie del dizionario tascabile e 12 atlanti per la biblioteca scolastica), si chiede:
- se sia possibile ricevere la fattura elettronica intestata all'Istituto, non richiesta al momento dell'ordine;
- se si possano rendere 6 dizionari in eccesso, ancora incellofanati, e chi paga la spedizione;
- quale sconto è previsto per le scuole.

Distinti saluti
La Segreteria`,
    },
    articles: [
      {
        title: `Fatture`,
        body: `La fattura elettronica si può richiedere al momento dell'ordine oppure entro 12 giorni dall'acquisto, rispondendo alla conferma d'ordine con ragione sociale, codice fiscale o partita IVA e codice univoco. Trascorso questo termine vale solo lo scontrino. Le fatture vengono emesse entro 5 giorni lavorativi dalla richiesta. Per gli enti pubblici si applica lo split payment.`,
      },
      {
        title: `Resi di libri`,
        body: `I privati possono rendere i libri entro 14 giorni dalla consegna; scuole e biblioteche entro 30 giorni. I volumi devono essere integri e, se incellofanati, ancora sigillati. La spedizione di ritorno è a carico del cliente, salvo errore nostro. Il rimborso avviene entro 10 giorni lavorativi dal rientro della merce. Mappe e calendari non si possono rendere.`,
      },
      {
        title: `Scuole e biblioteche`,
        body: `Le scuole hanno il 10 % di sconto sui dizionari e sugli atlanti e il 5 % sugli altri titoli, le biblioteche comunali l'8 % su tutto. Lo sconto vale per ordini di almeno 10 copie e va richiesto prima del pagamento a scuole@libreriaportici.example. Non si può cumulare con altre promozioni.`,
      },
    ],
    good: `Spett.le Segreteria,

grazie per la Vostra richiesta relativa all'ordine 90277.

Fattura: è possibile ottenerla anche dopo l'ordine, purché la richiesta arrivi entro 12 giorni dall'acquisto, quindi entro il 15 novembre. Vi preghiamo di rispondere alla conferma d'ordine indicando ragione sociale, codice fiscale o partita IVA e codice univoco. La emetteremo entro 5 giorni lavorativi.

Reso: le scuole possono rendere i libri entro 30 giorni dalla consegna. I 6 dizionari, integri e ancora sigillati, rientrano quindi nelle condizioni. La spedizione di ritorno è a carico Vostro, salvo che la quantità in eccesso dipenda da un nostro errore. Il rimborso avviene entro 10 giorni lavorativi dal rientro della merce.

Sconto: per le scuole è del 10 % su dizionari e atlanti e del 5 % sugli altri titoli, per ordini di almeno 10 copie. Va richiesto prima del pagamento a scuole@libreriaportici.example.

Distinti saluti`,
    rewordings: [
      `Buongiorno,

sì alla fattura elettronica, se ce la chiedete non oltre il 15 novembre (dodici giorni dall'acquisto) rispondendo alla conferma d'ordine con i dati dell'Istituto e il codice univoco. Sì anche al reso dei sei dizionari sigillati: avete trenta giorni dalla consegna, e il trasporto lo paga il cliente, a meno che l'errore sia nostro. Lo sconto per le scuole, da chiedere prima di pagare, è del dieci per cento per dizionari e atlanti, del cinque per il resto.

Un cordiale saluto`,
      `Gentile Segreteria,

rispondiamo ai tre punti:

1) La fattura si può ancora emettere se non sono passati più di 12 giorni dal 3 novembre. Occorrono ragione sociale, codice fiscale o partita IVA e codice univoco, da inviare in risposta alla conferma d'ordine. Dopo tale termine resta valido soltanto lo scontrino. Per gli enti pubblici si applica lo split payment.

2) I dizionari in eccesso possono tornare da noi entro 30 giorni dalla consegna, purché ancora incellofanati e integri. Le spese di spedizione spettano a Voi, tranne nel caso in cui l'eccedenza sia dovuta a noi: in tal caso fatecelo sapere.

3) Le scuole hanno diritto al 10 % su dizionari e atlanti (almeno 10 copie, richiesta a scuole@libreriaportici.example prima del pagamento, non cumulabile con altre promozioni). Gli altri titoli hanno il 5 %.

Cordialmente`,
      `Spett.le Istituto, la fattura elettronica può essere richiesta entro 12 giorni dall'acquisto: basta rispondere alla conferma d'ordine con ragione sociale, codice univoco e codice fiscale o partita IVA. I sei dizionari ancora sigillati si possono rendere entro 30 giorni dalla consegna, con spedizione a Vostro carico salvo errore nostro. Per dizionari e atlanti lo sconto scuola è del 10 %, sugli altri libri del 5 %, a partire da 10 copie; ricordiamo che va chiesto prima di pagare. Distinti saluti`,
    ],
    bad: [
      { kind: 'figure', from: `per ordini di almeno 10 copie.`, to: `per ordini di almeno 50 copie.` },
      {
        kind: 'unanswered',
        from: `Sconto: per le scuole è del 10 % su dizionari e atlanti e del 5 % sugli altri titoli, per ordini di almeno 10 copie. Va richiesto prima del pagamento a scuole@libreriaportici.example.

`,
        to: ``,
      },
      {
        kind: 'swapped',
        from: `è del 10 % su dizionari e atlanti e del 5 % sugli altri titoli`,
        to: `è del 5 % su dizionari e atlanti e del 10 % sugli altri titoli`,
      },
      {
        kind: 'secret',
        from: `Il rimborso avviene entro 10 giorni lavorativi dal rientro della merce.`,
        to: `Per il rimborso Vi preghiamo di inviarci via e-mail l'IBAN dell'Istituto e il codice di accesso al conto.`,
      },
    ],
  },
  {
    name: `it-limone-in-vaso`,
    language: 'it',
    mail: {
      from: `Teresa Lombardi <teresa.lombardi@balcone.example>`,
      subject: `il mio limone`,
      text: `Buongiorno, vi scrivo perché sono un po' preoccupata. Mia figlia mi ha regalato un vostro limone in vaso, arrivato lunedì, e già stanno cadendo delle foglie. Sta morendo? Lo tengo in salotto vicino al termosifone perché fuori fa freddo. Mi hanno detto di cambiargli subito il vaso, è vero? E se muore, me lo sostituite? Scusate tante domande. Teresa`,
    },
    articles: [
      {
        title: `Agrumi: i primi giorni a casa`,
        body: `Dopo il viaggio gli agrumi possono perdere fino a un quarto delle foglie: è normale e dura due o tre settimane. Tenete la pianta in un luogo luminoso tra 8 e 15 °C, lontano dai termosifoni; l'aria calda e secca fa cadere le foglie. Annaffiate solo quando i primi 3 cm di terra sono asciutti e non lasciate acqua nel sottovaso. Non rinvasate nel primo anno. Da aprile, con notti sopra i 10 °C, la pianta può stare all'aperto. Concimate da marzo a settembre ogni 15 giorni.`,
      },
      {
        title: `Garanzia sulle piante vive`,
        body: `Se una pianta arriva danneggiata, segnalatelo entro 3 giorni con una foto. Garantiamo inoltre l'attecchimento per 60 giorni dalla consegna: se la pianta muore nonostante le cure indicate, la sostituiamo una volta senza spese oppure rimborsiamo il prezzo, a vostra scelta. Le foglie cadute da sole non danno diritto alla sostituzione. Scrivete a piante@verdelimonaia.example con il numero d'ordine e due foto. La garanzia non vale per piante tenute a meno di 5 °C.`,
      },
    ],
    good: `Gentile signora Teresa,

nessun problema, domandi pure! E stia tranquilla: dopo il viaggio un agrume può perdere fino a un quarto delle foglie. È normale e dura due o tre settimane.

Lo sposti però lontano dal termosifone, perché l'aria calda e secca fa cadere le foglie. Gli serve un posto luminoso tra gli 8 e i 15 °C. Annaffi solo quando i primi 3 centimetri di terra sono asciutti e non lasci acqua nel sottovaso.

Il vaso non lo cambi adesso: nel primo anno non si rinvasa.

E se dovesse morire nonostante queste cure, per 60 giorni dalla consegna lo sostituiamo una volta senza spese oppure rimborsiamo il prezzo, come si preferisce. In quel caso basta scrivere a piante@verdelimonaia.example con il numero d'ordine (lo può chiedere a Sua figlia) e due foto.

Con i più cari saluti`,
    rewordings: [
      `Buongiorno Teresa,

no, non sta morendo per qualche foglia caduta: è lo stress del viaggio, passa in due o tre settimane e finché non supera un quarto delle foglie è normale. Via dal termosifone, invece! Luce, da 8 a 15 gradi, poca acqua (solo a terra asciutta nei primi tre centimetri). Il vaso si lascia com'è per tutto il primo anno. E per 60 giorni è garantito: se muore nonostante le cure, sostituzione o rimborso.

Un caro saluto`,
      `Gentile signora Lombardi,

comprendiamo la Sua preoccupazione. Le rispondiamo punto per punto:

• Foglie che cadono: è una reazione normale al trasporto, per due o tre settimane, fino a circa un quarto della chioma.
• Posizione: il termosifone non va bene. Scelga un ambiente fresco e luminoso, fra 8 e 15 °C.
• Vaso: non è vero che va cambiato subito; aspetti almeno un anno.
• Sostituzione: sì, se la pianta muore entro 60 giorni dalla consegna pur avendo ricevuto le cure indicate. Può scegliere tra una pianta nuova senza spese e il rimborso. La sola caduta delle foglie, invece, non basta. Ci scriva eventualmente a piante@verdelimonaia.example allegando due foto e il numero d'ordine.

Cordiali saluti`,
      `Cara Teresa, che bel regalo! Le foglie che cadono nelle prime due o tre settimane sono normali, ma il posto accanto al termosifone peggiora le cose: meglio una stanza fresca e luminosa (8-15 °C, mai sotto i 5). Non lo rinvasi, per il primo anno sta bene dov'è. Se malgrado le cure dovesse morire entro 60 giorni dalla consegna, glielo cambiamo gratis oppure rimborsiamo il prezzo. Un saluto affettuoso`,
    ],
    bad: [
      {
        kind: 'source',
        from: `Gli serve un posto luminoso tra gli 8 e i 15 °C.`,
        to: `Gli serve un posto luminoso tra gli 8 e i 15 °C, e ogni sera le foglie vanno spruzzate con acqua e bicarbonato.`,
      },
      {
        kind: 'promise',
        from: `nessun problema, domandi pure!`,
        to: `nessun problema, domandi pure! Le spediamo già oggi una seconda pianta in omaggio.`,
      },
      {
        kind: 'language',
        from: `Il vaso non lo cambi adesso: nel primo anno non si rinvasa.`,
        to: `Den Topf wechseln Sie jetzt bitte nicht: Im ersten Jahr wird nicht umgetopft.`,
      },
      {
        kind: 'negation',
        from: `lo sostituiamo una volta senza spese oppure rimborsiamo il prezzo, come si preferisce.`,
        to: `non lo sostituiamo e non rimborsiamo il prezzo.`,
      },
    ],
  },
];
