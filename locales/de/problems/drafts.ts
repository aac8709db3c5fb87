import type { draftProblems as english } from '../../en/problems/drafts.ts';
import type { TranslationOf } from '../../translation.ts';

export const draftProblems: TranslationOf<typeof english> = {
  drafts: {
    snoozePassed: 'Der Zeitpunkt, bis zu dem das Ticket zurückgestellt werden sollte, ist vorbei.',
    assistant: 'Ein Assistent kann nicht über einen Entwurf entscheiden.',
    decided:
      'Der Entwurf wurde bereits {status, select, approved {freigegeben} rejected {abgelehnt} superseded {durch etwas Neueres ersetzt} other {entschieden}}.',
    ofMergedTicket:
      'Der Entwurf gehört zu einem Ticket, das in dieses zusammengeführt wurde. Fordern Sie einen neuen an.',
    stale: 'Der Entwurf wurde bearbeitet, seit Sie ihn gelesen haben.',
    empty: 'Ein Entwurf braucht etwas Text.',
    noReplyToEdit: 'Dieser Vorschlag enthält keine Antwort zum Bearbeiten.',
    noForward: 'Dieser Entwurf leitet nichts an {address} weiter.',
    writtenSince: 'Seit dem Entwurf hat jemand in diesem Ticket geschrieben. Lesen Sie das zuerst.',
    writtenSinceRead:
      'In diesem Ticket hat jemand geschrieben, seit Sie es gelesen haben. Lesen Sie das zuerst.',
    beingEdited: 'Jemand hat den Entwurf dieses Tickets bearbeitet und entscheidet über ihn.',
    blocked: 'Das kann nicht vorgeschlagen werden. {why}',
    clientIdTaken: 'Diese client_id gehört zu einem Entwurf, den Sie nicht erreichen.',
    noReplyToSend: 'Dieser Vorschlag enthält keine Antwort zum Ändern oder Senden.',
  },
};
