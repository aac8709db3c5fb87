import type { test as english } from '../../en/told/test.ts';
import type { TranslationOf } from '../../translation.ts';

export const test: TranslationOf<typeof english> = {
  models_listed: 'Der Server führt {count, plural, one {# Modell} other {# Modelle}} auf.',
  model_answered:
    'Der Server führt {count, plural, one {# Modell} other {# Modelle}} auf. {model} hat geantwortet: {response}',
  model_failed_quoting: '{words} Seine Antwort: {response}',
  model_silent: 'Das Modell hat nicht innerhalb einer Minute geantwortet.',
  no_relay:
    'Es ist kein Relay eingerichtet: Was gesendet wird, bleibt in der Sandbox und erreicht niemanden.',
  door_said: 'Unser SMTP-Eingang unter {address} hat geantwortet: {response}',
  door_elsewhere: 'Ein Worker auf einem anderen Rechner nimmt E-Mails an; er wurde nicht gefragt.',
  door_closed: 'Unter {address} nimmt niemand E-Mails an: {response}.',
  no_dns: 'DNS gab keine Antwort für {domain} ({system_code}).',
  no_mx: 'DNS nennt keinen Server für E-Mails an {domain} (kein MX-Eintrag).',
  mx_said: '{host} nimmt die E-Mails von {domain} an. Die Antwort: {response}',
  mx_unreached:
    '{host} nimmt die E-Mails von {domain} an, konnte aber von hier nicht gefragt werden: {response}.',
  folder_open: 'Der Ordner {folder} ist offen.',
};
