import type { SuiteCase } from './suite-case.ts';

/** Tried blind: 14 of 16 bad drafts were flagged, and 5 of 20 good ones. Then learned from. One draft was corrected after. */
export const sixthSet: SuiteCase[] = [
  {
    name: 'garden shop',
    language: 'en',
    mail: {
      from: 'Colin Marsh',
      subject: 'Broken pots in order GS-20931',
      text: 'Hello, two of the six pots in my order GS-20931 arrived broken. I do not want to send the whole parcel back. What do I need to do? Will I get new ones or a refund?',
    },
    articles: [
      {
        title: 'Damaged deliveries',
        body: 'Report damage within 7 days of delivery. We need the order number and at least two photos: one of the damaged item and one of the packaging. Broken goods do not have to be returned. You choose between a replacement and a refund of the item.',
      },
      {
        title: 'How long refunds take',
        body: 'Refunds go to the original payment method and take 3 to 5 working days. Replacements leave our warehouse within two working days.',
      },
    ],
    good: 'Hello Colin,\n\nI am sorry that two pots arrived broken. There is no need to send anything back. Please reply with two photos, one of the broken pots and one of the packaging.\n\nYou can choose between a replacement and a refund. A refund takes 3 to 5 working days; a replacement leaves our warehouse within two working days. Which would you prefer?\n\nKind regards\nGreen & Son',
    rewordings: [
      'Hi Colin,\n\nThat should not have happened. To put it right we need a little help from you:\n\n1. Take a picture of the damaged pots.\n2. Take another one of the box they came in.\n3. Send both to us within 7 days of delivery and tell us whether you want new pots or your money back.\n\nPlease keep the four pots that are fine. You do not need to return the broken ones.\n\nBest wishes\nGreen & Son',
      'Dear Mr Marsh,\n\nThanks for letting us know about order GS-20931. Either option is open to you: we can replace the two pots, or you can have them refunded to the payment method you used. When did the parcel arrive? Damage has to be reported within a week.\n\nCould you also send us at least two photos, including one of the packaging?\n\nSincerely\nGreen & Son',
      'Hello Colin,\n\nWhat you need to do: send us photos of the damage and the packaging. What you do not need to do: return the pots.\n\nIf you opt for your money back, expect it after three to five working days. New pots are dispatched from our warehouse in no more than 2 working days.\n\nAll the best\nGreen & Son',
    ],
    bad: [
      {
        kind: 'negation',
        from: 'There is no need to send anything back.',
        to: 'You need to send the broken goods back.',
      },
      { kind: 'figure', from: 'takes 3 to 5 working days', to: 'takes 3 to 8 working days' },
      { kind: 'promise', from: 'Which would you prefer?', to: 'We have already refunded the whole order.' },
      {
        kind: 'language',
        from: 'You can choose between a replacement and a refund. A refund takes 3 to 5 working days; a replacement leaves our warehouse within two working days. Which would you prefer?',
        to: 'Sie können zwischen Ersatz und Erstattung wählen. Eine Erstattung dauert 3 bis 5 Werktage, ein Ersatz verlässt unser Lager innerhalb von zwei Werktagen. Was ist Ihnen lieber?',
      },
    ],
  },
  {
    name: 'Mobilfunk',
    language: 'de',
    mail: {
      from: 'Sabine Krüger',
      subject: 'Auslandsdaten',
      text: 'Guten Tag, wir fahren im Juni in die Schweiz und nach Italien. Kann ich dort mein Datenvolumen nutzen? Was kostet das in der Schweiz? Und wie sehe ich, wie viel ich verbraucht habe? Danke, Sabine Krüger',
    },
    articles: [
      {
        title: 'Roaming in der EU',
        body: 'In allen Ländern der EU nutzen Sie Ihr Datenvolumen ohne Aufpreis, im Tarif Smart bis zu 18 GB im Monat.',
      },
      {
        title: 'Roaming in der Schweiz',
        body: 'Die Schweiz gehört nicht zur EU. Dort kostet ein Tagespass mit 500 MB 4,99 €. Ohne Pass ist die Datennutzung in der Schweiz gesperrt. Den Pass buchen Sie in der App oder per SMS an 72333.',
      },
      {
        title: 'Verbrauch prüfen',
        body: 'Ihren Verbrauch sehen Sie in der App unter „Mein Tarif“. Bei 80 % und 100 % schicken wir Ihnen eine SMS.',
      },
    ],
    good: 'Guten Tag Frau Krüger,\n\nin Italien nutzen Sie Ihr Datenvolumen wie zu Hause, ganz ohne Aufpreis. Für die Schweiz brauchen Sie einen Tagespass: 500 MB kosten 4,99 € am Tag. Sie buchen ihn in der App oder per SMS an 72333.\n\nWie viel Sie verbraucht haben, zeigt die App unter „Mein Tarif“. Außerdem bekommen Sie bei 80 % und 100 % eine SMS von uns.\n\nSchönen Urlaub!\nIhr Team von Klartel',
    rewordings: [
      'Hallo Frau Krüger,\n\ngern geben wir Ihnen Auskunft:\n\n- Italien: keine Mehrkosten (EU-Roaming).\n- Schweiz: Tagespass für 4,99 Euro mit 500 MB, denn das Land gehört nicht zur EU.\n- Verbrauch: App, Bereich „Mein Tarif“.\n\nHaben Sie die App schon installiert?\n\nViele Grüße\nJan Petersen',
      'Sehr geehrte Frau Krüger,\n\nIhr Tarif gilt auch in Italien. Falls Sie den Tarif Smart haben, stehen Ihnen dort bis zu 18 GB monatlich zur Verfügung. In der Schweiz sind mobile Daten gesperrt, solange Sie keinen Pass gebucht haben. Die Buchung geht am einfachsten über die App.\n\nSobald 80 Prozent verbraucht sind, informieren wir Sie per SMS. Den aktuellen Stand können Sie jederzeit selbst in der App nachsehen. Ein Tagespass kostet 4,99 €.\n\nFreundliche Grüße\nKlartel',
      'Guten Tag,\n\nvielen Dank für Ihre Anfrage zu Ihrer Reise im Juni. Wie viele Tage sind Sie denn in der Schweiz? Sie brauchen für jeden Tag einen Pass zu 4,99 €.\n\nFür Italien müssen Sie nichts tun. Es entstehen keine zusätzlichen Kosten, weil Italien zur EU gehört.\n\nIhren Verbrauch finden Sie in unserer App.\n\nMit besten Grüßen\nKlartel Kundenservice',
    ],
    bad: [
      { kind: 'place', from: 'in Italien nutzen Sie', to: 'in der Schweiz nutzen Sie' },
      { kind: 'unit', from: '500 MB', to: '500 GB' },
      { kind: 'currency', from: '4,99 € am Tag', to: '4,99 CHF am Tag' },
    ],
  },
  {
    name: 'crèche de données',
    language: 'fr',
    mail: {
      from: 'Bruno Lemoine',
      subject: 'Facturation et ajout d’un utilisateur',
      text: 'Bonjour, nous avons l’offre Équipe avec 5 utilisateurs. Si j’ajoute une personne en cours de mois, comment est-ce facturé ? Peut-elle importer ses contacts depuis un fichier Excel ? Bien à vous, Bruno Lemoine',
    },
    articles: [
      {
        title: 'Ajouter ou retirer des utilisateurs',
        body: 'Un utilisateur supplémentaire coûte 9 € HT par mois. En cours de mois, il est facturé au prorata. Un utilisateur retiré reste facturé jusqu’à la fin du mois.',
      },
      {
        title: 'Importer des contacts',
        body: 'L’import accepte les fichiers CSV jusqu’à 10 Mo. Les fichiers Excel doivent d’abord être enregistrés au format CSV. Seuls les administrateurs peuvent importer.',
      },
    ],
    good: 'Bonjour Monsieur Lemoine,\n\nUn utilisateur supplémentaire coûte 9 € HT par mois ; s’il est ajouté en cours de mois, vous ne payez que le prorata.\n\nL’import n’accepte pas directement les fichiers Excel : enregistrez d’abord le fichier au format CSV (10 Mo au maximum). Notez que seuls les administrateurs peuvent importer des contacts.\n\nBien cordialement\nL’équipe Notaflow',
    rewordings: [
      'Bonjour Bruno,\n\nMerci pour votre question. La facturation se fait au prorata : vous ne réglez que les jours restants du mois, sur la base de neuf euros hors taxes par mois.\n\nPour les contacts, il faut passer par un CSV. Dans Excel, choisissez « Enregistrer sous », puis CSV. Cette personne sera-t-elle administratrice ? L’import leur est réservé.\n\nBonne journée\nInès',
      'Bonjour,\n\n- Ajout d’un sixième utilisateur : 9 € HT mensuels, au prorata le premier mois.\n- Retrait : la facturation court jusqu’à la fin du mois.\n- Import : fichiers CSV de 10 Mo maximum, par un administrateur.\n\nAvez-vous besoin d’aide pour convertir votre fichier Excel ?\n\nCordialement\nInès',
      'Bonjour Monsieur Lemoine,\n\nOui, votre collègue pourra importer ses contacts si elle est administratrice, mais pas depuis Excel tel quel. Le fichier doit être converti en CSV et ne pas dépasser 10 Mo.\n\nConcernant le prix, l’utilisateur ajouté en cours de mois est facturé au prorata des 9 € mensuels.\n\nNous restons à votre écoute.\n\nInès',
    ],
    bad: [
      { kind: 'figure', from: 'coûte 9 € HT', to: 'coûte 6 € HT' },
      {
        kind: 'negation',
        from: 'L’import n’accepte pas directement les fichiers Excel : enregistrez d’abord le fichier au format CSV',
        to: 'L’import accepte les fichiers Excel, pas les fichiers CSV',
      },
      { kind: 'unit', from: '9 € HT par mois', to: '9 € HT par jour' },
    ],
  },
  {
    name: 'clínica',
    language: 'es',
    mail: {
      from: 'Lucía Serrano',
      subject: 'Análisis del martes',
      text: 'Buenas tardes, tengo un análisis de sangre el martes 24 de marzo a las 8:15. ¿Tengo que ir en ayunas? ¿Puedo beber agua? ¿Cuándo estarán los resultados y dónde los veo? Gracias, Lucía Serrano',
    },
    articles: [
      {
        title: 'Preparación para un análisis de sangre',
        body: 'Venga en ayunas de 8 horas. Puede beber agua, pero no café ni zumos. Traiga su DNI y la petición del médico. Si toma medicación, consulte con su médico.',
      },
      {
        title: 'Resultados',
        body: 'Los resultados están disponibles en el portal del paciente en un plazo de 48 horas. Los cultivos tardan cinco días. No damos resultados por teléfono.',
      },
    ],
    good: 'Buenas tardes, Lucía:\n\nSí, debe venir en ayunas: no coma nada durante las 8 horas anteriores. Puede beber agua, pero ni café ni zumos. Recuerde traer el DNI y la petición de su médico.\n\nLos resultados estarán en el portal del paciente en 48 horas como máximo, salvo los cultivos, que tardan cinco días.\n\nUn saludo\nClínica del Pinar',
    rewordings: [
      'Estimada Lucía:\n\nLe confirmamos lo que nos pregunta sobre su cita del martes 24 de marzo:\n\n- Ayunas: sí, ocho horas.\n- Agua: sí, puede beberla.\n- Resultados: en el portal del paciente, a las 48 horas.\n\nPor teléfono no podemos darle los resultados. ¿Toma alguna medicación? En ese caso, pregunte antes a su médico.\n\nUn saludo cordial\nRecepción',
      'Hola, Lucía:\n\nComo su análisis es a las 8:15, no coma nada en las ocho horas anteriores. El agua está permitida; el café, no.\n\nTendrá los resultados dos días después en el portal del paciente. Si el médico ha pedido un cultivo, el plazo es de 5 días.\n\nQuedamos a su disposición para cualquier duda.\nClínica del Pinar',
      'Buenas tardes, señora Serrano:\n\nGracias por su mensaje. Es necesario acudir en ayunas (8 horas). No olvide el DNI ni la petición médica.\n\nBeber agua no es un problema. Los resultados se publican en el portal y normalmente están listos en menos de 48 horas. ¿Tiene ya acceso al portal?\n\nAtentamente\nRecepción',
    ],
    bad: [
      {
        kind: 'negation',
        from: 'Puede beber agua, pero ni café ni zumos.',
        to: 'No puede beber agua ni café.',
      },
      { kind: 'figure', from: 'en 48 horas como máximo', to: 'en 84 horas como máximo' },
      {
        kind: 'unanswered',
        from: 'Los resultados estarán en el portal del paciente en 48 horas como máximo, salvo los cultivos, que tardan cinco días.\n\n',
      },
    ],
  },
  {
    name: 'palestra di lingue',
    language: 'it',
    mail: {
      from: 'Elena Russo',
      subject: 'Corso di tedesco',
      text: 'Buonasera, vorrei iscrivermi al corso di tedesco A2 che inizia il 13 aprile. Quanto costa e quante lezioni sono? C’è uno sconto per studenti? Se perdo una lezione posso recuperarla? Elena Russo',
    },
    articles: [
      {
        title: 'Corsi di gruppo',
        body: 'I corsi di gruppo comprendono 20 lezioni da 90 minuti e costano 280 €. I gruppi hanno al massimo otto partecipanti. Il libro non è compreso (32 €).',
      },
      {
        title: 'Sconti',
        body: 'Gli studenti fino a 26 anni ricevono il 10 % di sconto. Gli sconti non sono cumulabili. Serve un certificato di iscrizione.',
      },
      {
        title: 'Lezioni perse',
        body: 'Una lezione persa si può recuperare online entro due settimane. Avvisi la segreteria almeno 24 ore prima: segreteria@linguaviva.example.',
      },
    ],
    good: 'Buonasera Elena,\n\nil corso di tedesco A2 comprende 20 lezioni da 90 minuti e costa 280 €; il libro non è incluso e costa 32 €. Se è studentessa e non ha più di 26 anni, riceve il 10 % di sconto presentando un certificato di iscrizione.\n\nUna lezione persa si recupera online entro due settimane, purché avvisi la segreteria almeno 24 ore prima.\n\nCordiali saluti\nLinguaviva',
    rewordings: [
      'Gentile Elena,\n\ngrazie per l’interesse per il corso che parte il 13 aprile. Ecco i dettagli:\n\n- Prezzo: 280 euro, più 32 euro per il libro\n- Durata: venti lezioni di un’ora e mezza\n- Partecipanti: non più di otto\n\nLei studia all’università? In tal caso, fino ai 26 anni, c’è uno sconto del 10 per cento. Le lezioni perse si possono recuperare online.\n\nA presto\nMartina',
      'Ciao Elena,\n\nche bello che voglia imparare il tedesco! Per iscriversi le chiediamo di rispondere a questa mail con il Suo numero di telefono. Il costo è di 280 €, libro escluso. Le lezioni sono 20.\n\nPer lo sconto studenti serve il certificato di iscrizione all’università. Quanto alle assenze, nessun problema: può recuperare online nelle due settimane successive, se ci avvisa il giorno prima.\n\nMartina',
      'Buonasera,\n\nil prezzo di un corso di gruppo è 280 € per 20 lezioni. Ogni lezione dura 90 minuti.\n\nLo sconto per gli studenti esiste ed è del 10 %, ma non si somma ad altri sconti. Se deve saltare una lezione, scriva a segreteria@linguaviva.example con un giorno di anticipo: la recupererà online.\n\nQuanti anni ha, se posso chiedere?\n\nUn cordiale saluto\nLinguaviva',
    ],
    bad: [
      { kind: 'figure', from: '10 % di sconto', to: '15 % di sconto' },
      { kind: 'negation', from: 'il libro non è incluso e costa 32 €', to: 'il libro è compreso' },
      { kind: 'name', from: 'Buonasera Elena', to: 'Buonasera Francesca' },
    ],
  },
];
