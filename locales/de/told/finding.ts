import type { finding as english } from '../../en/told/finding.ts';
import type { TranslationOf } from '../../translation.ts';

export const finding: TranslationOf<typeof english> = {
  runs: 'Die Datei „{file}“ ist ein Programm: Sie zu öffnen kann Schaden anrichten.',
  other_kind: 'Die Datei „{file}“ gibt sich aus als {claim}, ist aber {real}.',
  no_such_kind: 'Die Datei „{file}“ gibt sich aus als {claim}, ihre Bytes sind es aber nicht.',
  no_text: 'Die Datei „{file}“ gibt sich aus als Text, ist aber {real}.',
  files_cut:
    'Sie hat mehr als {listed} Dateien. Die ersten {listed} sind aufgeführt; {more, plural, one {# weitere ist} other {# weitere sind}} im Original.',
  and_more: '{first} {count} weitere sind von dieser Art.',
  link_user: 'Ein Link, der mit {user} beginnt, führt zu {host}.',
  link_letters: 'Ein Link führt zu {host} ({ascii}), wo manche Buchstaben nur wie lateinische aussehen.',
  link_elsewhere: 'Ein Link nennt {named} und führt zu {host}.',
  link_writes: 'Ein Link nennt {named} und schreibt an {address}.',
  name_address: 'Der Name des Absenders nennt {named}, die E-Mail kommt aber von {address}.',
  name_of_team: 'Der Absender trägt den Namen von {name} aus Ihrem Team, schreibt aber von {address}.',
  name_of_mailbox: 'Der Absender trägt den Namen Ihres Postfachs „{name}“, schreibt aber von {address}.',
  like_ours: '{host} ist nicht Ihre Domain {ours}, sieht aber so aus.',
  like_theirs: '{host} ist nicht {theirs}, von wo {name} schreibt, sieht aber so aus.',
  foreign_letters: 'Die Domain des Absenders, {host}, schreibt sich im DNS {ascii}.',
  imitated_letters:
    'Die Domain des Absenders, {host}, schreibt sich im DNS {ascii}. Manche ihrer Buchstaben sehen nur wie lateinische aus.',
  reply_to: 'Sie bittet um Antworten an {address}, nicht an den Absender.',
};
