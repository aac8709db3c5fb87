import type { tickets as english } from '../en/tickets.ts';
import type { TranslationOf } from '../translation.ts';

export const tickets: TranslationOf<typeof english> = {
  statuses: { open: 'Offen', in_progress: 'In Arbeit', snoozed: 'Zurückgestellt', closed: 'Geschlossen' },
  priorities: { low: 'Niedrig', normal: 'Normal', high: 'Hoch', urgent: 'Dringend' },
  times: {
    inAnHour: 'In einer Stunde',
    inThreeHours: 'In drei Stunden',
    thisMorning: 'Heute Morgen',
    thisAfternoon: 'Heute Nachmittag',
    thisEvening: 'Heute Abend',
    tomorrowMorning: 'Morgen früh',
    inTwoDays: 'In zwei Tagen',
    nextMonday: 'Nächsten Montag',
    mondayMorning: 'Montagmorgen',
  },
  sample: 'Beispiel',
  languageUnclear: 'Unklar',
};
