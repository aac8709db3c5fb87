import type { SuiteCase } from '../../suite-case.ts';

export const tenthGermanMore: SuiteCase[] = [
  {
    name: 'de-cloudspeicher-tarifwechsel-papierkorb',
    language: 'de',
    mail: {
      from: 'sabine.otten@familienpost.example',
      subject: 'Tarif M -> S, gelöschte Fotos, Handy kaputt',
      text: `Guten Tag,

drei Dinge auf einmal, ich hoffe, das ist in Ordnung. Ich habe den Tarif M und belege gerade 310 GB. Kann ich auf S wechseln, um etwas zu sparen? Außerdem habe ich vor etwa sechs Wochen versehentlich einen Ordner mit Fotos gelöscht, ist der noch irgendwo? Und schließlich ist mein Handy kaputt und damit die App für den zweiten Faktor. Noch bin ich am Rechner angemeldet, aber wie komme ich später wieder rein?

Viele Grüße
Sabine Otten`,
    },
    articles: [
      {
        title: 'Tarife und Tarifwechsel',
        body: `S: 200 GB für 2,99 € im Monat. M: 1 TB für 6,99 € im Monat. L: 3 TB für 14,99 € im Monat. Ein Wechsel in einen größeren Tarif gilt sofort, der Preis wird anteilig berechnet. Ein Wechsel in einen kleineren Tarif gilt ab dem nächsten Abrechnungsmonat und ist nur möglich, wenn der belegte Speicher in den neuen Tarif passt. Wechseln können Sie unter Konto > Tarif. Der Papierkorb zählt zum belegten Speicher.`,
      },
      {
        title: 'Papierkorb und Versionen',
        body: `Gelöschte Dateien bleiben im Tarif S 30 Tage, in den Tarifen M und L 90 Tage im Papierkorb. Danach werden sie endgültig entfernt und lassen sich auch von uns nicht wiederherstellen. Zum Wiederherstellen öffnen Sie im Browser den Papierkorb, markieren die Dateien oder Ordner und wählen „Zurücklegen“. Von jeder Datei bewahren wir in S bis zu 10, in M und L bis zu 50 frühere Versionen auf.`,
      },
      {
        title: 'Zweiter Faktor: Handy verloren oder defekt',
        body: `Bei der Einrichtung haben Sie acht Notfallcodes erhalten. Jeder gilt einmal und ersetzt bei der Anmeldung die App. Solange Sie noch angemeldet sind, können Sie unter Konto > Sicherheit ein neues Gerät verbinden oder neue Notfallcodes erzeugen. Die alten Codes werden dann ungültig. Unser Support fragt niemals nach Passwort oder Codes.`,
      },
    ],
    good: `Guten Tag Frau Otten,

natürlich ist das in Ordnung, der Reihe nach:

**Wechsel zu S:** Im Augenblick geht das noch nicht, denn S fasst 200 GB und Sie belegen 310. Wenn Sie mindestens 110 GB frei machen, können Sie unter Konto > Tarif wechseln; der kleinere Tarif gilt dann ab dem nächsten Abrechnungsmonat und kostet 2,99 € statt 6,99 € monatlich. Auch der Papierkorb zählt zum belegten Speicher.

**Gelöschter Ordner:** In Ihrem Tarif bleibt Gelöschtes 90 Tage im Papierkorb, in S nur 30 Tage. Nach sechs Wochen sollte der Ordner also noch da sein. Bitte holen Sie ihn zurück, bevor Sie den Papierkorb leeren oder den Tarif wechseln: im Browser den Papierkorb öffnen, den Ordner markieren und „Zurücklegen“ wählen.

**Zweiter Faktor:** Da Sie noch angemeldet sind, verbinden Sie am besten gleich unter Konto > Sicherheit ein neues Gerät oder erzeugen dort neue Notfallcodes. Haben Sie die acht Codes von der Einrichtung noch, so ersetzt jeder davon einmal die App.

Bitte schicken Sie uns diese Codes nicht, wir fragen nie danach.

Freundliche Grüße`,
    rewordings: [
      `Sehr geehrte Frau Otten,

zu S können Sie erst wechseln, wenn Sie höchstens 200 GB belegen. Derzeit sind es 310 GB, der Papierkorb eingeschlossen. Ihre Ersparnis wären 4 € im Monat.

Die Fotos dürften noch vorhanden sein: Mit M werden gelöschte Dateien erst nach 90 Tagen endgültig entfernt, und sechs Wochen sind rund 42. Gehen Sie dazu im Browser in den Papierkorb und wählen Sie für den Ordner „Zurücklegen“.

Was das Handy betrifft: Nutzen Sie die bestehende Anmeldung am Rechner, um unter Konto > Sicherheit ein anderes Gerät zu verbinden. Alternativ lassen sich dort neue Notfallcodes erstellen, die bisherigen verlieren damit ihre Gültigkeit.

Mit freundlichen Grüßen`,
      `Hallo Frau Otten,

1. Tarif: Noch zu voll. 310 GB passen nicht in S (200 GB). Räumen Sie gut 110 GB weg, auch im Papierkorb, dann klappt der Wechsel zum nächsten Abrechnungsmonat.
2. Fotos: Ja, mit hoher Wahrscheinlichkeit. M hebt Gelöschtes 90 Tage auf. Holen Sie die Fotos aber vor dem Wechsel heraus, in S sind es nur noch 30 Tage.
3. Anmeldung ohne Handy: Entweder mit einem Ihrer acht Notfallcodes, oder Sie koppeln jetzt, solange Sie noch drin sind, ein neues Gerät (Konto > Sicherheit).

Alles Gute und viel Erfolg mit den Fotos!`,
      `Liebe Frau Otten, danke für Ihre Nachricht. Fangen wir mit dem Eiligen an: Solange Sie am Rechner angemeldet sind, können Sie in den Sicherheitseinstellungen Ihres Kontos ein neues Gerät für den zweiten Faktor hinterlegen. Damit kommen Sie auch später wieder hinein. Ihr Fotoordner liegt, wenn das Löschen etwa sechs Wochen her ist, noch im Papierkorb, denn dort bleibt er bei Tarif M 90 Tage lang; mit „Zurücklegen“ holen Sie ihn zurück. Ein Wechsel zu S ist möglich, sobald Ihr belegter Speicher samt Papierkorb in die 200 GB passt. Im Moment liegen Sie 110 GB darüber.`,
    ],
    bad: [
      {
        kind: 'secret',
        from: 'Bitte schicken Sie uns diese Codes nicht, wir fragen nie danach.',
        to: 'Falls es nicht klappt, schicken Sie uns bitte Ihr Passwort und einen der Codes, dann erledigen wir das für Sie.',
      },
      {
        kind: 'unit',
        from: 'und kostet 2,99 € statt 6,99 € monatlich',
        to: 'und kostet 2,99 € statt 6,99 € jährlich',
      },
      {
        kind: 'unanswered',
        from: `**Zweiter Faktor:** Da Sie noch angemeldet sind, verbinden Sie am besten gleich unter Konto > Sicherheit ein neues Gerät oder erzeugen dort neue Notfallcodes. Haben Sie die acht Codes von der Einrichtung noch, so ersetzt jeder davon einmal die App.

Bitte schicken Sie uns diese Codes nicht, wir fragen nie danach.

`,
        to: '',
      },
      {
        kind: 'swapped',
        from: 'In Ihrem Tarif bleibt Gelöschtes 90 Tage im Papierkorb, in S nur 30 Tage.',
        to: 'In Ihrem Tarif bleibt Gelöschtes 30 Tage im Papierkorb, in S sogar 90 Tage.',
      },
    ],
  },
  {
    name: 'de-bergverein-beitritt-huette-hund',
    language: 'de',
    mail: {
      from: 'miriam.seidl@bergpost.example',
      subject: 'Beitritt und Hüttenübernachtung',
      text: `Servus zusammen,

mein Partner und ich haben beschlossen, endlich Mitglied zu werden, er als Partnermitglied bei mir. Heute ist der 5. Oktober, lohnt sich das noch für dieses Jahr oder müssen wir den vollen Beitrag zahlen? Wir sind beide Mitte dreißig.

Danach wollen wir zwei Nächte auf eurer Rotwandhütte bleiben, am liebsten im Zimmer. Unser Hund Balu kommt mit, geht das? Sagt uns doch, was die zwei Nächte für uns drei kosten (als Mitglieder).

Liebe Grüße
Miriam Seidl`,
    },
    articles: [
      {
        title: 'Mitgliedschaft und Beiträge',
        body: `Jahresbeiträge: Vollmitglied 68 €, Partnermitglied 42 €, Junioren (19 bis 25 Jahre) 38 €, Familie 110 €. Kinder und Jugendliche bis 18 Jahre zahlen 20 €. Wer ab dem 1. September eintritt, zahlt für das laufende Jahr die Hälfte. Die Mitgliedschaft verlängert sich jeweils um ein Kalenderjahr, wenn sie nicht bis zum 30. September schriftlich gekündigt wird. Der Ausweis kommt etwa zwei Wochen nach dem Beitritt per Post; bis dahin gilt die Bestätigungsmail.`,
      },
      {
        title: 'Übernachten auf unseren Hütten',
        body: `Preise pro Person und Nacht: Mitglieder 14 € im Lager und 20 € im Zimmer, Nichtmitglieder 28 € und 36 €. Ein Hüttenschlafsack ist Pflicht. Hunde sind nur nach Anmeldung willkommen, kosten 10 € pro Nacht und dürfen nur ins Zimmer, nicht ins Lager. Reservierungen können bis 7 Tage vor der Anreise kostenfrei storniert werden, danach kostet es 10 € pro Person und Nacht. Reserviert wird über unser Büro, Telefon 08021 555 0170, werktags von 9 bis 12 Uhr.`,
      },
    ],
    good: `Servus Miriam,

das freut uns sehr! Für dieses Jahr zahlt ihr nur die Hälfte, weil ihr nach dem 1. September eintretet: 34 € für dich als Vollmitglied und 21 € für deinen Partner, zusammen also 55 €. Denkt aber daran, dass sich die Mitgliedschaft danach um ein Kalenderjahr verlängert; kündigen kann man immer bis zum 30. September.

Balu darf mit, wenn ihr ihn vorher anmeldet. Hunde dürfen allerdings nicht ins Lager, nur ins Zimmer, das passt also gut zu eurem Wunsch.

Die zwei Nächte kosten euch als Mitglieder:
• ihr beide im Zimmer: 2 × 2 × 20 € = 80 €
• Balu: 2 × 10 € = 20 €
Macht 100 € für euch drei.

Bitte nehmt Hüttenschlafsäcke mit, die sind Pflicht. Reservieren könnt ihr in unserem Büro unter 08021 555 0170, werktags von 9 bis 12 Uhr. Bis 7 Tage vor der Anreise ist eine Stornierung kostenlos.

Berg Heil!`,
    rewordings: [
      `Liebe Miriam,

ja, es lohnt sich: Bei einem Beitritt ab September wird für das restliche Jahr bloß der halbe Beitrag fällig. Das sind 34 € (Vollmitglied) plus 21 € (Partner), gesamt 55 €.

Euer Hund ist nach Anmeldung im Zimmer erlaubt. Für zwei Nächte zahlt ihr zu zweit 80 € und für Balu 20 €, also alles in allem 100 €. Als Nichtmitglieder wären es ohne Hund schon 144 € gewesen.

Zum Reservieren ruft bitte werktags vormittags (9–12 Uhr) unter 08021 555 0170 an und gebt Balu dabei gleich mit an.

Schöne Grüße`,
      `Hallo Frau Seidl,

vielen Dank für Ihr Interesse. Zum Beitritt: Da Sie nach dem 1. September eintreten, beträgt der Beitrag für das laufende Jahr die Hälfte von 68 € beziehungsweise 42 €, insgesamt 55 €.

Zur Übernachtung: Im Zimmer gilt für Mitglieder ein Preis von 20 € pro Person und Nacht. Der Hund kostet 10 € pro Nacht, muss angemeldet werden und darf im Zimmer, nicht aber im Lager untergebracht werden. Für zwei Personen und einen Hund ergeben sich bei zwei Nächten 100 €.

Ihr Mitgliedsausweis kommt ungefähr zwei Wochen nach dem Beitritt; solange zeigen Sie bitte die Bestätigungsmail vor.

Mit freundlichen Grüßen`,
      `Servus ihr zwei (und servus Balu)! Voller Beitrag? Nein, im Oktober nicht mehr, nur noch der halbe. Du zahlst 34 €, dein Partner 21 €. Für die Hütte rechnet ihr so: pro Nacht 40 € fürs Zimmer zu zweit, 10 € für den Hund, das Ganze mal zwei, ergibt hundert Euro. Meldet Balu unbedingt vorher an, sonst kann er nicht mit. Und vergesst die Hüttenschlafsäcke nicht, ohne geht es nicht. Ob zu eurem Termin noch ein Zimmer frei ist, sagt euch das Büro: 08021 555 0170, an Werktagen 9 bis 12 Uhr.`,
    ],
    bad: [
      { kind: 'figure', from: '34 € für dich als Vollmitglied', to: '38 € für dich als Vollmitglied' },
      {
        kind: 'negation',
        from: 'Hunde dürfen allerdings nicht ins Lager, nur ins Zimmer, das passt also gut zu eurem Wunsch.',
        to: 'Hunde dürfen sowohl ins Zimmer als auch ins Lager, ihr habt also die Wahl.',
      },
      {
        kind: 'promise',
        from: 'Bitte nehmt Hüttenschlafsäcke mit, die sind Pflicht.',
        to: 'Weil ihr neu dabei seid, schenken wir euch die erste Nacht.',
      },
      {
        kind: 'link',
        from: 'in unserem Büro unter 08021 555 0170, werktags von 9 bis 12 Uhr',
        to: 'auf www.rotwandhuette-buchung.at oder per Mail an huette@rotwand-info.at',
      },
    ],
  },
];
