import type { assistantProblems as english } from '../../en/problems/assistants.ts';
import type { TranslationOf } from '../../translation.ts';

export const assistantProblems: TranslationOf<typeof english> = {
  assistants: {
    cannotAsk: 'Ein Assistent kann keinen Lauf anfordern.',
    noneServes: 'Für das Postfach dieses Tickets ist kein Assistent zuständig.',
    noMailYet: 'In diesem Ticket gibt es noch keine E-Mail.',
    switchedOff: 'Der Assistent dieses Tickets ist ausgeschaltet.',
    runOver: 'Der Lauf ist schon beendet.',
    runUnderWay: 'Für dieses Ticket ist bereits ein Lauf im Gange.',
    onlyEndedResume: 'Nur ein abgebrochener oder fehlgeschlagener Lauf kann fortgesetzt werden.',
    serverNeedsKey: 'Für diese Adresse wird ihr Schlüssel gebraucht.',
    serverInUse: 'Diese Assistenten hätten dann kein Modell: {names}. Wählen Sie dort zuerst ein anderes.',
    serverNameTaken: 'Es gibt schon einen Modellserver namens {name}.',
    noTextModel:
      'Für dieses Ticket ist kein Sprachmodell eingerichtet: Sein Postfach hat keinen eingeschalteten Assistenten, oder dieser verwendet das eingebaute Modell.',
    tooShort: 'Das Ticket ist zu kurz: Es hat weniger als 6 Einträge und 3.000 Zeichen.',
    nothingToTranslate: 'Es gibt keinen Text zum Übersetzen.',
    translationAsked: 'Jemand hat diese Übersetzung im selben Moment angefordert.',
    nameTaken: 'Es gibt schon einen Assistenten namens {name}.',
    servesOthers: 'Dieser Assistent ist auch für Postfächer zuständig, auf die Sie keinen Zugriff haben.',
    mayNot:
      'Dieser Assistent darf Tickets nicht {act, select, close {schließen} snooze {zurückstellen} urgent {als dringend markieren} forward {weiterleiten} other {bearbeiten}}.',
    nameModel: 'Geben Sie auch das Modell dieses Modellservers an.',
    noSuchServer: 'Diesen Modellserver gibt es nicht; vielleicht wurde er entfernt.',
    told: '{words}',
  },
};
