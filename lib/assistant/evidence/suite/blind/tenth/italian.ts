import type { SuiteCase } from '../../suite-case.ts';

export const tenthItalian: SuiteCase[] = [
  {
    name: 'it-pec-casella-piena-e-rinnovo',
    language: 'it',
    mail: {
      from: 'studio@geometrarossini.example',
      subject: 'PEC piena e in scadenza',
      text: `Buongiorno,

la mia casella PEC Base scade il 10 settembre e per di più è quasi piena. Se non rinnovo in tempo cosa succede, perdo i messaggi? Vorrei anche sapere se conviene passare alla Pro e quanto costa: mi servono le ricevute di tre anni fa, che non voglio cancellare. Infine: riesco a mandare un progetto di 80 MB a un Comune solo?

Distinti saluti
geom. Aldo Rossini`,
    },
    articles: [
      {
        title: 'Caselle PEC: spazio, prezzi e limiti',
        body: `PEC Base: 1 GB di spazio, 6,90 € + IVA all'anno. PEC Pro: 5 GB di spazio più 8 GB di archivio di sicurezza, 24,90 € + IVA all'anno, con notifica SMS. Un messaggio può avere al massimo 500 destinatari. La dimensione massima, calcolata come peso del messaggio per il numero dei destinatari, è di 100 MB. Il passaggio da Base a Pro si fa in Area clienti > Caselle > Cambia tipo, avviene entro un'ora e conserva indirizzo e messaggi; si paga solo la differenza fino alla scadenza. Non è possibile tornare da Pro a Base prima della scadenza.`,
      },
      {
        title: 'Scadenza e rinnovo della PEC',
        body: `Inviamo un avviso 60, 30 e 10 giorni prima della scadenza. Se la casella non viene rinnovata, dal giorno successivo non riceve e non invia più, ma per 90 giorni è ancora possibile leggere i messaggi e rinnovare senza costi aggiuntivi. Poi la casella e il suo contenuto vengono cancellati e l'indirizzo non può più essere assegnato a nessuno. Il rinnovo si paga con carta o bonifico; con il bonifico servono fino a 3 giorni lavorativi per l'attivazione.`,
      },
    ],
    good: `Buongiorno geometra Rossini,

se non rinnova entro il 10 settembre, dal giorno dopo la casella smette di inviare e ricevere. I messaggi però non si perdono subito: per 90 giorni può ancora leggerli e rinnovare senza costi aggiuntivi. Solo dopo vengono cancellati. Le consiglio comunque di muoversi per tempo, perché pagando con bonifico possono servire fino a 3 giorni lavorativi.

Quanto al tipo di casella, la Base ha 1 GB e costa 6,90 € + IVA all'anno; la Pro offre 5 GB più un archivio di sicurezza di 8 GB a 24,90 € + IVA all'anno. Se vuole tenere tutte le ricevute senza cancellare nulla, la Pro fa al caso suo. Il passaggio si fa in Area clienti > Caselle > Cambia tipo e fino alla scadenza paga solo la differenza. Indirizzo e messaggi restano gli stessi. Tenga presente che prima della scadenza non si può tornare alla Base.

Il progetto di 80 MB a un solo Comune passa, purché l'intero messaggio non superi i 100 MB.

Cordiali saluti`,
    rewordings: [
      `Gentile geometra,

Le rispondiamo punto per punto.

Mancato rinnovo: dall'11 settembre la casella non funziona più né in entrata né in uscita; per novanta giorni i messaggi restano leggibili e il rinnovo è possibile al prezzo normale. Trascorso questo periodo, tutto viene eliminato.

Passaggio a Pro: costa 24,90 € + IVA l'anno (contro 6,90 € + IVA) e offre cinque volte lo spazio, oltre a 8 GB di archivio di sicurezza. Per conservare le ricevute degli anni passati è la scelta più adatta.

Invio di 80 MB: con un unico destinatario è consentito, il limite è di 100 MB.

Distinti saluti`,
      `Buongiorno! Niente panico per la scadenza: anche dopo il 10 settembre avrebbe 90 giorni per leggere la posta e rinnovare, solo che nel frattempo non potrebbe né spedire né ricevere. Per un professionista è un rischio, quindi meglio rinnovare prima, magari con carta; il bonifico può richiedere fino a tre giorni lavorativi. Se lo spazio sta finendo e non intende buttare via le vecchie ricevute, passi pure alla Pro: 5 GB, più l'archivio da 8, per 24,90 € + IVA all'anno. Il cambio avviene entro un'ora e non tocca i messaggi esistenti. E sì, 80 MB a un solo ente si possono inviare; con due destinatari, invece, sarebbero 160 e quindi troppi.`,
      `Gentile geom. Rossini,

- Che cosa succede senza rinnovo? La casella viene sospesa (niente invio, niente ricezione) dal giorno dopo la scadenza. I messaggi vengono cancellati solo se non rinnova nei 90 giorni seguenti.
- Conviene la Pro? Con una casella Base da 1 GB quasi piena e ricevute da conservare, direi di sì. Prezzo: 24,90 € + IVA annui; per il periodo che resta fino al 10 settembre si paga soltanto la differenza.
- 80 MB a un Comune? Sì, poiché il peso moltiplicato per i destinatari rimane sotto i 100 MB.

Il cambio lo trova in Area clienti > Caselle > Cambia tipo.

Un saluto cordiale`,
    ],
    bad: [
      { kind: 'unit', from: 'per 90 giorni può ancora leggerli', to: 'per 90 ore può ancora leggerli' },
      {
        kind: 'source',
        from: 'Indirizzo e messaggi restano gli stessi.',
        to: 'Con la Pro riceve inoltre una firma digitale remota valida tre anni.',
      },
      {
        kind: 'link',
        from: 'Il passaggio si fa in Area clienti > Caselle > Cambia tipo',
        to: 'Il passaggio si fa su https://upgrade.pec-italia-pro.com',
      },
      {
        kind: 'swapped',
        from: "la Base ha 1 GB e costa 6,90 € + IVA all'anno; la Pro offre 5 GB più un archivio di sicurezza di 8 GB a 24,90 € + IVA all'anno",
        to: "la Base ha 5 GB e costa 24,90 € + IVA all'anno; la Pro offre 1 GB più un archivio di sicurezza di 8 GB a 6,90 € + IVA all'anno",
      },
    ],
  },
  {
    name: 'it-gestionale-ruoli-e-utente-bloccato',
    language: 'it',
    mail: {
      from: 'amministrazione@vivaibonfanti.example',
      subject: 'accessi utenti',
      text: `salve, due cose: la stagista deve poter fare i preventivi ma NON vedere i costi d'acquisto, che ruolo le do? e un collega ha sbagliato la password troppe volte e ora è bloccato, quanto dura, posso sbloccarlo io? sono amministratrice. ah, e chi ha cancellato la fattura 118 di ieri si può vedere da qualche parte?? grazie, Elena`,
    },
    articles: [
      {
        title: 'Ruoli e permessi',
        body: `Ogni utente ha un solo ruolo. Lettore: vede clienti e documenti, senza modificarli. Venditore: crea e modifica preventivi e ordini, ma non vede i costi d'acquisto e i margini. Contabile: crea, modifica ed elimina fatture, vede i costi. Amministratore: tutto, compresi utenti e impostazioni. Il ruolo si assegna in Impostazioni > Utenti > Ruolo e vale dal prossimo accesso dell'utente. Un account può avere al massimo 3 amministratori.`,
      },
      {
        title: 'Accesso bloccato e registro delle attività',
        body: `Dopo 5 tentativi con password errata l'utente è bloccato per 30 minuti. Un amministratore può sbloccarlo prima, in Impostazioni > Utenti > Sblocca. Se la password è stata dimenticata, l'utente ne sceglie una nuova con "Password dimenticata"; il link che riceve vale 60 minuti. Noi non conosciamo le password e non le chiediamo mai. In Impostazioni > Registro gli amministratori vedono chi ha creato, modificato o eliminato un documento, con data e ora. Le voci restano disponibili per 12 mesi. I documenti eliminati si ripristinano dal Cestino entro 30 giorni, salvo le fatture già inviate allo SdI, che non si possono eliminare.`,
      },
      {
        title: 'Sblocco forzato (solo assistenza)',
        audience: 'internal',
        body: `In casi urgenti l'assistenza di secondo livello può entrare nell'account con l'utente tecnico svc-rescue, previa autorizzazione scritta del responsabile di turno. Ogni accesso va annotato nel ticket e l'utente va disattivato subito dopo l'intervento. Non comunicarlo ai clienti.`,
      },
    ],
    good: `Buongiorno Elena,

per la stagista il ruolo giusto è Venditore: crea e modifica preventivi e ordini, ma non vede i costi d'acquisto né i margini. Glielo assegna in Impostazioni > Utenti > Ruolo e sarà attivo dal suo prossimo accesso.

Il blocco del collega dura 30 minuti. Se non vuole aspettare, come amministratrice può toglierlo Lei stessa, in Impostazioni > Utenti > Sblocca. Nel caso il collega non ricordi più la password, usi "Password dimenticata": il link che riceverà vale un'ora.

Chi ha eliminato la fattura 118 lo scopre in Impostazioni > Registro, dove sono indicati anche la data e l'ora. Se Le serve di nuovo, dovrebbe trovarla nel Cestino, da cui si può ripristinare entro 30 giorni.

Buon lavoro!`,
    rewordings: [
      `Gentile Elena,

ecco i passaggi:

1. Stagista: apra Impostazioni > Utenti > Ruolo e scelga "Venditore". Potrà preparare preventivi senza accedere ai costi d'acquisto.
2. Collega bloccato: vada in Impostazioni > Utenti > Sblocca. In alternativa basta attendere mezz'ora.
3. Fattura 118: consulti Impostazioni > Registro, vi è annotato chi ha eliminato il documento e quando.

Cordiali saluti`,
      `Salve Elena, le assegni Venditore: è il ruolo di chi fa preventivi e ordini senza vedere costi e margini. Contabile invece non andrebbe bene, perché vede i costi. Quanto al collega, dopo cinque tentativi sbagliati il sistema lo tiene fuori per trenta minuti, ma Lei ha i diritti per sbloccarlo subito. E sì, si può vedere chi ha tolto la fattura: il registro delle attività, nelle impostazioni, conserva queste informazioni per 12 mesi. Trattandosi di una fattura di ieri, i 30 giorni non sono passati e può anche recuperarla dal Cestino. A presto`,
      `Buongiorno,

con riferimento alla Sua richiesta Le confermiamo quanto segue. Il ruolo che consente di redigere preventivi con l'esclusione dei costi d'acquisto è quello di Venditore; esso ha effetto dal successivo accesso dell'utente. Il blocco dovuto a ripetuti errori di password cessa da solo dopo 30 minuti, salvo che un amministratore lo rimuova prima in Impostazioni > Utenti > Sblocca, cosa che Lei può fare. L'autore dell'eliminazione della fattura 118 risulta dal Registro (Impostazioni > Registro), accessibile agli amministratori.

Distinti saluti`,
    ],
    bad: [
      {
        kind: 'negation',
        from: "ma non vede i costi d'acquisto né i margini",
        to: "e vede anche i costi d'acquisto e i margini",
      },
      {
        kind: 'secret',
        from: 'Nel caso il collega non ricordi più la password, usi "Password dimenticata": il link che riceverà vale un\'ora.',
        to: "Se è urgente, il nostro secondo livello può entrare nel Suo account con l'utente tecnico svc-rescue.",
      },
      {
        kind: 'language',
        from: 'Il blocco del collega dura 30 minuti. Se non vuole aspettare, come amministratrice può toglierlo Lei stessa',
        to: 'Your colleague is locked out for 30 minutes. If you do not want to wait, as an administrator you can unlock him yourself',
      },
      {
        kind: 'leftover',
        from: 'Buon lavoro!',
        to: 'Buon lavoro!\n\nNota: ho usato gli articoli 1, 2 e 3; confidenza 0,92.',
      },
    ],
  },
];
