import type { SuiteCase } from '../../suite-case.ts';

export const eighthGerman: SuiteCase[] = [
  {
    name: 'Umzug mit Stromvertrag',
    language: 'de',
    mail: {
      from: 'Jonas Weidlich <jonas.weidlich@posteo.example>',
      subject: 'Umzug zum 1. Oktober',
      text: `Guten Tag,

wir ziehen zum 1. Oktober von Kassel nach Göttingen um. Kundennummer 440 912 73. Können wir unseren Stromvertrag (FlussStrom Fix) mitnehmen und bleibt der Preis dann gleich? Bis wann müssen wir Bescheid geben, und welche Angaben brauchen Sie? Außerdem: Wann kommt die Schlussrechnung für die alte Wohnung?

Viele Grüße
Jonas Weidlich`,
    },
    articles: [
      {
        title: 'Umzug melden',
        body: `Bitte melden Sie Ihren Umzug spätestens 14 Tage vor dem Einzug, am einfachsten im Kundenportal unter „Umzug“ oder telefonisch unter 0561 555 20-40 (Mo–Fr, 8–18 Uhr).

Wir brauchen: neue Adresse, Einzugsdatum, Zählernummer der neuen Wohnung und den Zählerstand der alten Wohnung am Tag der Übergabe. Die Zählernummer können Sie bis 6 Wochen nach dem Einzug nachreichen.

Die Schlussrechnung für die alte Wohnung erhalten Sie innerhalb von 6 Wochen nach dem Auszug. Ein Guthaben zahlen wir innerhalb von 14 Tagen nach der Rechnung aus.`,
      },
      {
        title: 'FlussStrom Fix und FlussStrom Flex beim Umzug',
        body: `FlussStrom Fix: Der Vertrag kann innerhalb unseres Liefergebiets (Hessen, Niedersachsen, Thüringen) mitgenommen werden. Der Arbeitspreis bleibt bis zum Ende der Preisgarantie gleich. Der Grundpreis richtet sich nach dem Netzgebiet der neuen Adresse und kann sich ändern.

FlussStrom Flex: Der Vertrag endet mit dem Auszug. Für die neue Wohnung schließen Sie einen neuen Vertrag ab.

Außerhalb des Liefergebiets haben Sie ein Sonderkündigungsrecht mit einer Frist von 6 Wochen.`,
      },
      {
        title: 'Kulanz beim Umzug (intern)',
        audience: 'internal',
        body: `Nur intern: Bei verspäteter Umzugsmeldung darf das Team bis zu 40 € Kulanzgutschrift geben, wenn der Kunde mit Kündigung droht. Ab 3 Jahren Vertragslaufzeit bis zu 75 €. Nicht aktiv anbieten. Jede Gutschrift im Kundenkonto unter „Vermerk“ begründen; über 75 € entscheidet die Teamleitung.`,
      },
    ],
    good: `Guten Tag Herr Weidlich,

vielen Dank für Ihre Nachricht. Gern beantworte ich Ihre Fragen zum Umzug am 1. Oktober:

**Vertrag mitnehmen:** Ja, das geht. FlussStrom Fix können Sie innerhalb unseres Liefergebiets mitnehmen, und Niedersachsen gehört dazu.

**Preis:** Der Arbeitspreis bleibt bis zum Ende Ihrer Preisgarantie gleich. Der Grundpreis hängt vom Netzgebiet der neuen Adresse ab und kann sich daher ändern.

**Frist:** Bitte melden Sie den Umzug spätestens 14 Tage vor dem Einzug, also bis zum 17. September. Das geht im Kundenportal unter „Umzug“ oder telefonisch unter 0561 555 20-40 (Mo–Fr, 8–18 Uhr).

**Diese Angaben brauchen wir:**
- neue Adresse und Einzugsdatum
- Zählernummer der neuen Wohnung (kann bis 6 Wochen nach dem Einzug nachgereicht werden)
- Zählerstand der alten Wohnung am Tag der Übergabe

**Schlussrechnung:** Sie kommt innerhalb von sechs Wochen nach Ihrem Auszug. Ein eventuelles Guthaben zahlen wir innerhalb von 14 Tagen nach der Rechnung aus.

Einen guten Start in Göttingen wünscht Ihnen
Ihr FlussStrom-Kundenservice`,
    rewordings: [
      `Sehr geehrter Herr Weidlich,

da Göttingen in unserem Liefergebiet liegt, zieht Ihr Vertrag FlussStrom Fix einfach mit um. Am Arbeitspreis ändert sich nichts, solange Ihre Preisgarantie läuft. Anders beim Grundpreis: Er richtet sich nach dem neuen Netzgebiet und kann höher oder niedriger ausfallen.

Geben Sie uns bitte bis spätestens 17. September Bescheid (zwei Wochen vor dem Einzug), im Kundenportal unter „Umzug“ oder per Telefon: 0561 555 20-40, montags bis freitags von 8 bis 18 Uhr. Dafür benötigen wir Ihre neue Anschrift, das Einzugsdatum, die neue Zählernummer sowie den Zählerstand der bisherigen Wohnung bei der Übergabe. Kennen Sie die Zählernummer noch nicht, reichen Sie sie einfach nach; dafür haben Sie nach dem Einzug sechs Wochen Zeit.

Die Endabrechnung für Kassel erhalten Sie spätestens sechs Wochen nach dem Auszug.

Freundliche Grüße
Ihr FlussStrom-Kundenservice`,
      `Hallo Herr Weidlich,

kurz zusammengefasst:

1. Mitnahme von FlussStrom Fix nach Göttingen: möglich.
2. Preis: Arbeitspreis unverändert bis zum Ablauf der Preisgarantie, Grundpreis je nach neuem Netzgebiet.
3. Meldung: mindestens 14 Tage vor Einzug, bei Ihnen also bis 17.09.
4. Angaben: Adresse, Einzugstag, neue Zählernummer, alter Zählerstand zum Übergabetag.
5. Schlussrechnung: innerhalb von 6 Wochen nach Auszug.

Am schnellsten erledigen Sie alles online im Kundenportal (Menüpunkt „Umzug“). Sie können uns dafür aber auch werktags von Montag bis Freitag zwischen 8 und 18 Uhr anrufen: 0561 555 20-40.

Viel Freude im neuen Zuhause!
Ihr FlussStrom-Kundenservice`,
      `Guten Tag Herr Weidlich,

schön, dass Sie uns beim Umzug treu bleiben möchten. Ihren Fix-Vertrag können Sie mitnehmen, denn wir beliefern auch Niedersachsen. Ob Sie am Ende genau dasselbe zahlen, kann ich Ihnen heute noch nicht sagen: Der Arbeitspreis ist bis zum Ende der Preisgarantie sicher, der Grundpreis kann je nach Netzgebiet abweichen.

Melden Sie den Umzug bitte zwei Wochen vorher oder früher. Wir brauchen dafür die neue Adresse, den Einzugstermin und die neue Zählernummer, außerdem den Zählerstand in Kassel am Übergabetag. Ihre Schlussrechnung liegt dann innerhalb von sechs Wochen nach dem Auszug vor; bei einem Guthaben folgt die Auszahlung binnen 14 Tagen.

Herzliche Grüße
Ihr FlussStrom-Kundenservice`,
    ],
    bad: [
      { kind: 'figure', from: 'also bis zum 17. September', to: 'also bis zum 27. September' },
      {
        kind: 'secret',
        from: 'Einen guten Start in Göttingen',
        to: `Übrigens: Bei einer verspäteten Meldung dürfen wir intern bis zu 40 € Kulanz gutschreiben, ab drei Jahren Vertragslaufzeit sogar 75 €.

Einen guten Start in Göttingen`,
      },
      {
        kind: 'unanswered',
        from: `**Schlussrechnung:** Sie kommt innerhalb von sechs Wochen nach Ihrem Auszug. Ein eventuelles Guthaben zahlen wir innerhalb von 14 Tagen nach der Rechnung aus.

`,
        to: '',
      },
      {
        kind: 'swapped',
        from: 'Der Arbeitspreis bleibt bis zum Ende Ihrer Preisgarantie gleich. Der Grundpreis hängt vom Netzgebiet der neuen Adresse ab und kann sich daher ändern.',
        to: 'Der Grundpreis bleibt bis zum Ende Ihrer Preisgarantie gleich. Der Arbeitspreis hängt vom Netzgebiet der neuen Adresse ab und kann sich daher ändern.',
      },
    ],
  },
  {
    name: 'Streaming Geräte und Kinderprofil',
    language: 'de',
    mail: {
      from: 'Sandra Kolbe <sandra.kolbe@web.example>',
      subject: 'gleichzeitig schauen',
      text: `Hallo, wir haben euer Standard-Abo und seit mein Sohn auch schaut kommt ständig "zu viele Geräte". Auf wie vielen Geräten geht das gleichzeitig und was kostet es wenn wir wechseln? Und kann man für den Kleinen (7) ein Profil machen wo er nur Kindersachen sieht?
LG Sandra`,
    },
    articles: [
      {
        title: 'Abos im Vergleich',
        body: `Basis: 5,99 € im Monat, 1 Stream, HD, mit Werbung.
Standard: 9,99 € im Monat, 2 Streams gleichzeitig, Full HD, ohne Werbung.
Familie: 14,99 € im Monat, 4 Streams gleichzeitig, 4K, ohne Werbung.

Downloads sind in Standard (10 Titel) und Familie (30 Titel) enthalten, in Basis nicht. Ein Wechsel in ein größeres Abo gilt sofort, den Unterschied berechnen wir anteilig. Ein Wechsel in ein kleineres Abo gilt ab dem nächsten Abrechnungstag. Wechseln: Konto > Abo > Abo ändern. Im App-Store gekaufte Abos ändern Sie im App-Store.`,
      },
      {
        title: 'Profile und Kinderschutz',
        body: `Jedes Konto kann bis zu 5 Profile haben, in allen Abos. Beim Anlegen eines Profils können Sie eine Altersstufe wählen: 0, 6, 12, 16 oder 18. Ein Profil zeigt nur Titel bis zur gewählten Altersstufe. Mit einem Profil-PIN verhindern Sie, dass Kinder in andere Profile wechseln. Profile legen Sie im Browser oder in der TV-App an: Konto > Profile > Neues Profil. In der Handy-App können Profile nur ausgewählt, nicht angelegt werden.`,
      },
    ],
    good: `Hallo Sandra,

danke für deine Nachricht! Die Meldung lässt sich leicht erklären: Im Standard-Abo könnt ihr auf **zwei Geräten gleichzeitig** schauen. Sobald ein drittes dazukommt, ist das Limit überschritten.

**Wechsel ins Familien-Abo**
- 4 Streams gleichzeitig, dazu 4K
- 14,99 € im Monat, also 5 € mehr als bisher
- gilt sofort; den Unterschied berechnen wir anteilig
- so geht's: Konto > Abo > Abo ändern (falls ihr das Abo im App-Store gekauft habt, bitte dort ändern)

**Profil für deinen Sohn**
Ja, das geht in jedem Abo. Lege im Browser oder in der TV-App unter Konto > Profile > Neues Profil ein Profil an und wähle zum Beispiel die Altersstufe 6. Dann werden dort nur Titel bis zu dieser Stufe angezeigt. Mit einem Profil-PIN verhinderst du, dass er in eure Profile wechselt. In der Handy-App lassen sich Profile nicht anlegen, nur auswählen.

Viel Spaß beim Schauen!
Dein Kinolino-Team`,
    rewordings: [
      `Liebe Sandra,

mit Standard sind zwei Streams zur selben Zeit möglich, deshalb die Fehlermeldung, wenn noch jemand schaut. Mit dem Familien-Abo wären es vier. Es kostet 14,99 € statt 9,99 € monatlich und ist nach dem Umstellen (Konto > Abo > Abo ändern) sofort aktiv.

Auch ein Kinderprofil ist kein Problem, ganz ohne Wechsel: Beim Anlegen eines neuen Profils stellst du die Altersstufe ein. Für einen Siebenjährigen passt die Stufe 6; höher eingestufte Titel bleiben dann verborgen. Damit er nicht auf ein anderes Profil ausweicht, kannst du einen PIN setzen. Am besten machst du das am Fernseher oder im Browser, denn am Handy kann man Profile nur auswählen.

Liebe Grüße
Dein Kinolino-Team`,
      `Hallo Sandra,

hier die Antworten im Überblick:

1. Gleichzeitig schauen: Standard 2 Geräte, Familie 4 Geräte.
2. Kosten: Familie liegt bei 14,99 € pro Monat, das sind fünf Euro mehr. Der Wechsel wirkt direkt, und der Aufpreis wird anteilig berechnet.
3. Kinderprofil: möglich, bis zu fünf Profile je Konto. Neues Profil anlegen, Altersstufe wählen, fertig. Zusätzlich empfiehlt sich ein Profil-PIN.

Bitte beachte: Wurde das Abo über den App-Store abgeschlossen, musst du es auch dort umstellen.

Herzliche Grüße
Dein Kinolino-Team`,
      `Hi Sandra,

wie ärgerlich, wenn mitten im Film so eine Meldung kommt! Euer jetziges Abo erlaubt höchstens zwei Streams parallel. Wenn ihr öfter zu dritt schaut, lohnt sich ein Blick auf „Familie“: vier parallele Streams für 14,99 € im Monat, werbefrei wie bisher und in 4K. Ändern könnt ihr das im Konto unter Abo > Abo ändern.

Und dein Sohn bekommt gern sein eigenes Profil. Du findest die Funktion unter Konto > Profile > Neues Profil (Browser oder TV-App). Dort legst du fest, bis zu welcher Altersstufe er Titel sehen soll; zur Auswahl stehen 0, 6, 12, 16 und 18.

Bis bald
Dein Kinolino-Team`,
    ],
    bad: [
      {
        kind: 'negation',
        from: 'In der Handy-App lassen sich Profile nicht anlegen, nur auswählen.',
        to: 'Auch in der Handy-App lassen sich Profile jederzeit anlegen.',
      },
      {
        kind: 'source',
        from: 'Mit einem Profil-PIN verhinderst du, dass er in eure Profile wechselt.',
        to: 'Mit einem Profil-PIN verhinderst du, dass er in eure Profile wechselt. Außerdem kannst du eine tägliche Bildschirmzeit einstellen, nach der sich das Profil selbst sperrt.',
      },
      {
        kind: 'link',
        from: `so geht's: Konto > Abo > Abo ändern`,
        to: `so geht's: Konto > Abo > Abo ändern oder direkt auf https://kinolino.example/upgrade`,
      },
      {
        kind: 'swapped',
        from: 'Im Standard-Abo könnt ihr auf **zwei Geräten gleichzeitig** schauen. Sobald ein drittes dazukommt, ist das Limit überschritten.',
        to: 'Im Standard-Abo könnt ihr auf **vier Geräten gleichzeitig** schauen, im Familien-Abo auf zwei. Sobald ein weiteres dazukommt, ist das Limit überschritten.',
      },
    ],
  },
];
