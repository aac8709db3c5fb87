/** What tickets are called and can be set to, wherever they stand. */
export const tickets = {
  statuses: { open: 'Open', in_progress: 'In progress', snoozed: 'Snoozed', closed: 'Closed' },
  priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  times: {
    inAnHour: 'In an hour',
    inThreeHours: 'In three hours',
    thisMorning: 'This morning',
    thisAfternoon: 'This afternoon',
    thisEvening: 'This evening',
    tomorrowMorning: 'Tomorrow morning',
    inTwoDays: 'In two days',
    nextMonday: 'Next Monday',
    mondayMorning: 'Monday morning',
  },
  sample: 'Sample',
  languageUnclear: 'Not clear',
} as const;
