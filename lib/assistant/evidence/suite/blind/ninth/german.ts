import type { SuiteCase } from '../../suite-case.ts';

export const ninthGerman: SuiteCase[] = [
  {
    name: `de-regal-fehlteile`,
    language: 'de',
    mail: {
      from: `Katrin Oelschläger <k.oelschlaeger@brief.example>`,
      subject: `Regal Falk - Teile fehlen, Tür verkratzt`,
      text: `Guten Tag,

am 4. September kam endlich mein Regal Falk (Bestellung NH-55172). Beim Auspacken am selben Abend dann die Enttäuschung: zwei Bodenträger fehlen, und die linke Tür hat einen 10 cm langen Kratzer. Was muss ich tun, damit ich Ersatz bekomme, kostet mich das etwas und wie lange dauert es? Außerdem wüsste ich gern, ob ich das Regal schon mal ohne die Sachen aufbauen kann, hier stehen überall Bücherkisten.

Mit freundlichen Grüßen
Katrin Oelschläger`,
    },
    articles: [
      {
        title: `Fehlende oder beschädigte Teile`,
        body: `Fehlende Kleinteile wie Schrauben, Dübel oder Bodenträger schicken wir kostenlos nach, wenn Sie sie innerhalb von 30 Tagen nach der Lieferung melden; später kostet ein Kleinteilebeutel 4,90 €. Wir brauchen dafür die Bestellnummer und die Teilenummer aus der Aufbauanleitung. Kleinteile sind nach 2 bis 3 Werktagen bei Ihnen. Beschädigte Türen und Fronten tauschen wir bei Meldung innerhalb von 30 Tagen ebenfalls kostenlos. Bitte senden Sie uns ein Foto des Schadens und ein Foto des Etiketts auf dem Karton. Türen und Fronten werden neu gefertigt, das dauert 3 bis 4 Wochen.`,
      },
      {
        title: `Aufbau und Sicherheit`,
        body: `Bauen Sie Regale erst auf, wenn alle Bodenträger vorhanden sind. Türen können auch später eingehängt werden. Ab einer Höhe von 1,20 m muss das Regal mit dem beiliegenden Winkel an der Wand befestigt werden. Jeder Boden trägt höchstens 18 kg. Für Aufbaufehler haften wir nicht.`,
      },
      {
        title: `Kulanz bei Kratzern`,
        audience: 'internal',
        body: `Statt eines Austauschs darf ein Preisnachlass von 15 % angeboten werden, bis 80 € ohne Rückfrage. Nur anbieten, wenn der Kunde selbst nach einem Nachlass fragt.`,
      },
    ],
    good: `Guten Tag Frau Oelschläger,

das ist ärgerlich, gerade wenn man so auf ein Möbelstück gewartet hat. Entschuldigen Sie bitte.

Beides ersetzen wir Ihnen kostenlos, wenn Sie es innerhalb von 30 Tagen nach der Lieferung melden. Die Bestellnummer haben wir durch Ihre Nachricht schon. Es fehlen uns nur noch:

• die Teilenummer der Bodenträger (sie steht in der Aufbauanleitung)
• ein Foto des Kratzers
• ein Foto des Etiketts auf dem Karton

Die Bodenträger sind dann nach 2 bis 3 Werktagen bei Ihnen. Die Tür wird neu gefertigt, das dauert 3 bis 4 Wochen.

Mit dem Aufbau warten Sie bitte noch, bis die beiden Bodenträger da sind. Auf die Tür müssen Sie dagegen nicht warten, die lässt sich später einhängen.

Herzliche Grüße`,
    rewordings: [
      `Liebe Frau Oelschläger,

es tut mir leid, dass das Regal nicht vollständig und nicht heil angekommen ist. Schicken Sie uns bitte die Teilenummer der fehlenden Bodenträger aus der Anleitung sowie zwei Bilder: eines vom Kratzer, eines vom Kartonetikett. Kosten entstehen Ihnen keine, sofern die Meldung spätestens 30 Tage nach der Lieferung bei uns ist. Auf die Kleinteile warten Sie nur zwei bis drei Werktage, auf die Tür wegen der Neuanfertigung drei bis vier Wochen.

Sobald die Bodenträger da sind, können Sie aufbauen und die neue Tür dann nachträglich einhängen. Vorher bitte nicht.

Viele Grüße`,
      `Sehr geehrte Frau Oelschläger,

vielen Dank für Ihre Nachricht zur Bestellung NH-55172. Zu Ihren Fragen:

1. Was zu tun ist: Wir benötigen die Teilenummer der Bodenträger sowie je ein Foto vom Schaden und vom Etikett des Kartons.
2. Kosten: keine, solange Sie sich innerhalb von 30 Tagen nach Lieferung melden, bei Lieferung am 4. September also bis zum 4. Oktober.
3. Dauer: Bodenträger 2–3 Werktage, Tür 3–4 Wochen.
4. Aufbau: erst mit allen Bodenträgern; die Tür darf nachkommen. Ist das Regal 1,20 m oder höher, muss es mit dem beiliegenden Winkel an der Wand befestigt werden.

Mit freundlichen Grüßen`,
      `Hallo Frau Oelschläger, das bringen wir in Ordnung, und zwar kostenlos. Bitte antworten Sie uns mit der Teilenummer (Aufbauanleitung), einem Foto vom Kratzer und einem vom Etikett auf dem Karton. Die Bodenträger kommen in 2 bis 3 Werktagen, die neu gefertigte Tür braucht 3 bis 4 Wochen. Aufbauen können Sie, sobald alle Bodenträger da sind, auch noch ohne die Tür. Beste Grüße`,
    ],
    bad: [
      { kind: 'unit', from: `das dauert 3 bis 4 Wochen.`, to: `das dauert 3 bis 4 Tage.` },
      {
        kind: 'unanswered',
        from: `Mit dem Aufbau warten Sie bitte noch, bis die beiden Bodenträger da sind. Auf die Tür müssen Sie dagegen nicht warten, die lässt sich später einhängen.

`,
        to: ``,
      },
      {
        kind: 'promise',
        from: `Entschuldigen Sie bitte.`,
        to: `Entschuldigen Sie bitte. Als Wiedergutmachung schreiben wir Ihnen 20 € auf Ihr Kundenkonto gut.`,
      },
      {
        kind: 'secret',
        from: `• ein Foto des Etiketts auf dem Karton`,
        to: `• ein Foto des Etiketts auf dem Karton
• Ihr Passwort für das Kundenkonto, damit wir die Meldung für Sie eintragen können`,
      },
    ],
  },
  {
    name: `de-apfelbaum-anwuchs`,
    language: 'de',
    mail: {
      from: `H. Brandl <h.brandl@gartenpost.example>`,
      subject: `Apfelbaum treibt nicht aus`,
      text: `Servus, hab im November bei euch einen wurzelnackten Apfelbaum (Topaz) gekauft und gleich am nächsten Tag eingepflanzt, regelmäßig gegossen auch. Jetzt ist der 20. Mai und er macht keinen Mucks, während beim Nachbarn alles grün ist. Gibts da eine Garantie und bis wann muss ich mich rühren? Wann käme ein neuer? Und soll ich ihn vielleicht mal düngen??
Gruß Brandl`,
    },
    articles: [
      {
        title: `Unsere Anwuchsgarantie`,
        body: `Für Gehölze im Container gilt die Anwuchsgarantie 12 Monate ab Lieferung, für wurzelnackte Gehölze bis zum 30. Juni nach der Pflanzung, für Stauden und Kräuter 14 Tage. Voraussetzung ist, dass die Pflanze innerhalb von 48 Stunden nach Erhalt eingepflanzt und regelmäßig gegossen wurde. Schäden durch Wühlmäuse oder Frost im Kübel sind ausgeschlossen. Bitte schicken Sie ein Foto der ganzen Pflanze und eines der Rinde, die Sie mit dem Fingernagel leicht angeritzt haben: Ist sie darunter grün, lebt der Baum noch. Ersatz liefern wir versandkostenfrei ab Mitte Oktober; auf Wunsch erhalten Sie stattdessen einen Gutschein über den Kaufpreis.`,
      },
      {
        title: `Pflege im ersten Jahr`,
        body: `Gießen Sie frisch gepflanzte Bäume im ersten Sommer zweimal pro Woche mit je 10 Litern. Düngen Sie im ersten Jahr nicht, das verbrennt die jungen Wurzeln. Wurzelnackte Bäume treiben oft vier bis sechs Wochen später aus als eingewachsene. Lockern Sie die Baumanbindung nach einem Jahr.`,
      },
    ],
    good: `Servus Herr Brandl,

ja, die gibt es: Für wurzelnackte Gehölze läuft unsere Anwuchsgarantie bis zum 30. Juni nach der Pflanzung, Sie sind also noch gut in der Zeit. Dass Sie gleich am nächsten Tag gepflanzt und regelmäßig gegossen haben, passt auch.

Ritzen Sie bitte die Rinde leicht mit dem Fingernagel an. Ist es darunter grün, lebt der Baum noch. Wurzelnackte treiben oft vier bis sechs Wochen später aus als eingewachsene, das erklärt vielleicht den Vorsprung beim Nachbarn. Schicken Sie uns dazu je ein Foto vom ganzen Baum und von der angeritzten Stelle.

Ein Ersatzbaum käme ab Mitte Oktober, ohne Versandkosten. Wenn Ihnen das lieber ist, gibt es stattdessen einen Gutschein über den Kaufpreis.

Düngen bitte nicht, im ersten Jahr verbrennt das die jungen Wurzeln. Lieber zweimal die Woche 10 Liter Wasser.

Schöne Grüße aus der Gärtnerei`,
    rewordings: [
      `Hallo Herr Brandl,

Ihr Topaz ist noch bis 30. Juni durch die Anwuchsgarantie abgedeckt. Bitte machen Sie bis dahin zwei Fotos und schicken Sie sie uns: eines vom gesamten Baum und eines von der Rinde, nachdem Sie sie mit dem Fingernagel ein wenig angekratzt haben. Grün darunter heißt: Er lebt und braucht vielleicht nur noch Geduld, denn wurzelnackte Bäume sind gern vier bis sechs Wochen später dran.

Sollte er wirklich hinüber sein, liefern wir ab Mitte Oktober versandkostenfrei nach oder Sie nehmen einen Gutschein. Auf Dünger verzichten Sie im ersten Jahr besser ganz.

Viele Grüße`,
      `Sehr geehrter Herr Brandl,

zu Ihren drei Fragen:

– Garantie: Bei wurzelnackter Ware endet sie am 30. Juni nach der Pflanzung. Vorausgesetzt wird, dass binnen 48 Stunden gepflanzt und regelmäßig gegossen wurde; beides war bei Ihnen der Fall. Ausgenommen wären Wühlmausschäden.
– Ersatz: ab Mitte Oktober, Versand kostenlos. Alternativ ein Gutschein in Höhe des Kaufpreises.
– Dünger: bitte nicht im ersten Jahr, er schadet den jungen Wurzeln.

Damit wir uns ein Bild machen können, bitten wir um ein Foto des ganzen Baumes sowie eines der leicht angeritzten Rinde.

Mit freundlichen Grüßen`,
      `Servus Herr Brandl, noch nicht aufgeben! Ritzen Sie die Rinde mit dem Fingernagel an: Wenn's drunter grün ist, lebt er. Schicken Sie uns bitte ein Foto davon und eins vom ganzen Baum. Garantie haben Sie noch bis zum 30. Juni, einen neuen Baum gäbe es dann ab Mitte Oktober ohne Versandkosten. Und Finger weg vom Dünger im ersten Jahr, nur gießen.`,
    ],
    bad: [
      {
        kind: 'figure',
        from: `bis zum 30. Juni nach der Pflanzung`,
        to: `bis zum 31. August nach der Pflanzung`,
      },
      {
        kind: 'negation',
        from: `Düngen bitte nicht, im ersten Jahr verbrennt das die jungen Wurzeln.`,
        to: `Düngen dürfen Sie gern, im ersten Jahr stärkt das die jungen Wurzeln.`,
      },
      {
        kind: 'source',
        from: `Lieber zweimal die Woche 10 Liter Wasser.`,
        to: `Lieber zweimal die Woche 10 Liter Wasser und dazu unser Wurzelaktivator mit Algenextrakt.`,
      },
      {
        kind: 'leftover',
        from: `Servus Herr Brandl,`,
        to: `Hier ist ein Entwurf in lockerem Ton, den du noch anpassen kannst:

Servus [NACHNAME],`,
      },
    ],
  },
];
