import type { dns as english } from '../../en/told/dns.ts';
import type { TranslationOf } from '../../translation.ts';

export const dns: TranslationOf<typeof english> = {
  dkim_purpose: 'Damit prüfen Empfänger, dass wir eine E-Mail signiert haben.',
  spf_purpose: 'Legt fest, welche Server als die Domain senden dürfen.',
  dmarc_purpose:
    'Legt fest, was mit E-Mails geschieht, die weder signiert noch von diesen Servern gesendet sind.',
  mx_purpose: 'Legt fest, wohin E-Mails an die Domain gehen.',
  no_answer: 'DNS gab keine Antwort ({system_code}). Prüfen Sie später noch einmal.',
  dkim_doubled:
    'Der Eintrag steht unter {name}: Der Name wurde mit der Domain am Ende eingegeben, und die Domain wurde noch einmal angehängt.',
  dkim_missing:
    'Es gibt noch keinen DKIM-Eintrag. Solange er fehlt, können Empfänger unsere Signatur nicht prüfen.',
  dkim_two: 'Unter diesem Namen gibt es zwei Einträge; behalten Sie nur den unten stehenden.',
  dkim_no_key: 'Der Eintrag enthält keinen Schlüssel (p=). Er muss der ganze unten stehende Text sein.',
  dkim_withdrawn: 'Der Eintrag besagt, dass der Schlüssel zurückgezogen ist (p= ist leer).',
  dkim_cut_off:
    'Der Schlüssel ist nach {length} von {whole} Zeichen abgeschnitten. Geben Sie ihn als mehrere Zeichenketten ein.',
  dkim_other_key: 'Der DKIM-Eintrag enthält einen anderen Schlüssel.',
  dkim_quoted: 'Der Eintrag enthält Anführungszeichen als Teil seines Textes; lassen Sie sie weg.',
  dkim_other_kind: 'Laut Eintrag ist der Schlüssel {kind}; er ist rsa.',
  dkim_test:
    'Unser Schlüssel ist da, aber als Test gekennzeichnet (t=y): Empfänger beachten ihn möglicherweise nicht.',
  dkim_fine: 'Unser Schlüssel ist da.',
  dmarc_two: 'Es gibt zwei DMARC-Einträge; behalten Sie einen, sonst zählt keiner.',
  dmarc_no_policy: 'Die Richtlinie (p=) muss none, quarantine oder reject sein.',
  dmarc_none:
    'Der Eintrag ist da und verlangt noch nichts (p=none). Wenn alle Ihre E-Mails bestehen, hält quarantine Fälscher fern.',
  dmarc_fine:
    'Der Eintrag ist da: Gefälschtes soll {policy, select, reject {abgelehnt} other {beiseitegelegt}} werden.',
  dmarc_above: 'Der Eintrag von {domain} gilt auch hier.',
  dmarc_missing: 'Es gibt noch keinen DMARC-Eintrag. Große Anbieter verlangen einen.',
  mx_missing: 'Es gibt keinen MX-Eintrag: E-Mails an diese Domain kommen nirgends an.',
  mx_null: 'Laut Eintrag nimmt die Domain überhaupt keine E-Mails an (ein leerer MX-Eintrag).',
  mx_here: 'E-Mails an diese Domain kommen hier an.',
  mx_fetched: 'E-Mails gehen an {host} und werden von dort übernommen.',
  mx_no_mailbox: 'E-Mails an diese Domain gehen an {host}. Hier gibt es noch kein Postfach von ihr.',
  mx_handed_on:
    'E-Mails an diese Domain gehen an {host} und werden hierher weitergereicht: Die letzte kam am {day}.',
  mx_elsewhere:
    'E-Mails an diese Domain gehen an {host}, und seit 30 Tagen kam keine hierher. Lassen Sie jenen Server sie weiterreichen, lassen Sie das Postfach von dort abholen, oder setzen Sie den unten stehenden Eintrag.',
  spf_missing: 'Es gibt noch keinen SPF-Eintrag.',
  spf_many:
    'Es gibt {count, plural, =2 {zwei} other {#}} SPF-Einträge; behalten Sie einen, sonst zählt keiner.',
  spf_all:
    'Der Eintrag lässt die ganze Welt als diese Domain senden (all). Beenden Sie ihn mit ~all oder -all.',
  spf_too_deep:
    'Der Eintrag ist nicht brauchbar: Um ihn zu lesen, müssten Empfänger DNS mehr als zehnmal fragen, und dann geben sie auf.',
  spf_error: 'Der Eintrag ist nicht brauchbar: Empfänger finden einen Fehler darin.',
  spf_error_saying: 'Der Eintrag ist nicht brauchbar: {words}.',
  spf_unnamed: 'Der Eintrag nennt das Relay {host} nicht. Fügen Sie {term} vor seinem Ende ein.',
  spf_no_relay: 'Der Eintrag ist da. Noch ist kein Relay eingerichtet, das er nennen müsste.',
  spf_nobody:
    'Der Eintrag lässt niemanden als diese Domain senden. Nennen Sie vor seinem Ende die Adresse, die {host} nach außen hat.',
  spf_provider:
    'Der Eintrag ist da. Ob er {host} nennen sollte, sagen nur die Seiten dieses Anbieters: Die meisten Anbieter setzen einen eigenen Rückweg auf die E-Mail, und dann wird dieser Eintrag nicht gefragt.',
  spf_own_house:
    'Der Eintrag ist da. E-Mails werden über {host} in Ihrem eigenen Haus gesendet: Achten Sie darauf, dass er die Adresse nennt, die dieser Rechner nach außen hat.',
  spf_fine: 'Der Eintrag lässt unser Relay senden.',
};
