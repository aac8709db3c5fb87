import { bankProducts } from './bank-articles.ts';
import { bankProcedures } from './bank-procedures.ts';
import { pick, pickSome, randomOf } from './random.ts';

/** Long mails to the bank: a story among much that has nothing to do with it. Each has one right article. */
export function bankQuestions() {
  return bankProcedures.flatMap(({ key, stories }, row) =>
    stories.flatMap((story, at) =>
      [0, 1].map((round) => {
        const random = randomOf(9000 + row * 20 + at * 5 + round);
        const product = pick(random, bankProducts);
        const [before, after] = [pickSome(random, openings, 3), pickSome(random, endings, 2)];
        const called = round === 0 ? product.called : `my ${product.name}`;
        return {
          text: `Dear team,\n\n${before.join(' ')}\n\n${story.replaceAll('PRODUCT', called)}\n\n${after.join(' ')}`,
          language: 'en',
          articles: [`${key} ${product.name}`],
        };
      }),
    ),
  );
}

const openings = [
  'I have been a customer of your bank since I was at school, and my parents before me.',
  'First of all, thank you for the friendly call that I had with one of your colleagues some weeks ago.',
  'I tried the app and the telephone, and after forty minutes of music I gave up, so I am writing instead.',
  'The branch in our town was closed last year, which makes all of this harder than it needs to be.',
  'My date of birth and my address are on file, and you can reach me by telephone in the evening.',
  'I hope that you are the right department, if not please pass this on to whoever decides.',
  'My neighbour, who used to work in insurance, told me that I should put everything in writing.',
];

const endings = [
  'Please let me know how long it will take and which documents you need from me.',
  'I would be glad of an answer this week, since I am away afterwards.',
  'If there is a form, send me the link, I can print it at work.',
  'A short confirmation by email is enough, I do not need a letter.',
  'I have attached the last statement, in case you want to look at the payments.',
];
