import { bankProcedures } from './bank-procedures.ts';
import { pick, pickSome, randomOf } from './random.ts';

/** What the bank offers, as it calls it and as its customers do. */
export const bankProducts = [
  { name: 'Harbour Everyday Account', kind: 'account', called: 'my everyday account' },
  { name: 'Harbour Plus Account', kind: 'account', called: 'the Plus account' },
  { name: 'Student Start Account', kind: 'account', called: 'my student account' },
  { name: 'Business Current Account', kind: 'account', called: 'our business account' },
  { name: 'Notice Saver 90', kind: 'savings', called: 'the 90 day notice saver' },
  { name: 'Fixed Saver One Year', kind: 'savings', called: 'my one year fixed saver' },
  { name: 'Silver Horizon Card', kind: 'card', called: 'my silver Horizon card' },
  { name: 'Gold Horizon Card', kind: 'card', called: 'the gold Horizon' },
  { name: 'Business Horizon Card', kind: 'card', called: 'the company Horizon card' },
  { name: 'Home Improvement Loan', kind: 'loan', called: 'my home improvement loan' },
  { name: 'Car Loan', kind: 'loan', called: 'the car loan' },
  { name: 'Consolidation Loan', kind: 'loan', called: 'the loan that I consolidated everything into' },
] as const;

/** Long procedures of a bank's desk: one for each product and procedure, with most of their words in common. */
export function bankArticles() {
  return bankProducts.flatMap((product, row) =>
    bankProcedures.map((procedure, column) => {
      const random = randomOf(5000 + row * 50 + column);
      const sections = [
        ['Purpose', `${procedure.purpose} This procedure is for the ${product.name}.`, pick(random, scope)],
        ['Before you begin', ...pickSome(random, checks, 5)],
        [
          'Steps',
          ...procedure.steps.map((step, at) => `${at + 1}. ${step.replaceAll('PRODUCT', product.name)}`),
        ],
        ['Limits for this product', ...limitsOf(product.kind, random)],
        ['Records and escalation', ...pickSome(random, records, 5)],
      ];
      return {
        key: `${procedure.key} ${product.name}`,
        title: pick(random, [
          `${procedure.title}: ${product.name}`,
          `${product.name}: ${procedure.title.toLowerCase()}`,
        ]),
        body: sections.map(([heading, ...lines]) => `## ${heading}\n\n${lines.join('\n')}`).join('\n\n'),
      };
    }),
  );
}

function limitsOf(kind: string, random: () => number): string[] {
  const amount = 100 * (2 + Math.floor(random() * 60));
  const days = 2 + Math.floor(random() * 28);
  return [
    `For this ${kind} the limit without a second approval is £${amount}.`,
    `The customer must hold the ${kind} for at least ${days} days.`,
    `A request above the limit is passed to the team lead within ${1 + Math.floor(random() * 5)} working days.`,
    pick(random, [
      'Joint holders must both agree.',
      'One of the joint holders may ask alone.',
      'A holder of a power of attorney may ask on behalf of the customer.',
    ]),
  ];
}

const scope = [
  'It is followed by the desk for every customer who writes, calls or comes to a branch.',
  'It replaces the procedure of last year and applies to all customers of the bank.',
  'Follow it in the order given, and do not promise an outcome to the customer before the last step.',
];

const checks = [
  'Verify the identity of the customer with two of date of birth, address, last transaction and memorable word.',
  'Check that the account is open and that no block or notice is set on it.',
  'Read the notes of the last 90 days, so that the customer need not tell the story twice.',
  'Confirm the telephone number and email address that we hold for the customer.',
  'Ask whether the customer is in a vulnerable situation, and follow the care guide if so.',
  'Check whether a payment is pending, and tell the customer what will happen to it.',
  'Make sure that the customer understands which fees and which interest apply from today.',
  'Look for earlier complaints about the same matter and link them.',
];

const records = [
  'Record the decision, the reason and the amount in the customer’s file on the same day.',
  'Send the customer a confirmation in the app or by letter, whichever they prefer.',
  'Escalate to the team lead when the customer disagrees with the decision or mentions the ombudsman.',
  'Keep copies of all documents for six years.',
  'Set a reminder for the next working day to see that the payment has been processed.',
  'Tell the customer how long it will take and whom to contact meanwhile.',
  'Never quote this procedure to the customer; explain it in your own words.',
];
