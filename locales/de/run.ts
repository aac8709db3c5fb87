import type { run as english } from '../en/run.ts';
import type { TranslationOf } from '../translation.ts';

export const run: TranslationOf<typeof english> = {
  status: {
    queued: 'eingereiht',
    running: 'läuft',
    waiting: 'wartet auf das Modell',
    finished: 'beendet',
    failed: 'fehlgeschlagen',
    cancelled: 'angehalten',
    superseded: 'durch eine neuere E-Mail überholt',
  },
  stop: 'Anhalten',
  panel: {
    none: 'Kein Assistent hat an diesem Ticket gearbeitet.',
    unavailable: 'Der Lauf kann gerade nicht geladen werden.',
    open: 'Lauf ansehen',
  },
  steps: {
    received: 'hat die E-Mail erhalten',
    read: 'hat sie gelesen',
    checked: 'hat sie geprüft',
    starting: 'beginnt',
    waitingForModel: 'wartet auf das Modell',
    waitingForModelBecause: 'wartet auf das Modell: {reason}',
    waitingForYou: 'wartet auf Sie',
    thinking: 'denkt nach',
    thought: 'hat nachgedacht',
    noResponse: 'hat keine Antwort vom Modell erhalten',
    failed: 'fehlgeschlagen: {step}',
    input: 'Eingabe',
    output: 'Ausgabe',
  },
  tools: {
    search_articles: 'hat „{query}“{more, plural, =0 {} other { und # weitere}} nachgeschlagen',
    searchedArticles: 'hat die Artikel durchsucht',
    articles: '{count, plural, one {# Artikel} other {# Artikel}}',
    read_attachment: 'hat einen Anhang gelesen',
    get_inbox_item: 'hat das Ticket gelesen',
    list_inbox: 'hat die Tickets dieses Kontakts angesehen',
    update_inbox_item: 'hat das Ticket geändert',
    snooze_inbox_item:
      '{proposed, select, true {hat vorgeschlagen, das Ticket zurückzustellen} other {hat das Ticket zurückgestellt}}',
    close_inbox_item:
      '{proposed, select, true {hat vorgeschlagen, das Ticket zu schließen} other {hat das Ticket geschlossen}}',
    create_todo: 'hat eine Aufgabe hinzugefügt',
    reply_to_inbox: 'hat eine Antwort entworfen',
    forward_inbox_item:
      '{proposed, select, true {hat vorgeschlagen, das Ticket weiterzuleiten} other {hat das Ticket weitergeleitet}}',
    hand_off: 'hat an eine Person übergeben',
  },
  ask: {
    title: '{assistant} fragen',
    rewrite: 'Neu schreiben',
    instruction: 'Was ist zu tun?',
    change: 'Was soll sich ändern?',
    hint: 'Optional, zum Beispiel „biete stattdessen einen Ersatz an“.',
    submit: 'Fragen',
    submitRewrite: 'Entwurf neu schreiben',
  },
};
