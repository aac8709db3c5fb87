import type { SuiteCase } from '../../suite-case.ts';

export const eighthItalian: SuiteCase[] = [
  {
    name: 'treno bagagli e ritardo',
    language: 'it',
    mail: {
      from: 'Francesca Morandi <f.morandi@posta.example>',
      subject: 'Rimborso per ritardo treno 8841 e bici pieghevole',
      text: `Buongiorno,

venerdì 11 aprile ho viaggiato sul vostro treno 8841 da Bologna a Bari e siamo arrivati con 75 minuti di ritardo. Il biglietto costava 48 euro, codice TX4RP9. Ho diritto a un rimborso e di quanto? Come lo chiedo ed entro quando? Inoltre a maggio vorrei portare la bici pieghevole: si paga?

Grazie mille
Francesca Morandi`,
    },
    articles: [
      {
        title: 'Indennizzo per ritardo',
        body: `Se il treno arriva con un ritardo tra 60 e 119 minuti, hai diritto a un indennizzo del 25 % del prezzo del biglietto; da 120 minuti in poi, del 50 %. Per ritardi tra 30 e 59 minuti riceverai un buono del 15 %. Gli importi inferiori a 4 € non vengono pagati.

La richiesta si presenta a partire da 24 ore dopo l'arrivo ed entro 3 mesi, dall'area personale (Viaggi > Chiedi indennizzo) con il codice del biglietto, oppure in biglietteria. Rispondiamo entro 30 giorni. Puoi scegliere tra bonifico, riaccredito sulla carta usata per l'acquisto o buono. Nessun indennizzo è dovuto se il ritardo era stato comunicato prima dell'acquisto.`,
      },
      {
        title: 'Bagagli e biciclette',
        body: `Ogni passeggero può portare gratuitamente due bagagli fino a 20 kg l'uno e uno zaino. Le biciclette pieghevoli chiuse, in una sacca di massimo 80 x 110 x 45 cm, viaggiano gratis. Le biciclette non pieghevoli pagano 7 € e sono ammesse solo sui treni con il simbolo della bici, con prenotazione. I monopattini elettrici viaggiano gratis se chiusi e in una sacca. Gli sci viaggiano gratis in una custodia.`,
      },
    ],
    good: `Buongiorno Francesca,

ci scusiamo per il ritardo dell'11 aprile e per il disagio. Ecco le risposte alle sue domande:

**Indennizzo**
- Sì, ne ha diritto: per un ritardo tra 60 e 119 minuti spetta il 25 % del prezzo del biglietto. Su 48 € sono **12 €**. L'unica eccezione è il caso in cui il ritardo fosse già stato comunicato prima dell'acquisto.
- La richiesta si fa dall'area personale (Viaggi > Chiedi indennizzo) con il codice TX4RP9, oppure in biglietteria.
- Può presentarla a partire da 24 ore dopo l'arrivo ed entro 3 mesi, cioè fino all'11 luglio. Rispondiamo entro 30 giorni.
- Può scegliere tra bonifico, riaccredito sulla carta usata per l'acquisto o buono.

**Bici pieghevole**
Viaggia gratis, purché sia chiusa e riposta in una sacca di massimo 80 x 110 x 45 cm.

Le auguriamo buon viaggio a maggio!
Il Servizio Clienti`,
    rewordings: [
      `Gentile Francesca Morandi,

ci dispiace molto per l'arrivo in ritardo a Bari. Con 75 minuti di ritardo le spetta un quarto del prezzo pagato, quindi 12 euro su 48 (a meno che il ritardo non fosse già noto al momento dell'acquisto). Può richiederli nella sua area personale, alla voce Viaggi > Chiedi indennizzo, inserendo il codice del biglietto; in alternativa può rivolgersi alla biglietteria. Ha tre mesi di tempo dall'arrivo, e la nostra risposta arriva al massimo entro trenta giorni.

Quanto alla bici pieghevole, non si paga nulla se è piegata e dentro una sacca che non superi 80 x 110 x 45 cm.

Cordiali saluti,
Il Servizio Clienti`,
      `Buongiorno,

in sintesi:

1. Rimborso: sì, del 25 %, ossia 12 € per il biglietto TX4RP9.
2. Come: online (area personale, Viaggi > Chiedi indennizzo) o in biglietteria.
3. Quando: da 24 ore dopo l'arrivo fino a 3 mesi, quindi entro l'11 luglio.
4. Bici pieghevole: gratuita, se chiusa e in una sacca delle dimensioni massime di 80 x 110 x 45 cm.

Nella richiesta potrà indicare come preferisce ricevere l'importo: bonifico, carta o buono. Ricordi che l'indennizzo non è previsto se il ritardo era stato annunciato prima dell'acquisto.

Scusandoci ancora per l'accaduto,
Il Servizio Clienti`,
      `Cara Francesca,

grazie per la segnalazione e ci scusi per l'attesa in più sul treno 8841. Poiché il ritardo ha superato l'ora ma non ha raggiunto le due ore, l'indennizzo è pari al 25 % di quanto ha speso: nel suo caso dodici euro, se al momento dell'acquisto il ritardo non era ancora stato comunicato. Sarebbe stato il doppio solo da 120 minuti in poi.

Presenti la domanda entro tre mesi, dall'area personale oppure allo sportello della biglietteria, tenendo a portata di mano il codice del biglietto.

A maggio la sua pieghevole è la benvenuta a bordo senza supplemento; basta che sia chiusa in una sacca (massimo 80 x 110 x 45 cm).

Un cordiale saluto,
Il Servizio Clienti`,
    ],
    bad: [
      { kind: 'figure', from: 'Su 48 € sono **12 €**.', to: 'Su 48 € sono **18 €**.' },
      {
        kind: 'swapped',
        from: `per un ritardo tra 60 e 119 minuti spetta il 25 % del prezzo del biglietto. Su 48 € sono **12 €**.`,
        to: `per un ritardo tra 60 e 119 minuti spetta il 50 % del prezzo del biglietto, da 120 minuti in poi il 25 %. Su 48 € sono **24 €**.`,
      },
      {
        kind: 'unanswered',
        from: `**Bici pieghevole**
Viaggia gratis, purché sia chiusa e riposta in una sacca di massimo 80 x 110 x 45 cm.

`,
        to: '',
      },
      {
        kind: 'negation',
        from: 'Viaggia gratis, purché sia chiusa e riposta in una sacca',
        to: 'Viaggia gratis anche aperta e senza sacca, non serve una custodia',
      },
    ],
  },
  {
    name: 'piscina corso di nuoto bambini',
    language: 'it',
    mail: {
      from: 'Alessio Perin <alessio.perin@posta.example>',
      subject: 'corso nuoto per mio figlio',
      text: `Salve, vorrei iscrivere mio figlio di 5 anni al corso di nuoto. Quanto costa e quando si tiene? serve il certificato medico? E se salta qualche lezione per malattia si recupera? Grazie, Alessio`,
    },
    articles: [
      {
        title: 'Corsi di nuoto per bambini',
        body: `Delfini (3-5 anni): martedì e giovedì alle 16:45, lezioni da 40 minuti, massimo 6 bambini, 95 € per 10 lezioni.
Squali (6-10 anni): lunedì e mercoledì alle 17:30, lezioni da 50 minuti, massimo 8 bambini, 110 € per 10 lezioni.

La quota d'iscrizione annuale è di 25 € e comprende cuffia e assicurazione. I fratelli hanno il 10 % di sconto sul corso. Ci si iscrive alla reception o al numero 049 555 0612, tutti i giorni dalle 9 alle 20. La prova di ingresso di 15 minuti è gratuita.`,
      },
      {
        title: 'Certificato medico e assenze',
        body: `Per i bambini dai 6 anni in su è obbligatorio un certificato medico di idoneità non agonistica, valido 12 mesi. Sotto i 6 anni non serve.

Le lezioni perse per malattia si recuperano con un certificato del pediatra: fino a 3 lezioni per corso, entro 60 giorni. Le assenze per altri motivi non si recuperano e non si rimborsano. In acqua è obbligatoria la cuffia; le ciabatte sono obbligatorie a bordo vasca. I genitori possono assistere dalla tribuna, non a bordo vasca.`,
      },
    ],
    good: `Buongiorno Alessio,

grazie per l'interesse! Per un bambino di 5 anni il corso giusto è **Delfini** (3-5 anni):

- **Quando:** martedì e giovedì alle 16:45, lezioni da 40 minuti, con un massimo di 6 bambini
- **Costo:** 95 € per 10 lezioni, più la quota d'iscrizione annuale di 25 € (cuffia e assicurazione comprese), in totale 120 €
- **Certificato medico:** non serve sotto i 6 anni; dai 6 anni in su è invece obbligatorio
- **Assenze:** le lezioni perse per malattia si recuperano con un certificato del pediatra, fino a 3 per corso ed entro 60 giorni. Per altri motivi non è previsto il recupero.

Può iscrivere suo figlio alla reception o al numero 049 555 0612, tutti i giorni dalle 9 alle 20. Se vuole, può prima fargli fare la prova di ingresso gratuita di 15 minuti.

A presto in piscina!
La reception`,
    rewordings: [
      `Salve Alessio,

a cinque anni suo figlio può frequentare il corso Delfini, che si svolge il martedì e il giovedì alle 16:45 in gruppi di sei bambini al massimo. Dieci lezioni di quaranta minuti costano 95 euro; a queste si aggiungono 25 euro d'iscrizione all'anno, con cuffia e assicurazione incluse.

Il certificato medico di idoneità è richiesto solo dai sei anni, quindi per ora non ne ha bisogno. Se il bambino si ammala, può recuperare fino a tre lezioni entro sessanta giorni, presentando un certificato del pediatra.

Per l'iscrizione può passare alla reception oppure chiamare lo 049 555 0612 (ogni giorno, 9-20).

Cordiali saluti,
La reception`,
      `Buongiorno,

ecco le informazioni richieste:

1. Corso: Delfini, per bambini dai 3 ai 5 anni
2. Giorni e ora: martedì e giovedì, 16:45
3. Prezzo: 95 € (10 lezioni) + 25 € di iscrizione annuale = 120 €
4. Certificato medico: no, finché suo figlio non compie 6 anni
5. Recuperi: sì in caso di malattia, al massimo 3 lezioni per corso e con il certificato del pediatra, entro 60 giorni

Se ha un fratello o una sorella, sul corso c'è uno sconto del 10 % per i fratelli. Per iscriversi basta una telefonata allo 049 555 0612 o una visita alla reception.

Un saluto,
La reception`,
      `Gentile Alessio,

che bello che suo figlio voglia imparare a nuotare. Prima di decidere potete approfittare della prova di ingresso: dura un quarto d'ora e non costa nulla.

Il corso per la sua età, Delfini, si tiene due pomeriggi alla settimana, martedì e giovedì, con inizio alle 16:45. Il primo anno spenderà 120 € per un ciclo di 10 lezioni, iscrizione compresa. Non occorre alcun certificato medico sotto i sei anni. Occorre invece un certificato del pediatra per recuperare le lezioni saltate per malattia, fino a tre per corso e nell'arco di 60 giorni; le altre assenze non vengono né recuperate né rimborsate.

La aspettiamo alla reception, oppure ci chiami allo 049 555 0612 tra le 9 e le 20.

Cordialmente,
La reception`,
    ],
    bad: [
      {
        kind: 'source',
        from: 'A presto in piscina!',
        to: `I nostri istruttori sono tutti ex nuotatori della nazionale e l'acqua della vasca piccola è riscaldata a 33 gradi.

A presto in piscina!`,
      },
      {
        kind: 'link',
        from: 'Può iscrivere suo figlio alla reception o al numero 049 555 0612, tutti i giorni dalle 9 alle 20.',
        to: 'Può iscrivere suo figlio su https://www.piscina-corsi.example/iscrizioni oppure alla reception o al numero 049 555 0612, tutti i giorni dalle 9 alle 20.',
      },
      { kind: 'unit', from: '95 € per 10 lezioni, più', to: '95 € a lezione, più' },
      {
        kind: 'language',
        from: 'Può iscrivere suo figlio alla reception o al numero 049 555 0612, tutti i giorni dalle 9 alle 20. Se vuole, può prima fargli fare la prova di ingresso gratuita di 15 minuti.',
        to: `Vous pouvez inscrire votre fils à la réception ou au 049 555 0612, tous les jours de 9 h à 20 h. Si vous le souhaitez, il peut d'abord faire l'essai gratuit de 15 minutes.`,
      },
    ],
  },
];
