import type { SuiteCase } from '../../suite-case.ts';

export const ninthGermanMore: SuiteCase[] = [
  {
    name: `de-kopfhoerer-rechnung`,
    language: 'de',
    mail: {
      from: `Miriam Tesfaye <m.tesfaye@buero-tesfaye.example>`,
      subject: `Rechnung auf Firma / Kopfhörer zurück`,
      text: `Hallo zusammen,
ich habe am 2. Oktober bei Ihnen zwei Paar Kopfhörer bestellt, die Over-Ear "Hall 700" und die In-Ear "Pico". Heute, am 10. Oktober, zwei Anliegen: Die Rechnung läuft auf mich privat, ich brauche sie aber auf meine Firma, geht das noch? Und die Hall 700 habe ich ausprobiert, sie drücken; die Pico sind noch versiegelt, ich brauche sie nun doch nicht. Kann beides zurück? Wann hätte ich das Geld wieder?
Danke, M. Tesfaye`,
    },
    articles: [
      {
        title: `Rechnungen`,
        body: `Ihre Rechnung finden Sie als PDF unter „Mein Konto“ > „Bestellungen“. Die Rechnungsanschrift können Sie dort bis 14 Tage nach dem Kauf ein Mal selbst ändern, zum Beispiel auf eine Firma; danach ist eine Änderung nicht mehr möglich. Die geänderte Rechnung steht nach spätestens 24 Stunden bereit. Auf Papier verschicken wir keine Rechnungen.`,
      },
      {
        title: `Rückgabe von Elektronik`,
        body: `Sie können Artikel innerhalb von 30 Tagen nach Erhalt zurückgeben. Over-Ear-Kopfhörer dürfen Sie ausprobieren, In-Ear-Kopfhörer nehmen wir nur mit unbeschädigter Hygieneversiegelung zurück. Software muss ungeöffnet sein. Das kostenlose Rücksendeetikett erstellen Sie unter retoure.voltkabel.example. Legen Sie alles Zubehör bei; fehlendes Zubehör ziehen wir ab. Den Betrag erstatten wir innerhalb von 5 Werktagen nach Eingang der Ware auf dem ursprünglichen Zahlungsweg.`,
      },
    ],
    good: `Hallo Frau Tesfaye,

beides klappt.

Rechnung: Unter „Mein Konto“ > „Bestellungen“ können Sie die Anschrift ein Mal selbst auf Ihre Firma ändern. Das geht bis 14 Tage nach dem Kauf, bei Ihnen also bis zum 16. Oktober; danach ist es nicht mehr möglich. Die neue Rechnung liegt spätestens nach 24 Stunden als PDF bereit.

Kopfhörer: Over-Ear-Modelle wie die Hall 700 dürfen Sie ausprobieren und trotzdem zurückgeben. In-Ear-Kopfhörer nehmen wir nur mit unbeschädigter Hygieneversiegelung zurück, und die ist bei Ihren Pico ja noch dran. Das kostenlose Etikett erstellen Sie unter retoure.voltkabel.example. Denken Sie bitte an alles Zubehör.

Ihr Geld erhalten Sie innerhalb von 5 Werktagen, nachdem die Ware bei uns eingegangen ist, und zwar auf demselben Weg, auf dem Sie gezahlt haben.

Viele Grüße`,
    rewordings: [
      `Guten Tag Frau Tesfaye,

gern der Reihe nach:

1. Rechnung auf die Firma: Ja, der Kauf ist erst acht Tage her, und möglich ist die Änderung bis zum 14. Tag. Sie nehmen sie selbst im Konto bei der Bestellung vor, allerdings nur ein einziges Mal, prüfen Sie die Eingabe daher bitte gut.
2. Rückgabe: Ja, für beide Paare. Ausprobieren ist bei Over-Ear erlaubt, und die Pico sind noch versiegelt. Ein Etikett ohne Kosten gibt es auf retoure.voltkabel.example.
3. Erstattung: spätestens fünf Werktage nach Eingang bei uns, auf dem ursprünglichen Zahlungsweg.

Freundliche Grüße`,
      `Liebe Frau Tesfaye, schade, dass die Hall 700 drücken. Schicken Sie sie ruhig zusammen mit den versiegelten Pico zurück, Sie haben ab Erhalt 30 Tage Zeit; das Gratis-Etikett finden Sie auf retoure.voltkabel.example. Binnen fünf Werktagen nach Eingang erstatten wir den Betrag. Die Rechnung können Sie noch bis 16. Oktober unter „Mein Konto“ > „Bestellungen“ auf Ihre Firma umschreiben. Herzliche Grüße`,
      `Sehr geehrte Frau Tesfaye,

vielen Dank für Ihre Nachricht. Da seit Ihrem Kauf am 2. Oktober noch keine 14 Tage vergangen sind, lässt sich die Rechnungsanschrift noch auf Ihr Unternehmen ändern. Bitte tun Sie dies in Ihrem Konto bei der betreffenden Bestellung; binnen 24 Stunden steht die korrigierte PDF-Rechnung dort zum Abruf. Ein Versand auf Papier erfolgt nicht.

Die Rückgabe ist für beide Artikel möglich: Bei Over-Ear-Kopfhörern stört es nicht, dass Sie sie getestet haben, und bei In-Ear-Kopfhörern genügt es, dass die Hygieneversiegelung unversehrt ist. Nutzen Sie bitte das kostenfreie Etikett von retoure.voltkabel.example und legen Sie das Zubehör vollständig bei, da wir fehlende Teile abziehen. Die Erstattung folgt höchstens fünf Werktage nach Wareneingang.

Mit freundlichen Grüßen`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `Over-Ear-Modelle wie die Hall 700 dürfen Sie ausprobieren und trotzdem zurückgeben. In-Ear-Kopfhörer nehmen wir nur mit unbeschädigter Hygieneversiegelung zurück, und die ist bei Ihren Pico ja noch dran.`,
        to: `In-Ear-Modelle wie die Pico dürfen Sie ausprobieren und trotzdem zurückgeben. Over-Ear-Kopfhörer wie die Hall 700 nehmen wir nur mit unbeschädigter Hygieneversiegelung zurück.`,
      },
      {
        kind: 'link',
        from: `Das kostenlose Etikett erstellen Sie unter retoure.voltkabel.example.`,
        to: `Das kostenlose Etikett erstellen Sie unter www.voltkabel-ruecksendung.example/label.`,
      },
      {
        kind: 'unanswered',
        from: `Ihr Geld erhalten Sie innerhalb von 5 Werktagen, nachdem die Ware bei uns eingegangen ist, und zwar auf demselben Weg, auf dem Sie gezahlt haben.

`,
        to: ``,
      },
      {
        kind: 'negation',
        from: `danach ist es nicht mehr möglich.`,
        to: `danach ist es über uns jederzeit weiterhin möglich.`,
      },
    ],
  },
  {
    name: `de-merinopulli-umtausch`,
    language: 'de',
    mail: {
      from: `Svenja <svenja.h@wolke.example>`,
      subject: `Pulli zu klein :(`,
      text: `Huhu, mein Merinopulli "Ebbe" ist da und wunderschön, aber in S leider viiiel zu eng. Kann ich den in M tauschen und muss ich das Porto zahlen? Er kam vor 5 Tagen, hab ihn nur anprobiert. Und wenn der passt: wie wasch ich den, ohne dass er auf Puppengröße schrumpft?
Liebe Grüße Svenja`,
    },
    articles: [
      {
        title: `Umtausch und Rückgabe`,
        body: `Du hast 30 Tage ab Erhalt Zeit, ungetragene Teile mit Etikett zurückzuschicken oder in eine andere Größe zu tauschen. Anprobieren ist natürlich erlaubt. Für den Umtausch in eine andere Größe übernehmen wir das Porto innerhalb Deutschlands; bei einer Rückgabe gegen Geld kostet das Etikett 3,90 €. Melde den Umtausch unter „Meine Bestellungen“ an, dann legen wir die neue Größe 7 Tage für dich zurück. Sie geht raus, sobald dein Paket bei uns gescannt wurde. Bestickte Teile sind vom Umtausch ausgeschlossen.`,
      },
      {
        title: `Wolle richtig pflegen`,
        body: `Merino musst du selten waschen, Auslüften über Nacht reicht meistens. Wenn doch: Wollprogramm mit 30 °C, flüssiges Wollwaschmittel, höchstens 600 Umdrehungen. Nicht einweichen, nicht in den Trockner. Zum Trocknen flach auf ein Handtuch legen. Kaschmir bitte nur von Hand waschen, mit höchstens 20 °C. Pilling ist normal und kein Mangel; ein Wollkamm hilft.`,
      },
    ],
    good: `Hallo Svenja,

wie schade, aber das kriegen wir hin! Anprobieren ist völlig in Ordnung, und du hast ab Erhalt 30 Tage Zeit. Melde den Umtausch einfach unter „Meine Bestellungen“ an. Wir legen dir die M dann 7 Tage zurück und schicken sie los, sobald dein Paket bei uns gescannt wurde. Das Porto übernehmen wir innerhalb Deutschlands. Nur das Etikett sollte noch dran sein.

Und gegen die Puppengröße: Wollprogramm bei 30 °C, flüssiges Wollwaschmittel, höchstens 600 Umdrehungen und auf keinen Fall in den Trockner. Danach flach auf einem Handtuch trocknen lassen. Meistens reicht aber schon eine Nacht an der frischen Luft.

Liebe Grüße`,
    rewordings: [
      `Liebe Svenja, klar kannst du in M tauschen, und das Porto geht innerhalb Deutschlands auf uns. Anmelden kannst du's unter „Meine Bestellungen“; wichtig ist nur, dass das Etikett noch dran ist. Zum Waschen: 30 Grad, Wollprogramm, flüssiges Wollwaschmittel, maximal 600 Umdrehungen, nicht einweichen, kein Trockner. Dann bleibt es bei M. ;)`,
      `Hey Svenja,

schön, dass dir „Ebbe“ gefällt! Zu deinen Fragen:

* Tausch S gegen M: ja. Fünf von dreißig Tagen sind erst rum, und Anprobieren zählt nicht als Tragen. Start unter „Meine Bestellungen“.
* Porto: zahlst du beim Größentausch nicht, solange du aus Deutschland schickst.
* Wie's weitergeht: Die neue Größe ist sieben Tage für dich reserviert und geht auf die Reise, wenn dein Päckchen bei uns gescannt ist.
* Waschen: am besten selten, oft genügt Lüften über Nacht. Sonst Wollwaschgang mit 30 °C und höchstens 600 Umdrehungen, danach liegend trocknen.

Bis bald!`,
      `Hallo Svenja,

danke für deine Nachricht. Der Umtausch in eine M ist möglich und für dich innerhalb Deutschlands portofrei, wenn das Etikett noch am Pulli ist und er nicht bestickt wurde. Bitte gib ihn in deinen Bestellungen an, bevor du das Paket losschickst, damit wir dir die neue Größe für eine Woche zur Seite legen können.

Damit er später nichts an Größe verliert, wasch ihn im Wollprogramm (30 °C, bis 600 Umdrehungen) mit flüssigem Wollwaschmittel und leg ihn zum Trocknen flach hin. Der Trockner ist tabu, Einweichen auch.

Viele Grüße`,
    ],
    bad: [
      {
        kind: 'promise',
        from: `Das Porto übernehmen wir innerhalb Deutschlands.`,
        to: `Das Porto übernehmen wir innerhalb Deutschlands, und morgen ist die M schon bei dir.`,
      },
      {
        kind: 'language',
        from: `Meistens reicht aber schon eine Nacht an der frischen Luft.`,
        to: `Most of the time, though, a night in the fresh air will do the job just fine.`,
      },
      {
        kind: 'unit',
        from: `Wir legen dir die M dann 7 Tage zurück`,
        to: `Wir legen dir die M dann 7 Wochen zurück`,
      },
      { kind: 'figure', from: `höchstens 600 Umdrehungen`, to: `höchstens 1200 Umdrehungen` },
    ],
  },
];
