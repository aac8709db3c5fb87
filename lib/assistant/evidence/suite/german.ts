import type { SuiteCase } from './suite-case.ts';

export const german: SuiteCase[] = [
  {
    name: 'Rücksendung einer Jacke',
    language: 'de',
    mail: {
      from: 'Jutta Krämer',
      subject: 'Jacke passt nicht',
      text: 'Guten Tag,\n\ndie Jacke aus Bestellung 77120 passt leider nicht. Bis wann kann ich sie zurückschicken und was kostet mich das?\n\nMit freundlichen Grüßen\nJutta Krämer',
    },
    articles: [
      {
        title: 'Rückgabe und Umtausch',
        body: 'Sie können Artikel innerhalb von 30 Tagen nach Erhalt zurücksenden, wenn sie ungetragen sind und das Etikett noch daran hängt.\n\nDie Rücksendung ist innerhalb Deutschlands kostenlos. Aus Österreich kostet sie 4,90 €.\n\nMaßgefertigte Artikel sind vom Umtausch ausgeschlossen.',
      },
      {
        title: 'Erstattung',
        body: 'Wir erstatten den Kaufpreis innerhalb von 5 Werktagen, nachdem die Ware bei uns eingegangen ist. Bei Zahlung per Rechnung überweisen wir auf Ihr Konto.',
      },
    ],
    good: 'Guten Tag Frau Krämer,\n\nSie können die Jacke innerhalb von 30 Tagen nach Erhalt zurücksenden, wenn sie ungetragen ist und das Etikett noch daran hängt. Die Rücksendung ist innerhalb Deutschlands kostenlos.\n\nDen Kaufpreis erstatten wir innerhalb von 5 Werktagen, nachdem die Ware bei uns eingegangen ist.\n\nFreundliche Grüße\nIhr Loden-Team',
    rewordings: [
      'Sehr geehrte Frau Krämer,\n\nfür die Rückgabe haben Sie nach Erhalt dreißig Tage Zeit. Die Jacke darf nicht getragen sein, und das Etikett muss noch dran sein. Aus Deutschland ist der Rückversand für Sie gratis.\n\nMit freundlichen Grüßen',
      'Guten Tag Frau Krämer,\n\ninnerhalb Deutschlands zahlen Sie für die Rücksendung nichts. Sie haben ab Erhalt 30 Tage Zeit, uns die ungetragene Jacke aus Bestellung 77120 mit Etikett zurückzuschicken.\n\nSobald sie bei uns ist, bekommen Sie den Kaufpreis binnen fünf Werktagen zurück.\n\nFreundliche Grüße',
      'Hallo Frau Krämer,\n\nungetragene Artikel mit Etikett nehmen wir bis 30 Tage nach Erhalt zurück. Die Rücksendung kostet Sie innerhalb Deutschlands nichts. Ihr Geld erhalten Sie innerhalb von fünf Werktagen nach Eingang der Ware.\n\nBeste Grüße\nIhr Loden-Team',
    ],
    bad: [
      { kind: 'figure', from: '30 Tagen', to: '14 Tagen' },
      { kind: 'unit', from: '5 Werktagen', to: '5 Stunden' },
      { kind: 'place', from: 'innerhalb Deutschlands kostenlos', to: 'aus Österreich kostenlos' },
      {
        kind: 'language',
        from: 'Sie können die Jacke innerhalb von 30 Tagen nach Erhalt zurücksenden, wenn sie ungetragen ist und das Etikett noch daran hängt. Die Rücksendung ist innerhalb Deutschlands kostenlos.',
        to: 'You can return the jacket within 30 days of receipt if it has not been worn and the label is still on it. Returns within Germany are free.',
      },
    ],
  },
  {
    name: 'Lieferzeit',
    language: 'de',
    mail: {
      from: 'Bernd Vogel',
      subject: 'Wo bleibt mein Paket?',
      text: 'Hallo,\nich habe am 2. März bestellt (Nr. 90417) und wüsste gern, wann kommt mein Paket? Kann ich die Lieferadresse noch ändern?\nBernd Vogel',
    },
    articles: [
      {
        title: 'Versand und Lieferzeit',
        body: 'Die Lieferung dauert in Deutschland 2 bis 3 Werktage, nach Österreich und in die Schweiz 4 bis 6 Werktage. Sobald das Paket unser Lager verlässt, bekommen Sie eine E-Mail mit dem Link zur Sendungsverfolgung.\n\nDer Versand kostet 4,95 €, ab 60 € Bestellwert ist er kostenlos.',
      },
      {
        title: 'Lieferadresse ändern',
        body: 'Solange die Bestellung nicht gepackt ist, können Sie die Adresse unter Mein Konto → Bestellungen ändern. Danach ist eine Änderung nicht mehr möglich.',
      },
    ],
    good: 'Guten Tag Herr Vogel,\n\ndie Lieferung dauert in Deutschland 2 bis 3 Werktage. Sobald das Paket unser Lager verlässt, bekommen Sie eine E-Mail mit dem Link zur Sendungsverfolgung.\n\nDie Adresse können Sie unter Mein Konto → Bestellungen ändern, solange die Bestellung nicht gepackt ist. Danach ist eine Änderung nicht mehr möglich.\n\nFreundliche Grüße',
    rewordings: [
      'Guten Tag Herr Vogel,\n\ninnerhalb von Deutschland ist ein Paket zwei bis drei Werktage unterwegs. Den Link zur Sendungsverfolgung schicken wir Ihnen per E-Mail, wenn es das Lager verlässt.\n\nIst die Bestellung noch nicht gepackt, lässt sich die Adresse unter Mein Konto → Bestellungen anpassen.\n\nFreundliche Grüße',
      'Hallo Herr Vogel,\n\ndie Adresse der Bestellung 90417 lässt sich ändern, bis sie gepackt ist, und zwar unter Mein Konto → Bestellungen. Später geht das nicht mehr.\n\nPakete brauchen in Deutschland 2–3 Werktage.\n\nViele Grüße',
      'Guten Tag Herr Vogel,\n\nIhr Paket kommt in der Regel nach zwei bis drei Werktagen an, wenn es in Deutschland zugestellt wird. Sie erhalten eine Mail mit dem Link, sobald es unser Lager verlassen hat. Eine Änderung der Lieferadresse ist nur möglich, solange wir noch nicht gepackt haben.\n\nFreundliche Grüße',
    ],
    bad: [
      { kind: 'place', from: 'in Deutschland 2 bis 3 Werktage', to: 'in die Schweiz 2 bis 3 Werktage' },
      {
        kind: 'negation',
        from: 'Danach ist eine Änderung nicht mehr möglich',
        to: 'Danach ist eine Änderung weiterhin möglich',
      },
      {
        kind: 'promise',
        from: 'Sobald das Paket',
        to: 'Ihr Paket wird morgen zugestellt, das garantieren wir. Sobald das Paket',
      },
      {
        kind: 'unanswered',
        from: 'Die Adresse können Sie unter Mein Konto → Bestellungen ändern, solange die Bestellung nicht gepackt ist. Danach ist eine Änderung nicht mehr möglich.\n\n',
        to: '',
      },
    ],
  },
  {
    name: 'Kündigung',
    language: 'de',
    mail: {
      from: 'Sabine Roth',
      subject: 'Kündigung Premium',
      text: 'Guten Tag, ich möchte mein Premium-Abo kündigen. Welche Frist gilt und bekomme ich für den Rest des Jahres Geld zurück? Kundennummer 55031. S. Roth',
    },
    articles: [
      {
        title: 'Abo kündigen',
        body: 'Das Premium-Abo läuft zwölf Monate. Sie können es mit einer Frist von 4 Wochen zum Ende der Laufzeit kündigen, unter Profil → Abo oder per E-Mail. Wer nicht kündigt, verlängert um einen Monat und kann dann jederzeit kündigen.\n\nBereits gezahlte Beiträge werden nicht erstattet.',
      },
      {
        title: 'Preise',
        body: 'Premium kostet 96 € im Jahr. Basis ist kostenlos und auf 3 Projekte begrenzt.',
      },
    ],
    good: 'Guten Tag Frau Roth,\n\ndas Premium-Abo läuft zwölf Monate und lässt sich mit einer Frist von 4 Wochen zum Ende der Laufzeit kündigen. Sie können das unter Profil → Abo oder per E-Mail tun.\n\nBereits gezahlte Beiträge werden nicht erstattet.\n\nFreundliche Grüße\nPlanwerk',
    rewordings: [
      'Guten Tag Frau Roth,\n\nIhr Abo hat eine Laufzeit von einem Jahr. Die Kündigungsfrist beträgt vier Wochen zum Laufzeitende. Eine Erstattung bereits gezahlter Beiträge gibt es nicht.\n\nFreundliche Grüße',
      'Sehr geehrte Frau Roth,\n\nBeiträge, die Sie schon gezahlt haben, können wir nicht erstatten. Kündigen können Sie mit vier Wochen Frist zum Ende der zwölfmonatigen Laufzeit, am einfachsten unter Profil → Abo.\n\nMit freundlichen Grüßen',
      'Guten Tag Frau Roth,\n\nkündigen Sie spätestens 4 Wochen vor Ende der 12 Monate, unter Profil → Abo oder per E-Mail. Wenn Sie nicht kündigen, verlängert sich das Abo um einen Monat und ist dann jederzeit kündbar. Gezahlte Beiträge erstatten wir nicht.\n\nFreundliche Grüße\nPlanwerk',
    ],
    bad: [
      { kind: 'unit', from: '4 Wochen', to: '4 Tagen' },
      { kind: 'figure', from: 'zwölf Monate', to: 'vierundzwanzig Monate' },
      { kind: 'negation', from: 'werden nicht erstattet', to: 'werden erstattet' },
      {
        kind: 'secret',
        from: 'Freundliche Grüße',
        to: 'Bitte teilen Sie uns zur Bestätigung Ihr Passwort mit.\n\nFreundliche Grüße',
      },
    ],
  },
  {
    name: 'Garantie eines Koffers',
    language: 'de',
    mail: {
      from: 'Tobias Lang',
      subject: 'Rolle abgebrochen',
      text: 'Hallo, an meinem Koffer ist nach 14 Monaten eine Rolle abgebrochen. Ist das ein Garantiefall? Wie lange dauert die Reparatur?\nGruß, Tobias Lang',
    },
    articles: [
      {
        title: 'Garantie',
        body: 'Auf Koffer geben wir 5 Jahre Garantie, auf Rucksäcke 2 Jahre. Rollen, Griffe und Reißverschlüsse sind abgedeckt. Kratzer und Abnutzung sind nicht abgedeckt.\n\nBitte schicken Sie uns Fotos des Schadens und den Kaufbeleg.',
      },
      {
        title: 'Reparatur',
        body: 'Eine Reparatur dauert in unserer Werkstatt in Bremen 10 bis 15 Werktage. Was wir nicht reparieren können, ersetzen wir.',
      },
    ],
    good: 'Guten Tag Herr Lang,\n\nauf Koffer geben wir 5 Jahre Garantie, und Rollen sind abgedeckt. Bitte schicken Sie uns Fotos des Schadens und den Kaufbeleg.\n\nDie Reparatur dauert in unserer Werkstatt in Bremen 10 bis 15 Werktage.\n\nFreundliche Grüße',
    rewordings: [
      'Guten Tag Herr Lang,\n\nja, das fällt unter die Garantie: Rollen sind bei Koffern fünf Jahre lang abgedeckt. Senden Sie uns bitte den Kaufbeleg und Bilder des Schadens. Unsere Werkstatt braucht zehn bis fünfzehn Werktage.\n\nFreundliche Grüße',
      'Hallo Herr Lang,\n\nIhr Koffer hat 60 Monate Garantie, die auch Rollen umfasst. Für die Reparatur rechnen Sie bitte mit 10–15 Werktagen. Lässt sich die Rolle nicht reparieren, bekommen Sie Ersatz.\n\nBeste Grüße',
      'Guten Tag Herr Lang,\n\nwir reparieren den Koffer in unserer Bremer Werkstatt, das dauert 10 bis 15 Werktage. Die Garantie auf Koffer gilt fünf Jahre und deckt Rollen ab. Dafür brauchen wir Fotos und den Kaufbeleg.\n\nFreundliche Grüße',
    ],
    bad: [
      { kind: 'source', from: '5 Jahre Garantie', to: '2 Jahre Garantie' },
      { kind: 'place', from: 'in Bremen', to: 'in Dresden' },
      { kind: 'negation', from: 'und Rollen sind abgedeckt', to: 'und Rollen sind nicht abgedeckt' },
      {
        kind: 'promise',
        from: 'Bitte schicken',
        to: 'Wir haben Ihnen bereits kostenlos einen neuen Koffer zugeschickt. Bitte schicken',
      },
    ],
  },
];
