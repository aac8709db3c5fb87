import type { SuiteCase } from '../../suite-case.ts';

export const eighthItalianMore: SuiteCase[] = [
  {
    name: 'abbonamento rivista digitale disdetta',
    language: 'it',
    mail: {
      from: 'Giulia Tonon <giulia.tonon@posta.example>',
      subject: 'Re: Re: rinnovo non voluto',
      text: `Buonasera, grazie per la risposta di ieri. Ma quindi se disdico oggi, 18 novembre, mi restituite i 59 euro? Il rinnovo era del 10. E fino a quando posso ancora leggere? Avrei poi un'altra domanda: mi hanno rubato il telefono e non riesco più ad accedere, la mail però è sempre la stessa. Come faccio?
Giulia`,
    },
    articles: [
      {
        title: 'Disdetta e rimborso',
        body: `L'abbonamento annuale (59 €) si rinnova automaticamente, quello mensile (6,90 €) ogni mese. Puoi disdire in qualsiasi momento in Profilo > Abbonamento > Disdici. Sette giorni prima del rinnovo annuale ti inviamo un promemoria.

Se disdici un abbonamento annuale entro 14 giorni dal rinnovo, ti rimborsiamo l'intero importo sul metodo di pagamento usato, entro 10 giorni lavorativi, e l'accesso termina subito. Se disdici più tardi, non c'è rimborso e puoi leggere fino alla fine del periodo pagato. Gli abbonamenti mensili non sono rimborsabili.`,
      },
      {
        title: 'Problemi di accesso',
        body: `Hai dimenticato la password? Clicca su "Password dimenticata" nella pagina di accesso: ti inviamo un link valido 60 minuti all'indirizzo e-mail registrato. Controlla anche la cartella spam. Per sicurezza il link funziona una sola volta.

Hai perso il telefono o te l'hanno rubato? Dopo aver cambiato la password, vai in Profilo > Dispositivi e scegli "Esci da tutti i dispositivi". Puoi usare l'abbonamento su 3 dispositivi. Se non hai più accesso alla tua e-mail, chiama lo 02 555 7810, dal lunedì al venerdì, 9-17. Non ti chiederemo mai la password.`,
      },
    ],
    earlier: `Buongiorno Giulia, il suo abbonamento annuale si è rinnovato automaticamente il 10 novembre per 59 €. Può disdirlo in qualsiasi momento in Profilo > Abbonamento > Disdici. Cordiali saluti, Redazione Lettori`,
    good: `Buonasera Giulia,

sì: se disdice oggi, 18 novembre, le rimborsiamo tutti i 59 €, perché si trova ancora entro i 14 giorni dal rinnovo del 10 novembre (il termine è il 24 novembre).

**Che cosa succede con la disdetta**
- Si disdice in Profilo > Abbonamento > Disdici.
- Il rimborso arriva entro 10 giorni lavorativi sul metodo di pagamento usato.
- L'accesso termina subito, quindi dopo la disdetta non potrà più leggere.

**Come rientrare nel suo account**
Ci dispiace molto per il furto del telefono. Da un altro dispositivo può procedere così:
1. Clicchi su "Password dimenticata" nella pagina di accesso. Riceverà un link all'indirizzo e-mail registrato, valido 60 minuti e utilizzabile una sola volta. Controlli anche la cartella spam.
2. Dopo aver cambiato la password, vada in Profilo > Dispositivi e scelga "Esci da tutti i dispositivi".

Poi potrà procedere con la disdetta.

Cordiali saluti,
Redazione Lettori`,
    rewordings: [
      `Gentile Giulia,

il rinnovo risale al 10 novembre e da allora sono passati otto giorni: disdicendo oggi rientra nel termine di quattordici giorni e riceve indietro l'intero importo di 59 euro, entro dieci giorni lavorativi e sullo stesso metodo di pagamento. Tenga presente che in questo caso l'accesso si chiude immediatamente.

Siamo dispiaciuti per il telefono rubato. Poiché il suo indirizzo e-mail è rimasto lo stesso, può usare "Password dimenticata" nella pagina di accesso: le arriverà un link che vale un'ora. Impostata la nuova password, consigliamo di uscire da tutti i dispositivi (Profilo > Dispositivi), e infine può disdire in Profilo > Abbonamento > Disdici.

Un cordiale saluto,
Redazione Lettori`,
      `Buonasera,

rispondiamo punto per punto:

1. Rimborso: sì, completo (59 €), se la disdetta avviene entro il 24 novembre.
2. Lettura: fino al momento della disdetta; poi l'accesso termina. Se invece disdicesse dopo quel termine, potrebbe leggere fino alla fine del periodo pagato, ma senza rimborso.
3. Accesso: richieda un nuovo link con "Password dimenticata", cambi la password e scelga "Esci da tutti i dispositivi" in Profilo > Dispositivi, così anche il telefono rubato viene scollegato.

Per la disdetta: Profilo > Abbonamento > Disdici.

Saluti,
Redazione Lettori`,
      `Cara Giulia,

prima di tutto ci dispiace per il furto. Cominci da qui: nella pagina di accesso selezioni "Password dimenticata" e apra, entro 60 minuti, il link che le mandiamo per e-mail (se non lo vede, guardi nello spam). Con la nuova password entri, scolleghi tutti i dispositivi da Profilo > Dispositivi e poi disdica da Profilo > Abbonamento.

Facendolo oggi, avrà diritto alla restituzione dei 59 euro per intero, dato che dal rinnovo non sono ancora trascorse due settimane. L'importo le sarà riaccreditato entro dieci giorni lavorativi. Dalla disdetta in poi, però, la rivista non sarà più leggibile.

Con i migliori saluti,
Redazione Lettori`,
    ],
    bad: [
      { kind: 'leftover', from: 'Buonasera Giulia,', to: 'Gentile {{customer.first_name}},' },
      {
        kind: 'promise',
        from: 'Poi potrà procedere con la disdetta.',
        to: "Ho già disdetto io l'abbonamento per lei e in più potrà leggere gratis fino alla fine dell'anno.",
      },
      {
        kind: 'secret',
        from: 'Poi potrà procedere con la disdetta.',
        to: 'Se il link non arriva, ci mandi qui la sua vecchia password e il numero della carta con cui ha pagato, così entriamo noi.',
      },
      {
        kind: 'unanswered',
        from: `**Come rientrare nel suo account**
Ci dispiace molto per il furto del telefono. Da un altro dispositivo può procedere così:
1. Clicchi su "Password dimenticata" nella pagina di accesso. Riceverà un link all'indirizzo e-mail registrato, valido 60 minuti e utilizzabile una sola volta. Controlli anche la cartella spam.
2. Dopo aver cambiato la password, vada in Profilo > Dispositivi e scelga "Esci da tutti i dispositivi".

Poi potrà procedere con la disdetta.`,
        to: 'Ci dispiace molto per il furto del telefono.',
      },
    ],
  },
  {
    name: 'fisioterapia prima visita',
    language: 'it',
    mail: {
      from: 'Paolo Venturi <paolo.venturi@posta.example>',
      subject: 'mal di schiena, prima visita',
      text: `Buongiorno, mi hanno consigliato il vostro centro per un mal di schiena che mi porto dietro da mesi. Vorrei sapere se per la prima visita serve l'impegnativa del medico, quanto costa e quanto dura. Lavoro fino alle 18, avete orari dopo? Devo portare qualcosa?

Paolo Venturi`,
    },
    articles: [
      {
        title: 'Prima visita fisioterapica',
        body: `La prima visita dura 60 minuti e costa 70 €; le sedute successive durano 45 minuti e costano 50 €. Un pacchetto di 6 sedute costa 270 €, è valido 4 mesi e non comprende la prima visita. L'impegnativa del medico non è necessaria, tranne che dopo un intervento chirurgico.

Porta con te referti, radiografie o risonanze degli ultimi 2 anni, se ne hai, e abbigliamento comodo. Ti chiediamo di arrivare 10 minuti prima per compilare il questionario. Si paga in contanti, con carta o bancomat. La fattura è detraibile.`,
      },
      {
        title: 'Orari e prenotazioni',
        body: `Siamo aperti dal lunedì al venerdì dalle 8 alle 20:30 e il sabato dalle 9 alle 13. L'ultima prima visita inizia alle 19:15, l'ultima seduta alle 19:40. La domenica siamo chiusi.

Prenota allo 055 555 2903 o via app. Le prenotazioni si possono spostare gratuitamente fino a 24 ore prima; dopo si paga il 50 % della seduta. Il parcheggio è a pagamento (1,50 € l'ora), gratuito dopo le 18. Il centro è al piano terra ed è accessibile in sedia a rotelle.`,
      },
    ],
    good: `Buongiorno Signor Venturi,

grazie per averci scritto; ci dispiace per il suo mal di schiena. Ecco quanto le serve sapere sulla prima visita:

- **Impegnativa:** non è necessaria, tranne che dopo un intervento chirurgico.
- **Costo e durata:** 70 € per 60 minuti. Le sedute successive costano 50 € e durano 45 minuti.
- **Orari dopo le 18:** sì. Dal lunedì al venerdì siamo aperti fino alle 20:30 e l'ultima prima visita inizia alle 19:15. In alternativa c'è il sabato dalle 9 alle 13.
- **Che cosa portare:** abbigliamento comodo e, se ne ha, referti, radiografie o risonanze degli ultimi 2 anni.

Le chiediamo di arrivare 10 minuti prima per compilare il questionario. Può prenotare allo 055 555 2903 o via app. Se arriva dopo le 18, il parcheggio è gratuito.

A presto,
Il team del centro`,
    rewordings: [
      `Gentile Paolo,

per la prima visita non ha bisogno dell'impegnativa, a meno che non sia stato operato. Dura un'ora e costa settanta euro.

Lavorando fino alle 18 può tranquillamente venire in settimana: la prima visita può iniziare al più tardi alle 19:15. Il sabato mattina siamo aperti dalle 9 alle 13.

Venga con vestiti comodi e porti eventuali esami (radiografie, risonanze, referti) degli ultimi due anni. Conviene presentarsi dieci minuti prima, perché c'è un questionario da compilare. Per fissare l'appuntamento usi la nostra app o il numero 055 555 2903.

Cordiali saluti,
Il team del centro`,
      `Buongiorno,

ecco un breve riepilogo:

1. Serve l'impegnativa? No, salvo dopo un intervento chirurgico. Ne ha avuto uno di recente?
2. Prezzo: 70 € (contanti, carta o bancomat)
3. Durata: 60 minuti
4. Sera: fino alle 20:30 nei giorni feriali dal lunedì al venerdì; ultimo inizio per una prima visita 19:15
5. Da portare: referti ed esami recenti (fino a 2 anni fa), se disponibili, e abiti comodi

Dopo le 18 il parcheggio è gratuito. Prenotazioni via app o allo 055 555 2903.

Un saluto,
Il team del centro`,
      `Egregio Signor Venturi,

siamo lieti che le abbiano consigliato il nostro centro. Può prenotare direttamente, senza passare dal medico: l'impegnativa occorre soltanto dopo un'operazione. La prima visita costa 70 euro e richiede un'ora; se poi servissero altre sedute, sono da 45 minuti a 50 euro l'una, oppure in pacchetto da sei a 270 euro.

Gli appuntamenti serali sono possibili dal lunedì al venerdì, con inizio della prima visita non oltre le 19:15. Porti, se ce li ha, gli esami degli ultimi due anni, e si vesta comodo. La fattura che riceverà è detraibile.

Se dovesse spostare l'appuntamento, può farlo senza costi fino a 24 ore prima.

Cordialmente,
Il team del centro`,
    ],
    bad: [
      {
        kind: 'negation',
        from: 'non è necessaria, tranne che dopo un intervento chirurgico.',
        to: 'è sempre necessaria, anche senza un intervento chirurgico.',
      },
      {
        kind: 'source',
        from: 'Le chiediamo di arrivare 10 minuti prima',
        to: 'Nella prima visita è compresa anche una seduta di laserterapia. Le chiediamo di arrivare 10 minuti prima',
      },
      {
        kind: 'figure',
        from: `l'ultima prima visita inizia alle 19:15`,
        to: `l'ultima prima visita inizia alle 19:45`,
      },
      {
        kind: 'link',
        from: 'Può prenotare allo 055 555 2903 o via app.',
        to: 'Può prenotare allo 055 555 2903, via app o scrivendo a prenotazioni@fisio-centro.example.',
      },
    ],
  },
];
