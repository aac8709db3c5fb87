import { expect, test } from 'vitest';
import { openQuestions } from './open-questions.ts';

test.each([
  ['Which colour would you like? We have blue and red.', ['Which colour would you like?']],
  ['Please send us a photo of the label.\n\nKind regards', ['Please send us a photo of the label.']],
  ['Could you tell us your **order number**?', ['Could you tell us your order number?']],
  ['- Ihre Größe?\n- Ihre Adresse?', ['Ihre Größe?', 'Ihre Adresse?']],
  ['Bitte schicken Sie uns noch die Rechnung.', ['Bitte schicken Sie uns noch die Rechnung.']],
  ['Nennen Sie uns bitte Ihre Kundennummer.', ['Nennen Sie uns bitte Ihre Kundennummer.']],
  ['Pourriez-vous nous indiquer la référence ?', ['Pourriez-vous nous indiquer la référence ?']],
  ['Por favor, envíenos una foto.', ['Por favor, envíenos una foto.']],
  ['Può inviarci lo scontrino?', ['Può inviarci lo scontrino?']],
])('%s asks the contact something', (text, asked) => {
  expect(openQuestions(text)).toEqual(asked);
});

test.each([
  'Your parcel left on Monday and arrives on Wednesday.',
  'Please allow three working days for the refund.',
  'Do you have any further questions?',
  'Is there anything else we can do for you?',
  'Haben Sie noch Fragen?',
  'Avez-vous d’autres questions ?',
  '> Where is my parcel?\n\nIt left on Monday.',
  'If you have a question, please let us know.',
  'Please send it back to our warehouse within 30 days.',
])('%s asks the contact nothing', (text) => {
  expect(openQuestions(text)).toEqual([]);
});
