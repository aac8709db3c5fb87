import type { teams as english } from '../../en/settings/teams.ts';
import type { TranslationOf } from '../../translation.ts';

export const teams: TranslationOf<typeof english> = {
  description: 'Ein Ticket kann einem Team zugewiesen werden, das es an eines seiner Mitglieder geben kann.',
  empty: 'Noch keine Teams.',
  create: 'Neues Team',
  editTitle: 'Team bearbeiten',
  name: 'Name',
  members: 'Mitglieder',
  mode: 'Wer ein Ticket bekommt',
  modeHint: 'Abwesende Mitglieder werden übergangen.',
  save: 'Team speichern',
  edit: 'Bearbeiten',
  editOf: 'Team {name} bearbeiten',
  delete: 'Löschen',
  deleteOf: 'Team {name} löschen',
  deleteTitle: '{name} löschen?',
  deleteDescription: 'Dem Team kann nichts mehr zugewiesen werden. Seine Tickets behält, wer sie hat.',
  nobody: 'Keine Mitglieder',
  isAway: '{name} (abwesend)',
  modes: {
    by_hand: 'Von Hand zugewiesen',
    round_robin: 'Reihum',
    least_busy: 'Wer am wenigsten hat',
  },
};
