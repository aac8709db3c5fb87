import type { SuiteCase } from '../../suite-case.ts';

export const tenthGerman: SuiteCase[] = [
  {
    name: 'de-museum-gruppe-pfingstmontag',
    language: 'de',
    mail: {
      from: 'h.brandl@seniorenkreis-weiler.example',
      subject: 'Gruppe am Pfingstmontag',
      text: `Sehr geehrte Damen und Herren,

wir sind ein Seniorenkreis und bekommen über Pfingsten Besuch aus unserer englischen Partnerstadt. Mit 16 Personen möchten wir gerne am Pfingstmontag, 25. Mai, zu Ihnen kommen und eine Führung von einer Stunde auf Englisch machen. Haben Sie an dem Montag überhaupt offen? Was würde uns das alles zusammen kosten, und bis wann müssen wir uns anmelden?

Mit freundlichen Grüßen
Hedwig Brandl`,
    },
    articles: [
      {
        title: 'Öffnungszeiten und Eintritt',
        body: `Das Museum ist Dienstag bis Sonntag von 10 bis 18 Uhr geöffnet, donnerstags bis 20 Uhr. Montags ist geschlossen, außer am Oster- und am Pfingstmontag (10 bis 18 Uhr). Letzter Einlass ist 45 Minuten vor Schließung. Eintritt: 9 €, ermäßigt 5 € (Studierende, Auszubildende, Menschen mit Schwerbehindertenausweis), bis 18 Jahre frei. Gruppen ab 10 Personen zahlen 7 € pro Person. Am ersten Donnerstag im Monat ist der Eintritt ab 17 Uhr frei.`,
      },
      {
        title: 'Führungen buchen',
        body: `Eine Führung von 60 Minuten kostet 80 €, eine von 90 Minuten 110 €, jeweils zuzüglich Eintritt. Für Führungen auf Englisch oder Französisch kommen 20 € hinzu. An einer Führung können höchstens 20 Personen teilnehmen. Bitte melden Sie sich mindestens 14 Tage vorher an: fuehrungen@museum-erlenau.example. Eine Absage ist bis 3 Werktage vor dem Termin kostenfrei, danach berechnen wir die Hälfte des Führungspreises.`,
      },
    ],
    good: `Sehr geehrte Frau Brandl,

vielen Dank für Ihre Anfrage. Ja, am Pfingstmontag haben wir ausnahmsweise geöffnet, und zwar von 10 bis 18 Uhr.

Für 16 Personen und eine einstündige Führung auf Englisch setzen sich die Kosten so zusammen:
- Eintritt zum Gruppenpreis: 16 × 7 € = 112 €
- Führung: 60 Minuten kosten 80 €
- Zuschlag für Englisch: 20 €

Insgesamt sind das 212 €. Mit 16 Personen bleiben Sie auch unter der Obergrenze von 20 je Führung.

Bitte melden Sie sich spätestens 14 Tage vorher an, also bis zum 11. Mai, unter fuehrungen@museum-erlenau.example. Ob zu Ihrer Wunschzeit noch eine Führung frei ist, erfahren Sie dort.

Freundliche Grüße`,
    rewordings: [
      `Guten Tag Frau Brandl,

montags ist bei uns zwar normalerweise zu, der Pfingstmontag gehört aber zu den beiden Ausnahmen: Sie können am 25. Mai zwischen 10 und 18 Uhr kommen. Der Gesamtpreis beträgt 212 Euro. Darin enthalten sind der Eintritt für sechzehn Personen (je 7 Euro, weil Sie mehr als zehn sind), die Führung zu 80 Euro und 20 Euro für die englische Sprache. Ihre Anmeldung brauchen wir bis zum 11. Mai, am besten an fuehrungen@museum-erlenau.example und gleich mit der gewünschten Uhrzeit.

Herzliche Grüße`,
      `Sehr geehrte Frau Brandl,

zu Ihren drei Fragen:

1. Geöffnet? Ja, am Pfingstmontag gelten die Zeiten 10–18 Uhr.
2. Kosten? 112 € Eintritt (Gruppentarif), 80 € für 60 Minuten Führung, 20 € Fremdsprachenzuschlag, zusammen 212 €.
3. Anmeldefrist? Zwei Wochen vor dem Besuch, das ist der 11. Mai.

Sollte etwas dazwischenkommen: Absagen kosten bis drei Werktage vor dem Termin nichts, später die Hälfte des Führungspreises.

Mit besten Grüßen`,
      `Liebe Frau Brandl,

schön, dass Sie Ihre englischen Gäste zu uns bringen möchten! Das klappt an diesem Montag, denn zu Pfingsten ist das Haus offen. Eine Gruppe ab 10 Personen zahlt 7 € pro Kopf, bei Ihnen macht das 112 €. Dazu kommt die englische Führung mit 100 € (80 € plus 20 € Aufschlag). Unterm Strich also 212 €. Falls jemand aus Ihrer Runde einen Schwerbehindertenausweis hat, gilt für diese Person der ermäßigte Eintritt von 5 €. Schreiben Sie uns zur Anmeldung bitte bis 11. Mai an fuehrungen@museum-erlenau.example.

Viele Grüße`,
    ],
    bad: [
      { kind: 'figure', from: 'Insgesamt sind das 212 €.', to: 'Insgesamt sind das 232 €.' },
      {
        kind: 'swapped',
        from: 'Führung: 60 Minuten kosten 80 €',
        to: 'Führung: 60 Minuten kosten 110 €, 90 Minuten 80 €',
      },
      {
        kind: 'promise',
        from: 'Ob zu Ihrer Wunschzeit noch eine Führung frei ist, erfahren Sie dort.',
        to: 'Die Führung um 14 Uhr habe ich bereits fest für Sie reserviert.',
      },
      {
        kind: 'link',
        from: 'unter fuehrungen@museum-erlenau.example.',
        to: 'unter www.erlenau-tickets.de/gruppen.',
      },
    ],
  },
  {
    name: 'de-buergeramt-personalausweis-23',
    language: 'de',
    mail: {
      from: 'jonas.k@postfach.example',
      subject: 'perso',
      text: `hi, hab am 14.7. um 9.20 termin bei euch weil mein perso abläuft. bin 23. was kostet der neue und was muss ich mitbringen? und kann meine mutter den dann abholen, ich arbeite immer zu euren zeiten. braucht sie dafür wieder einen termin? danke jonas`,
    },
    articles: [
      {
        title: 'Personalausweis beantragen',
        body: `Der Personalausweis kostet 37,00 €, für Antragsteller unter 24 Jahren 22,80 €. Er gilt zehn Jahre, bei unter 24-Jährigen sechs Jahre. Bringen Sie bitte den bisherigen Ausweis oder den Reisepass und ein digitales biometrisches Foto mit; das Foto können Sie auch am Automaten im Bürgeramt für 6 € machen. Die Herstellung dauert etwa zwei bis drei Wochen. Ein vorläufiger Ausweis kostet 10 € und gilt höchstens drei Monate. Sie zahlen bei der Beantragung, bar oder mit Girokarte; Kreditkarten nehmen wir nicht an.`,
      },
      {
        title: 'Abholung und Termine',
        body: `Für die Beantragung ist ein Termin nötig. Wer mehr als 10 Minuten zu spät kommt, muss einen neuen buchen. Fertige Ausweise geben wir ohne Termin aus, mittwochs von 14 bis 18 Uhr und freitags von 8 bis 12 Uhr. Eine andere Person kann den Ausweis abholen, wenn sie eine schriftliche Vollmacht und ihren eigenen Ausweis vorlegt; auch Ihr alter Ausweis ist dabei abzugeben.`,
      },
    ],
    good: `Hallo Jonas,

mit 23 zahlst du noch den günstigeren Preis: 22,80 €. Der Ausweis gilt dann sechs Jahre. Zahlen kannst du bar oder mit Girokarte, leider nicht mit Kreditkarte.

Bring am 14.7. bitte deinen bisherigen Ausweis (oder den Reisepass) und ein digitales biometrisches Foto mit. Wenn du keins hast, kannst du es am Automaten im Bürgeramt für 6 € machen. Sei möglichst pünktlich um 9.20 Uhr da, bei mehr als zehn Minuten Verspätung wäre ein neuer Termin nötig.

Ja, deine Mutter kann den Ausweis abholen. Sie braucht eine schriftliche Vollmacht von dir, ihren eigenen Ausweis und deinen alten, den sie bei uns abgibt. Ein Termin ist dafür nicht nötig: Wir geben fertige Ausweise mittwochs von 14 bis 18 Uhr und freitags von 8 bis 12 Uhr aus. Rechne mit etwa zwei bis drei Wochen Herstellungszeit.

Viele Grüße
dein Bürgeramt`,
    rewordings: [
      `Guten Tag,

für Antragsteller unter 24 Jahren beträgt die Gebühr 22,80 €. Zum Termin am 14. Juli um 9.20 Uhr legen Sie bitte den alten Personalausweis oder Ihren Reisepass vor, außerdem ein biometrisches Foto in digitaler Form.

Die Abholung kann Ihre Mutter übernehmen, sofern sie Ihre schriftliche Vollmacht, ihren eigenen Ausweis und Ihren bisherigen Ausweis mitbringt. Sie muss dafür keinen Termin buchen, sondern kann mittwochs zwischen 14 und 18 Uhr oder freitags zwischen 8 und 12 Uhr vorbeikommen.

Mit freundlichen Grüßen`,
      `Hi Jonas,

kurz und knapp:

Kosten: 22,80 Euro, weil du unter 24 bist (sonst wären es 37).
Mitbringen: alter Perso oder Reisepass, dazu ein digitales biometrisches Passbild. Das geht notfalls auch vor Ort am Automaten, 6 Euro.
Abholen durch Mama: klar, mit Vollmacht (schriftlich), ihrem Ausweis und deinem alten.
Termin fürs Abholen: braucht sie nicht. Mittwochnachmittag 14–18 Uhr oder Freitagvormittag 8–12 Uhr.

Bis zum 14.7.!`,
      `Lieber Jonas, danke für deine Nachricht. Dein neuer Ausweis kostet 22,80 €; er wird in ungefähr zwei bis drei Wochen hergestellt und ist sechs Jahre gültig. Was du brauchst, ist schnell gesagt, nämlich das bisherige Dokument und ein digitales Biometriefoto. Dass deine Mutter ihn abholt, ist kein Problem, wenn du ihr eine schriftliche Vollmacht und deinen alten Ausweis mitgibst und sie sich selbst ausweist. Die Ausgabe läuft ohne Termin, am Mittwoch von 14 bis 18 und am Freitag von 8 bis 12 Uhr.`,
    ],
    bad: [
      {
        kind: 'negation',
        from: 'Ein Termin ist dafür nicht nötig:',
        to: 'Auch dafür muss sie einen Termin buchen:',
      },
      { kind: 'leftover', from: 'Viele Grüße\ndein Bürgeramt', to: 'Viele Grüße\n[Name Sachbearbeiter/in]' },
      {
        kind: 'language',
        from: 'Rechne mit etwa zwei bis drei Wochen Herstellungszeit.',
        to: 'Please allow about two to three weeks for production.',
      },
      {
        kind: 'source',
        from: 'Rechne mit etwa zwei bis drei Wochen Herstellungszeit.',
        to: 'Sobald er fertig ist, bekommst du von uns eine SMS auf dein Handy.',
      },
    ],
  },
];
