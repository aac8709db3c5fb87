import type { need as english } from '../../en/told/need.ts';
import type { TranslationOf } from '../../translation.ts';

export const need: TranslationOf<typeof english> = {
  delivery_uncertain:
    'Es ist nicht bekannt, ob {forward, select, true {die Weiterleitung} other {die Antwort}} an {recipient} hinausging.',
  delivery_failed:
    '{forward, select, true {Die Weiterleitung} other {Die Antwort}} an {recipient} wurde abgelehnt: {words}',
  delivery_suppressed:
    '{forward, select, true {Die Weiterleitung} other {Die Antwort}} an {recipient} wurde nicht gesendet. {words}',
  delivery_bounced:
    '{forward, select, true {Die Weiterleitung} other {Die Antwort}} an {recipient} kam zurück: {words}',
  reply_cancelled:
    'Eine geplante Antwort von {name} wurde zurückgenommen, weil der Kontakt vorher geschrieben hat.',
  sender_not_participant: '{name} war nicht an diesem Ticket beteiligt und schrieb an dessen Antwortadresse.',
  forward_answered: '{name} hat auf die Weiterleitung geantwortet.',
  draft_rejected: '{name} hat den Entwurf abgelehnt.',
  assistant_hand_off: '{words}',
  assistant_hand_off_to: 'Für {name}: {words}',
  assistant_disabled: '{name} wurde abgeschaltet, bevor die Arbeit begann.',
  run_failed: '{words}',
  run_failed_quoting: '{words} Seine Worte: „{quoted}“',
  run_crashed: 'Beim Assistenten trat ein unerwarteter Fehler auf; das Protokoll des Workers sagt mehr.',
  run_timed_out: 'Der Assistent kam nicht rechtzeitig zum Ende.',
  run_attempts_exhausted: 'Der Assistent wurde bei der Arbeit daran {attempts}-mal unterbrochen.',
  run_cancelled: '{name} hat den Assistenten angehalten.',
  run_cancelled_by_person: 'Jemand hat den Assistenten angehalten.',
  model_away:
    '{name} antwortet nicht. Der Assistent macht von selbst weiter, sobald es wieder da ist; antworten Sie jetzt, wenn es nicht warten kann.',
  model_away_quoting:
    '{name} antwortet nicht („{words}“). Der Assistent macht von selbst weiter, sobald es wieder da ist; antworten Sie jetzt, wenn es nicht warten kann.',
  run_superseded: 'Der Kontakt schrieb erneut, während der Assistent arbeitete.',
};
