import { answered, type CustomerQuestion, forPeople } from './customer-questions.ts';

/** Two dozen for a last look, written when the others had been learned from. */
export const lateQuestions: CustomerQuestion[] = [
  answered('en', 'returns', /30 days/, 'By when must I return a kettle I do not like?'),
  answered('en', 'refunds', /3 working days/, 'I sent my return on Monday. How long does a refund take?'),
  answered(
    'en',
    'delivery-times-and-costs',
    /4 to 6/,
    'Could you tell me how long delivery to Sweden takes?',
  ),
  answered('en', 'descaling-and-care', /Vinegar/, 'Does vinegar work for limescale?'),
  answered(
    'en',
    'guarantee-and-spare-parts',
    /£9\.50/,
    'My handle is loose and burnt. What does a new handle cost?',
  ),
  answered('en', 'kettles-for-shops', /2 working days/, 'How long does opening a trade account take?'),
  answered(
    'en',
    'damaged-on-arrival',
    /photo/,
    'My kettle came with a big crack in the enamel. What should I do?',
  ),
  answered(
    'en',
    'my-parcel-has-not-arrived',
    /7 working days/,
    'Where is my parcel? It left you eight working days ago.',
  ),
  answered('de', 'returns', /€6\.00/, 'Was kostet eine Rücksendung aus Deutschland?'),
  answered('fr', 'which-stoves', /open fire/, 'Peut-on utiliser la bouilloire sur un feu de camp ?'),
  answered('es', 'guarantee-and-spare-parts', /5 years/, '¿Cuántos años dura la garantía?'),
  answered('it', 'gift-cards-and-engraving', /3 years/, 'Per quanto tempo è valida una carta regalo?'),
  forPeople('en', 'How long does the enamel take to cool down?'),
  forPeople('en', 'What does a replacement for the lid itself cost?'),
  forPeople('en', 'Can a trade customer return unsold kettles?'),
  forPeople('en', 'Do you refund gift cards?'),
  forPeople('en', 'Is the whistle made of steel?'),
  forPeople('en', 'Can I get a refund without returning it?'),
  forPeople('en', 'How much is delivery on a Sunday?'),
  forPeople('de', 'Wie lange dauert eine Gravur in Gold?'),
  forPeople('fr', 'Quel est le prix de la bouilloire Harbour ?'),
  forPeople('it', 'Posso cambiare il colore dopo la spedizione?'),
];
