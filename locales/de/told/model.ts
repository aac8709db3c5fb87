import type { model as english } from '../../en/told/model.ts';
import type { TranslationOf } from '../../translation.ts';

export const model: TranslationOf<typeof english> = {
  no_credit: 'Das Konto beim Anbieter des Modells hat kein Guthaben mehr.',
  redirects: 'Der Server des Modells leitet um auf {host} ({status}). Stellen Sie diese Adresse ein.',
  redirects_elsewhere:
    'Der Server des Modells leitet auf eine andere Adresse um ({status}). Stellen Sie diese Adresse ein.',
  key_refused: 'Der Server des Modells hat unseren Schlüssel abgelehnt ({status}).',
  unknown_model: 'Der Server des Modells kennt das Modell oder die Adresse nicht (404).',
  over_limit: 'Der Server des Modells ist über seinem Limit (429).',
  server_failed: 'Beim Server des Modells trat ein Fehler auf ({status}).',
  question_refused: 'Der Server des Modells hat die Frage nicht angenommen ({status}).',
  too_late: 'Der Server des Modells hat nicht rechtzeitig geantwortet.',
  unreachable: 'Der Server des Modells ist nicht erreichbar.',
  unreachable_code: 'Der Server des Modells ist nicht erreichbar ({system_code}).',
  unreadable: 'Die Antwort des Modells ist nicht lesbar.',
  broken_off: 'Die Antwort des Modells brach ab.',
  broken_off_with_error: 'Der Server des Modells brach die Antwort mit einem Fehler ab.',
  endless: 'Die Antwort des Modells nimmt kein Ende.',
  silent_for: 'Das Modell hat nicht innerhalb von {seconds} Sekunden geantwortet.',
  unknown_failure: 'Das Modell scheiterte aus unbekanntem Grund.',
  no_answer: 'Der Server des Modells sandte keine Antwort.',
  withheld: 'Der Server des Modells hielt die Antwort zurück: Sein Inhaltsfilter hat sie gestoppt.',
  refused: 'Das Modell hat die Antwort verweigert.',
  text_changed: 'Der Text wurde geändert, seit seine Übersetzung angefordert wurde.',
  none_for_texts:
    'Für dieses Ticket ist kein Sprachmodell eingestellt: Sein Postfach hat keinen eingeschalteten Assistenten, oder dieser hat das eingebaute Modell.',
  server_removed: 'Der Modellserver dieses Assistenten wurde entfernt.',
  no_list: 'Unter dieser Adresse gibt es keine Liste von Modellen; viele enden auf /v1.',
  empty_answer: '{model} gab eine leere Antwort.',
};
