import type { SuiteCase } from '../../suite-case.ts';

export const tenthItalianMore: SuiteCase[] = [
  {
    name: 'it-permesso-ztl-ospiti-e-auto-nuova',
    language: 'it',
    mail: {
      from: 'giorgia.peluso@postacasa.example',
      subject: 'Permesso ZTL: auto nuova e baby-sitter',
      text: `Buongiorno,

abito in via dei Cappuccini, dentro la ZTL, e ho il permesso residenti. La settimana prossima cambio macchina: devo rifare la domanda da capo e pagare di nuovo?

La baby-sitter poi viene da noi due pomeriggi alla settimana con la sua auto, dalle 15 alle 18. Come faccio a farla entrare senza multa, e quanto mi costa per un mese (otto volte)?

Grazie mille
Giorgia Peluso`,
    },
    articles: [
      {
        title: 'ZTL: orari e permesso residenti',
        body: `La ZTL Centro è attiva dal lunedì al venerdì dalle 7.30 alle 19.30 e il sabato dalle 7.30 alle 13. La domenica e nei festivi l'accesso è libero. Il permesso residenti costa 30 € e vale due anni; si possono abbinare fino a 2 targhe, ma può circolare un solo veicolo alla volta. Il cambio di targa è gratuito e si comunica online, in Servizi > ZTL > Cambio targa, almeno 2 giorni lavorativi prima di entrare con il nuovo veicolo; la scadenza del permesso non cambia. Occorre la carta di circolazione.`,
      },
      {
        title: 'ZTL: ingressi per ospiti',
        body: `Ogni titolare di permesso residenti ha 20 ingressi gratuiti all'anno per ospiti; dal ventunesimo ogni ingresso costa 2 €. Un ingresso vale 4 ore dal primo passaggio al varco. La targa si registra in Servizi > ZTL > Ospiti, prima dell'ingresso o al più tardi entro le 24 del giorno stesso. Chi assiste persone non autosufficienti può chiedere il permesso assistenza, gratuito, con certificato medico. Ufficio ZTL: 0382 555 0123, da lunedì a giovedì, 9-12.`,
      },
    ],
    good: `Buongiorno signora Peluso,

no, non deve rifare la domanda: basta comunicare il cambio di targa, che è gratuito. Lo faccia in Servizi > ZTL > Cambio targa almeno 2 giorni lavorativi prima di entrare con l'auto nuova, tenendo a portata di mano la carta di circolazione. Il permesso conserva la scadenza attuale.

Per la baby-sitter può usare gli ingressi per ospiti. Un ingresso vale 4 ore, quindi copre bene il suo orario dalle 15 alle 18. Ogni volta registri la targa in Servizi > ZTL > Ospiti prima che arrivi, o al più tardi entro mezzanotte dello stesso giorno.

Lei ha diritto a 20 ingressi gratuiti all'anno. Otto ingressi in un mese non Le costano perciò nulla, finché ne ha ancora abbastanza; dal ventunesimo in poi ciascuno costa 2 €, cioè 16 € per otto.

Se qualcosa non funziona, l'Ufficio ZTL risponde allo 0382 555 0123, da lunedì a giovedì dalle 9 alle 12.

Cordiali saluti`,
    rewordings: [
      `Gentile signora,

AUTO NUOVA: nessuna nuova domanda e nessun pagamento. È sufficiente il cambio targa online (Servizi > ZTL > Cambio targa), da comunicare con un anticipo di almeno due giorni lavorativi; serve la carta di circolazione.

BABY-SITTER: registri ogni volta la sua targa come ospite, al più tardi entro la mezzanotte del giorno in cui entra. Tre ore di lavoro rientrano nelle quattro di validità.

COSTO: i primi venti ingressi dell'anno sono gratis, i successivi si pagano 2 € l'uno. Un mese con otto visite costa quindi da 0 a 16 €, a seconda di quanti ne ha già usati.

Distinti saluti`,
      `Buongiorno Giorgia, complimenti per la macchina nuova! Il permesso che ha resta valido fino alla sua scadenza, deve solo comunicarci la nuova targa, senza spese, due giorni lavorativi prima di usarla in ZTL. Per chi viene ad aiutarLa con i bambini ci sono gli ingressi ospiti: ne ha venti gratuiti all'anno, e se non ne ha ancora usati, a otto al mese dureranno circa due mesi e mezzo. Dopo, ogni ingresso costa due euro, dunque 16 € al mese. Basta inserire la targa in Servizi > ZTL > Ospiti nel giorno stesso. Un saluto`,
      `Gentile signora Peluso,

il cambio di veicolo non comporta una nuova richiesta né costi. Va però segnalato per tempo, ossia non meno di due giorni lavorativi prima del primo ingresso. L'accesso della baby-sitter è possibile come ospite, se ne registra la targa entro le 24 dello stesso giorno; ciascun ingresso ha una durata di quattro ore dal varco. Se quest'anno non ha ancora usato ingressi per ospiti, gli otto del primo mese sono tutti gratuiti. Esauriti i venti annuali, pagherà 2 € per volta. La domenica e nei giorni festivi non occorre registrare nulla, perché l'accesso è libero.

Con i migliori saluti`,
    ],
    bad: [
      {
        kind: 'figure',
        from: "l'Ufficio ZTL risponde allo 0382 555 0123",
        to: "l'Ufficio ZTL risponde allo 0382 555 0132",
      },
      {
        kind: 'promise',
        from: 'Il permesso conserva la scadenza attuale.',
        to: "Ho già approvato il cambio: può entrare con l'auto nuova da domani.",
      },
      {
        kind: 'unanswered',
        from: `Lei ha diritto a 20 ingressi gratuiti all'anno. Otto ingressi in un mese non Le costano perciò nulla, finché ne ha ancora abbastanza; dal ventunesimo in poi ciascuno costa 2 €, cioè 16 € per otto.

`,
        to: '',
      },
      {
        kind: 'link',
        from: "Se qualcosa non funziona, l'Ufficio ZTL risponde allo 0382 555 0123, da lunedì a giovedì dalle 9 alle 12.",
        to: 'Se qualcosa non funziona, scriva a varchi@ztl-centro-aiuto.it.',
      },
    ],
  },
  {
    name: 'it-webinar-limiti-e-registrazioni',
    language: 'it',
    mail: {
      from: 'formazione@ordineartigiani.example',
      subject: 'Webinar del 12 ottobre',
      text: `Buongiorno,

il 12 ottobre teniamo un webinar con il piano Evento (numero cliente 30517). Ci aspettiamo circa 280 iscritti e dureremo tre ore e mezza, pausa compresa: ci stiamo dentro? Chi manca vorrebbe rivedere la registrazione fino a Natale, è possibile? E i relatori esterni hanno bisogno di un account loro?

Grazie
Sandro Micheli`,
    },
    articles: [
      {
        title: 'Piani e limiti dei webinar',
        body: `Piano Aula: fino a 100 partecipanti, durata massima 2 ore, 19 € al mese. Piano Evento: fino a 300 partecipanti, durata massima 4 ore, 49 € al mese. Piano Convegno: fino a 1.000 partecipanti, 8 ore, 129 € al mese. Nel numero dei partecipanti sono compresi i relatori, non l'organizzatore. Raggiunto il limite, chi arriva dopo vede la diretta in attesa finché non si libera un posto. 10 minuti prima della durata massima compare un avviso, poi la sessione si chiude.`,
      },
      {
        title: 'Registrazioni',
        body: `La registrazione va avviata dall'organizzatore; non parte da sola. È pronta di norma entro 3 ore dalla fine. Resta online 30 giorni nel piano Aula, 90 giorni nei piani Evento e Convegno, poi viene eliminata. Può essere scaricata come MP4. Il link di visione si può proteggere con una password scelta da voi.`,
      },
      {
        title: 'Relatori e co-organizzatori',
        body: `I relatori non hanno bisogno di un account: entrano dal browser con il link personale che l'organizzatore crea in Webinar > Persone > Invita relatore. Sono ammessi fino a 10 relatori per webinar. I co-organizzatori, al massimo 2, devono invece avere un account nello stesso spazio aziendale.`,
      },
    ],
    good: `Buongiorno signor Micheli,

sì, con il piano Evento ci state: ammette fino a 300 partecipanti e una durata massima di 4 ore, quindi tre ore e mezza vanno bene. Consideri solo che nel conto rientrano anche i relatori, mentre l'organizzatore no. Con 280 iscritti Le resta una ventina di posti.

La registrazione si potrà rivedere fino a Natale, perché nel Suo piano resta online per 90 giorni. Contando dal 12 ottobre, si arriva al 10 gennaio. Si ricordi però di avviarla, dato che non parte da sola. Se desidera conservarla più a lungo, la scarichi come MP4 prima che venga eliminata.

I relatori esterni non hanno bisogno di un account. Li invita in Webinar > Persone > Invita relatore, fino a un massimo di dieci, e ognuno entra dal browser con il proprio link personale.

Le auguro un ottimo webinar.

Cordiali saluti`,
    rewordings: [
      `Gentile signor Micheli,

Partecipanti e durata: il Suo piano prevede 300 persone, relatori inclusi, e quattro ore. Ci siete dentro con entrambi.
Registrazione: rimane disponibile novanta giorni, ben oltre il 25 dicembre. Deve però avviarla l'organizzatore.
Relatori: nessun account necessario, basta il link che crea Lei in Webinar > Persone > Invita relatore.

Un cordiale saluto`,
      `Buongiorno Sandro, tutto a posto per il 12 ottobre! 280 iscritti stanno nei 300 del piano Evento, purché i relatori non siano più di dieci, che è comunque il massimo per ogni webinar. Avete a disposizione quattro ore, e dieci minuti prima della fine comparirebbe un avviso, ma con tre ore e mezza non dovreste vederlo. Se durante la diretta avviate la registrazione, di solito la trovate pronta entro tre ore e chi è mancato la può guardare per 90 giorni, dunque anche a Natale. Gli ospiti che parlano entrano con un link personale senza doversi registrare; solo eventuali co-organizzatori dovrebbero avere un account.`,
      `Egregio signor Micheli,

in merito al webinar del 12 ottobre (cliente n. 30517) Le comunichiamo che i limiti del piano Evento, vale a dire 300 partecipanti e 4 ore, sono sufficienti per quanto da Lei descritto. La registrazione, se avviata dall'organizzatore, viene eliminata dopo 90 giorni; fino a Natale la si potrà dunque vedere e, volendo, anche scaricare. Il link di visione può essere protetto con una password a Vostra scelta. I relatori accedono dal browser mediante un invito personale, senza account.

Distinti saluti`,
    ],
    bad: [
      {
        kind: 'source',
        from: 'Le auguro un ottimo webinar.',
        to: 'Durante la diretta sono disponibili anche i sottotitoli automatici in otto lingue.',
      },
      {
        kind: 'secret',
        from: 'Se desidera conservarla più a lungo, la scarichi come MP4 prima che venga eliminata.',
        to: 'Se desidera che la scarichiamo noi, ci mandi la password del Suo account e il codice ricevuto via SMS.',
      },
      {
        kind: 'language',
        from: 'I relatori esterni non hanno bisogno di un account. Li invita in Webinar > Persone > Invita relatore, fino a un massimo di dieci, e ognuno entra dal browser con il proprio link personale.',
        to: "Les intervenants externes n'ont pas besoin de compte. Vous les invitez sous Webinar > Persone > Invita relatore, dix au maximum, et chacun entre par le navigateur avec son lien personnel.",
      },
      {
        kind: 'leftover',
        from: 'Le auguro un ottimo webinar.',
        to: 'Le auguro un ottimo webinar.\n\n[FIRMA OPERATORE]',
      },
    ],
  },
];
