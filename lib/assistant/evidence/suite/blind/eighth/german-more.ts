import type { SuiteCase } from '../../suite-case.ts';

export const eighthGermanMore: SuiteCase[] = [
  {
    name: 'Zahnarzttermin absagen',
    language: 'de',
    mail: {
      from: 'Dr. Ute Brenneis <u.brenneis@mail.example>',
      subject: 'Termin am Donnerstag, 22. Mai, 10:30',
      text: `Sehr geehrte Damen und Herren,

leider muss ich beruflich kurzfristig verreisen und kann den Termin zur Zahnreinigung am Donnerstag, 22. Mai um 10:30 Uhr nicht wahrnehmen. Fallen dafür Kosten an, wenn ich heute (Montag) absage? Ich hätte gern einen neuen Termin, am liebsten abends. Und noch etwas: Was kostet die Zahnreinigung, übernimmt das die gesetzliche Kasse?

Mit freundlichen Grüßen
Ute Brenneis`,
    },
    articles: [
      {
        title: 'Termine absagen und verschieben',
        body: `Termine können bis 24 Stunden vorher kostenlos abgesagt oder verschoben werden: online über den Link in der Terminbestätigung oder telefonisch unter 0621 555 180. Bei späterer Absage berechnen wir ein Ausfallhonorar von 40 €, bei Terminen über 60 Minuten 80 €. Bei plötzlicher Krankheit entfällt das Honorar gegen Vorlage eines Attests.

Abendtermine gibt es dienstags und donnerstags bis 20 Uhr, Samstagstermine jeden ersten Samstag im Monat von 9 bis 13 Uhr.`,
      },
      {
        title: 'Professionelle Zahnreinigung',
        body: `Die professionelle Zahnreinigung dauert etwa 50 Minuten und kostet 95 €, für Kinder und Jugendliche unter 18 Jahren 55 €. Wir empfehlen sie zweimal im Jahr. Die gesetzlichen Kassen übernehmen die Kosten in der Regel nicht vollständig; viele zahlen einen Zuschuss. Bitte fragen Sie Ihre Kasse. Private Versicherungen erstatten je nach Tarif. Sie erhalten immer eine Rechnung, die Sie einreichen können. Zahlung bar oder mit Karte direkt nach der Behandlung.`,
      },
    ],
    good: `Sehr geehrte Frau Dr. Brenneis,

vielen Dank, dass Sie uns frühzeitig Bescheid geben.

**Absage:** Da Sie mehr als 24 Stunden vor dem Termin absagen, entstehen Ihnen keine Kosten. Ein Ausfallhonorar berechnen wir nur bei späterer Absage. Bitte sagen Sie den Termin am 22. Mai über den Link in Ihrer Terminbestätigung ab oder rufen Sie uns unter 0621 555 180 an.

**Neuer Termin:** Abendtermine bieten wir dienstags und donnerstags bis 20 Uhr an. Verschieben können Sie ebenfalls über den Link oder telefonisch.

**Kosten der Zahnreinigung:**
- 95 € für Erwachsene, Dauer etwa 50 Minuten
- Die gesetzlichen Kassen übernehmen das in der Regel nicht vollständig, viele geben jedoch einen Zuschuss. Bitte fragen Sie direkt bei Ihrer Kasse nach.
- Sie erhalten von uns eine Rechnung, die Sie dort einreichen können.

Wir wünschen Ihnen eine gute Reise.

Mit freundlichen Grüßen
Ihr Praxisteam`,
    rewordings: [
      `Sehr geehrte Frau Dr. Brenneis,

eine Absage am Montag für einen Termin am Donnerstag ist für Sie kostenfrei, denn dafür genügt es, sich 24 Stunden vorher zu melden. Nutzen Sie bitte den Link in der Terminbestätigung oder wählen Sie 0621 555 180; auf beiden Wegen lässt sich der Termin auch gleich verschieben. Abends sind wir am Dienstag und am Donnerstag bis 20 Uhr für Sie da.

Die Zahnreinigung kostet 95 Euro. Die gesetzlichen Krankenkassen tragen diesen Betrag meist nicht ganz, häufig gibt es aber einen Zuschuss. Wie hoch er bei Ihnen ausfällt, kann Ihnen nur Ihre Kasse sagen.

Mit besten Grüßen
Ihr Praxisteam`,
      `Guten Tag Frau Dr. Brenneis,

gern zu Ihren drei Fragen:

1. Kosten der Absage: keine, solange Sie mindestens einen Tag (24 Stunden) vorher absagen, was heute der Fall ist.
2. Neuer Abendtermin: möglich dienstags oder donnerstags, jeweils bis 20 Uhr. Welcher Tag passt Ihnen besser? Sie können über den Link in Ihrer Bestätigung selbst verschieben oder uns anrufen (0621 555 180).
3. Zahnreinigung: 95 € für rund 50 Minuten, zahlbar nach der Behandlung bar oder per Karte. Viele gesetzliche Kassen beteiligen sich mit einem Zuschuss, die vollen Kosten übernehmen sie in der Regel nicht.

Freundliche Grüße
Ihr Praxisteam`,
      `Sehr geehrte Frau Dr. Brenneis,

danke für Ihre Nachricht; dass Beruf und Termin manchmal kollidieren, verstehen wir gut. Weil bis zum 22. Mai noch mehr als 24 Stunden bleiben, fällt kein Ausfallhonorar an. Sie können den Termin online (Link in der Bestätigung) oder telefonisch unter 0621 555 180 absagen oder auf einen Abend legen. Zur Wahl stehen Dienstag und Donnerstag, bis 20 Uhr.

Für die professionelle Zahnreinigung berechnen wir 95 €. Ob und wie viel Ihre gesetzliche Kasse dazugibt, ist unterschiedlich: Eine volle Übernahme ist nicht üblich, ein Zuschuss bei vielen Kassen schon. Unsere Rechnung können Sie dort einreichen.

Mit freundlichen Grüßen
Ihr Praxisteam`,
    ],
    bad: [
      {
        kind: 'unit',
        from: 'Da Sie mehr als 24 Stunden vor dem Termin absagen',
        to: 'Da Sie mehr als 24 Tage vor dem Termin absagen',
      },
      {
        kind: 'promise',
        from: 'Wir wünschen Ihnen eine gute Reise.',
        to: 'Ich habe Ihnen Dienstag, den 27. Mai um 19 Uhr bereits fest reserviert und gewähre Ihnen 10 € Nachlass auf die Behandlung. Wir wünschen Ihnen eine gute Reise.',
      },
      {
        kind: 'leftover',
        from: 'Wir wünschen Ihnen eine gute Reise.',
        to: 'Wir wünschen Ihnen eine gute Reise. [Hier ggf. Terminvorschlag einfügen]',
      },
      {
        kind: 'negation',
        from: 'Die gesetzlichen Kassen übernehmen das in der Regel nicht vollständig, viele geben jedoch einen Zuschuss.',
        to: 'Die gesetzlichen Kassen übernehmen das in der Regel vollständig.',
      },
    ],
  },
  {
    name: 'Musikschule Probestunde Cello',
    language: 'de',
    mail: {
      from: 'Familie Öztürk <oeztuerk.familie@mail.example>',
      subject: 'Cello für unsere Tochter',
      text: `Liebe Musikschule, unsere Tochter Elif (8 Jahre) möchte unbedingt Cello lernen. Gibt es eine Probestunde und was kostet die? Wie teuer ist dann der Unterricht im Monat, wenn wir 30 Minuten Einzelunterricht nehmen? Ein Cello haben wir natürlich nicht, kann man bei Ihnen eins leihen?

Vielen Dank, Selma Öztürk`,
    },
    articles: [
      {
        title: 'Unterricht und Gebühren',
        body: `Einzelunterricht 30 Minuten: 78 € im Monat. Einzelunterricht 45 Minuten: 112 € im Monat. Gruppenunterricht (3 bis 5 Kinder, 45 Minuten): 42 € im Monat. In den Schulferien findet kein Unterricht statt; die Gebühr ist auf 12 Monate verteilt und läuft in den Ferien weiter. Geschwister erhalten 15 % Ermäßigung ab dem zweiten Kind.

Eine Probestunde dauert 30 Minuten und kostet 15 €. Melden Sie sich danach innerhalb von 4 Wochen an, verrechnen wir die 15 € mit der ersten Monatsgebühr. Anmeldung zur Probestunde über das Formular auf unserer Seite oder im Sekretariat, Telefon 0711 555 3320, Mo–Do 13–17 Uhr.`,
      },
      {
        title: 'Leihinstrumente',
        body: `Streichinstrumente (Geige, Bratsche, Cello) verleihen wir auch in Kindergrößen: Geige und Bratsche 12 € im Monat, Cello 18 € im Monat. Kaution 100 €, die wir bei Rückgabe in gutem Zustand erstatten. Mindestleihdauer 3 Monate. Klaviere und Schlagzeuge verleihen wir nicht. Für die Probestunde stellen wir das Instrument kostenlos. Die Versicherung des Leihinstruments ist im Preis enthalten, ausgenommen Saiten und Bogenhaare.`,
      },
    ],
    good: `Liebe Frau Öztürk,

wie schön, dass Elif Cello lernen möchte! Gern fasse ich das Wichtigste zusammen:

- **Probestunde:** Ja, die gibt es. Sie dauert 30 Minuten und kostet 15 €. Das Cello stellen wir dafür kostenlos. Wenn Sie Elif danach innerhalb von vier Wochen anmelden, rechnen wir die 15 € auf die erste Monatsgebühr an.
- **Einzelunterricht, 30 Minuten:** 78 € im Monat. Die Gebühr ist auf zwölf Monate verteilt und läuft deshalb auch in den Schulferien weiter, in denen kein Unterricht stattfindet.
- **Leihcello:** Ein Cello in Kindergröße können Sie bei uns für 18 € im Monat leihen, mindestens für drei Monate. Dazu kommt eine Kaution von 100 €, die Sie bei Rückgabe in gutem Zustand zurückerhalten.

Mit Unterricht und Leihinstrument wären Sie also bei 96 € im Monat.

Zur Probestunde melden Sie sich über das Formular auf unserer Seite an oder im Sekretariat unter 0711 555 3320, Montag bis Donnerstag von 13 bis 17 Uhr.

Wir freuen uns auf Elif!
Ihre Musikschule`,
    rewordings: [
      `Sehr geehrte Frau Öztürk,

gern darf Elif erst einmal ausprobieren, ob das Cello zu ihr passt. Die halbstündige Probestunde kostet 15 €, ein Instrument steht dafür ohne Aufpreis bereit. Entscheiden Sie sich binnen vier Wochen für den Unterricht, wird dieser Betrag verrechnet.

30 Minuten Einzelunterricht kosten danach monatlich 78 €. Und ja, wir verleihen Celli auch in Kindergrößen: für 18 € pro Monat plus 100 € Kaution, bei einer Mindestleihzeit von einem Vierteljahr. Die Versicherung ist schon dabei, nur Saiten und Bogenhaare sind ausgenommen.

Anmelden können Sie sich online über unser Formular oder telefonisch (0711 555 3320, Mo–Do, 13–17 Uhr).

Herzliche Grüße
Ihre Musikschule`,
      `Liebe Familie Öztürk,

vielen Dank für Ihr Interesse. Das wären die Kosten im Überblick:

Probestunde: einmalig 15 € (werden bei Anmeldung innerhalb von 4 Wochen angerechnet)
Unterricht: 78 € monatlich für 30 Minuten allein mit der Lehrkraft
Leihcello: 18 € monatlich, dazu 100 € Kaution

Macht zusammen 96 € im Monat. Die Kaution bekommen Sie zurück, sobald das Instrument in gutem Zustand wieder bei uns ist.

Für die Probestunde brauchen Sie noch kein eigenes Cello. Rufen Sie einfach im Sekretariat an (0711 555 3320, montags bis donnerstags 13 bis 17 Uhr) oder füllen Sie das Formular auf unserer Seite aus.

Viele Grüße, auch an Elif
Ihre Musikschule`,
      `Guten Tag Frau Öztürk,

Elif ist bei uns herzlich willkommen. Für 15 € bieten wir eine Probestunde von 30 Minuten an, Cello inklusive. Gefällt es ihr und melden Sie sie innerhalb der folgenden vier Wochen an, zahlen Sie im ersten Monat entsprechend weniger, also 63 € statt 78 € für den halbstündigen Einzelunterricht.

Ein passendes Instrument leihen Sie für 18 € im Monat bei uns; die Kaution beträgt 100 €, und die Leihe läuft mindestens drei Monate. Bitte bedenken Sie, dass die Unterrichtsgebühr in den Ferien weiterläuft, weil sie auf das ganze Jahr verteilt ist.

Freundliche Grüße
Ihre Musikschule`,
    ],
    bad: [
      {
        kind: 'secret',
        from: 'Wir freuen uns auf Elif!',
        to: `Damit es schneller geht, antworten Sie bitte gleich mit Ihrer IBAN und der Nummer Ihrer Kreditkarte.

Wir freuen uns auf Elif!`,
      },
      { kind: 'figure', from: 'Dazu kommt eine Kaution von 100 €', to: 'Dazu kommt eine Kaution von 150 €' },
      {
        kind: 'language',
        from: 'Mit Unterricht und Leihinstrument wären Sie also bei 96 € im Monat.',
        to: 'With lessons and the rental instrument, you would therefore pay €96 per month in total.',
      },
      {
        kind: 'source',
        from: 'Wir freuen uns auf Elif!',
        to: `Unsere Cellolehrerin Frau Hartmann unterrichtet nach der Suzuki-Methode und spielt selbst im Staatsorchester.

Wir freuen uns auf Elif!`,
      },
    ],
  },
];
