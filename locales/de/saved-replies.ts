import type { savedReplies as english } from '../en/saved-replies.ts';
import type { TranslationOf } from '../translation.ts';

export const savedReplies: TranslationOf<typeof english> = {
  picker: {
    open: 'Textbausteine',
    hint: 'Textbaustein einfügen',
    search: 'Textbausteine durchsuchen',
    empty: 'Noch keine Textbausteine. Speichern Sie, was Sie immer wieder schreiben.',
    noMatch: 'Kein Textbaustein passt.',
    manage: 'Textbausteine verwalten',
    personal: 'nur Sie',
    failed: 'Der Textbaustein ließ sich nicht einfügen.',
  },
  placeholders: {
    fillIn: 'Füllen Sie zuerst {names} aus.',
    show: 'Zeigen',
  },
  macro: {
    label: 'Beim Senden dieser Antwort',
    tag: 'Setzt das Tag {tag}',
    status: {
      open: 'Lässt das Ticket offen',
      in_progress: 'Setzt das Ticket auf „in Arbeit“',
      closed: 'Schließt das Ticket',
    },
    assign: 'Weist das Ticket {name} zu',
    unassign: 'Hebt die Zuweisung auf',
    remove: 'Nicht: {effect}',
  },
  list: {
    description:
      'Texte für Antworten. Namen und Nummern füllen sich selbst aus; ein Makro setzt beim Senden auch Tags, weist das Ticket zu oder schließt es.',
    create: 'Neuer Textbaustein',
    empty:
      'Noch nichts gespeichert. Beginnen Sie mit der Antwort, die Sie diese Woche zweimal getippt haben.',
    search: 'Textbausteine durchsuchen',
    noMatch: 'Kein Textbaustein passt.',
    edit: 'Bearbeiten',
    editOf: '{name} bearbeiten',
    archive: 'Archivieren',
    archiveOf: '{name} archivieren',
    archiveTitle: '{name} archivieren?',
    archiveDescription:
      'Der Textbaustein wird nicht mehr angeboten. Damit gesendete Antworten bleiben, wie sie sind.',
    used: '{uses, plural, =0 {Noch nicht verwendet} one {Einmal verwendet} other {{uses, number}-mal verwendet}}',
    everyone: 'Alle',
    onlyYou: 'Nur Sie',
  },
  form: {
    createTitle: 'Neuer Textbaustein',
    editTitle: 'Textbaustein bearbeiten',
    save: 'Speichern',
    name: 'Name',
    nameHint: 'So finden Sie ihn.',
    body: 'Text',
    bodyHint:
      'Markdown ist möglich. Was ein Ticket nicht weiß, muss vor dem Senden der Antwort ausgefüllt werden.',
    insert: 'Einfügen',
    variables: {
      contactFirstName: 'Vorname',
      contactName: 'Voller Name',
      ticketNumber: 'Ticketnummer',
      ticketSubject: 'Betreff',
      userName: 'Ihr Name',
      mailboxName: 'Name des Postfachs',
    },
    visibleTo: 'Wer ihn verwenden kann',
    everyone: 'Alle, in jedem Postfach',
    inMailbox: 'Alle, in {address}',
    onlyMe: 'Nur ich',
    macro: 'Beim Senden der Antwort',
    tags: 'Tags setzen',
    tagsHint: 'Durch Kommas getrennt.',
    status: 'Status',
    statusNone: 'Wie sonst nach einer Antwort',
    statuses: { open: 'Offen lassen', in_progress: 'In Arbeit', closed: 'Schließen' },
    assignee: 'Zuweisen an',
    assigneeNone: 'So lassen',
    assigneeMe: 'Wer sie sendet',
    assigneeNobody: 'Niemanden',
  },
};
