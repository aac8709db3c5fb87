/** A procedure, and how customers who need it tell their story. PRODUCT stands for what they have. */
export type BankProcedure = {
  key: string;
  title: string;
  purpose: string;
  steps: string[];
  stories: string[];
};

export const bankProcedures: BankProcedure[] = [
  {
    key: 'dispute',
    title: 'Disputing a transaction',
    purpose: 'How a customer contests a payment that they do not recognise or that was taken twice.',
    steps: [
      'Ask for the date, the merchant and the amount of each transaction that is contested.',
      'Explain that the merchant has 15 days to respond to the claim.',
      'File a chargeback for the PRODUCT and credit the amount provisionally.',
      'Block further payments to the merchant if the customer wishes.',
    ],
    stories: [
      'Yesterday I went through the statement line by line with my wife, and there are two payments to a gym in a town that we have never been to. PRODUCT was in my wallet all the time. I want to contest both of them and get the money back.',
      'The petrol station took the amount twice, once at the pump and once inside. The manager only shrugs. It was paid with PRODUCT. Who claims it from the merchant, you or I?',
    ],
  },
  {
    key: 'lost',
    title: 'Reporting a loss or theft',
    purpose: 'What to do when cards, devices or papers are lost or stolen.',
    steps: [
      'Freeze the PRODUCT at once, before any further question.',
      'Ask where and when it was last used, and whether the PIN was kept with it.',
      'Order a replacement to the registered address; express delivery costs £12.',
      'Advise the customer to report the theft to the police and note the crime reference.',
    ],
    stories: [
      'My bag was snatched on the tram in Lisbon, with purse, keys and everything. I am still abroad until Sunday and cannot call for long. It concerns PRODUCT. Please make sure that nobody can use it, and tell me how I get a replacement out here.',
    ],
  },
  {
    key: 'close',
    title: 'Closing and transferring the balance',
    purpose: 'How a customer ends the contract and where the remaining balance goes.',
    steps: [
      'Ask for the reason for leaving and offer an alternative once, not twice.',
      'List standing orders and direct debits that will stop.',
      'Transfer the remaining balance to an account in the same name and close the PRODUCT.',
      'Send the closing statement within 10 working days.',
    ],
    stories: [
      'After fourteen years we are moving everything to the building society round the corner, it is nothing personal. What happens to the money that is still on PRODUCT when it ends, and which direct debits must I move myself?',
    ],
  },
  {
    key: 'address',
    title: 'Changing address or name',
    purpose: 'How personal details are updated after a move, marriage or divorce.',
    steps: [
      'Ask for a utility bill or a tenancy agreement not older than three months.',
      'For a new surname ask for the marriage certificate or the deed poll.',
      'Update the details for the PRODUCT and all linked products.',
      'Order new cards and cheque books in the new name.',
    ],
    stories: [
      'We got married in June and I have taken my husband’s surname, and since last week we also live in a new flat. The passport is already in the new name. Which papers do you need from me to bring PRODUCT up to date?',
    ],
  },
  {
    key: 'fee',
    title: 'Refunding fees and charges',
    purpose: 'When fees may be waived or paid back as a gesture.',
    steps: [
      'Count the refunds of the last 12 months; more than two need a team lead.',
      'Waive the fee if it arose from an error of the bank.',
      'Credit the charge to the PRODUCT with the reason code GOODWILL.',
      'Explain how the customer avoids the charge next time.',
    ],
    stories: [
      'I have been charged £25 because my salary came a day late, which was my employer’s fault, not mine. I have never asked for anything in all those years. Would you waive it as a gesture? The charge stands on PRODUCT.',
      'Your own app was down on the day the payment was due, and now there is a late payment fee of twelve pounds. That is an error at your end, so I expect it to be credited to PRODUCT.',
    ],
  },
  {
    key: 'limit',
    title: 'Raising or lowering a limit',
    purpose: 'How spending, withdrawal and credit limits are changed.',
    steps: [
      'Ask for the limit that is wanted, and from when to when.',
      'Run an affordability assessment for an increase: income, rent, dependants.',
      'Set the new limit on the PRODUCT; a temporary one ends by itself after 30 days.',
      'A decrease is done at once and needs no assessment.',
    ],
    stories: [
      'Next month I pay the caterer and the hall for my daughter’s wedding, together about nine thousand, and the app says that this is more than I may spend. Can you put the ceiling of PRODUCT up for a few weeks? My income has not changed.',
    ],
  },
  {
    key: 'hardship',
    title: 'Arranging payments in financial difficulty',
    purpose: 'Support for customers who cannot pay what falls due.',
    steps: [
      'Listen first, and do not ask for a payment in the first conversation.',
      'Complete the income and expenditure form together with the customer.',
      'Offer a payment holiday of up to three months, reduced instalments or a frozen interest for the PRODUCT.',
      'Name free debt advice, and stop collection letters for 30 days.',
    ],
    stories: [
      'I lost my job at the warehouse in March and my partner works part time. We have been living on savings, which are gone now, and I do not know how to meet the instalment at the end of the month. It is about PRODUCT. Is there any arrangement, or a pause?',
      'After the surgery I am off sick for at least ten weeks and only get statutory pay. I am scared of the letters. Could the interest on PRODUCT be stopped until I am back at work, or the payments made smaller?',
    ],
  },
  {
    key: 'bereavement',
    title: 'Handling a bereavement',
    purpose: 'What the desk does when a customer has died.',
    steps: [
      'Express sympathy, and give the direct number of the bereavement team.',
      'Ask for the death certificate and the grant of probate.',
      'Stop the PRODUCT, its cards and its standing orders; funeral costs may be paid from it.',
      'Release the funds to the executor.',
    ],
    stories: [
      'My father passed away two weeks ago. I am his only daughter and the executor of his will. He had PRODUCT with you. The undertaker wants to be paid. What do I need to send, and can the funeral be paid out of it?',
    ],
  },
  {
    key: 'abroad',
    title: 'Using it abroad',
    purpose: 'Travel notices, foreign currency and cash machines in other countries.',
    steps: [
      'A travel notice is not needed within Europe; elsewhere set one in the app.',
      'Explain the foreign currency fee of the PRODUCT and the rate that is used.',
      'Advise to choose local currency at cash machines.',
      'Give the emergency number that can be reached from abroad.',
    ],
    stories: [
      'In autumn we travel through Japan and Korea for five weeks. Must I announce that, what do you take for payments in yen, and is it better to withdraw there or to change money at the airport? I would take PRODUCT along.',
    ],
  },
  {
    key: 'joint',
    title: 'Adding or removing a holder',
    purpose: 'How a second person becomes a holder, or ceases to be one.',
    steps: [
      'Both persons identify themselves, by video or in a branch.',
      'The new holder passes the credit check.',
      'Both sign the mandate; the PRODUCT is then owned jointly and severally.',
      'For a removal, the one who leaves signs a release of liability.',
    ],
    stories: [
      'We have separated amicably and my ex should no longer be on PRODUCT, he agrees. Does he have to come along to a branch, what has he to sign, and am I then liable on my own?',
      'My mother is 81 and would like me to look after things together with her, as an equal second person on PRODUCT. How do we set that up, can we both do it from home?',
    ],
  },
  {
    key: 'statement',
    title: 'Providing statements and certificates',
    purpose: 'Copies of statements, interest certificates and balance letters.',
    steps: [
      'Statements of the last seven years are in the app under Documents.',
      'Paper copies of the PRODUCT cost £5 each and take 7 working days.',
      'A balance letter for an embassy or landlord is signed by the branch.',
      'Interest certificates for the tax return are sent in April.',
    ],
    stories: [
      'The embassy wants a signed letter that shows how much I had on the first of the month, a printout from the app is not accepted. It is for a visa, the appointment is on the 20th. Can a branch make one for PRODUCT?',
    ],
  },
  {
    key: 'fraud',
    title: 'Responding to suspected fraud',
    purpose: 'Scams, phishing and payments that the customer was tricked into.',
    steps: [
      'End remote access: ask the customer to disconnect the device.',
      'Secure the PRODUCT with new credentials, and recall the payment from the receiving bank.',
      'Open a case for reimbursement of authorised push payment fraud.',
      'Never blame the customer.',
    ],
    stories: [
      'A man who said that he was from your security department rang me, he knew my name and the last purchases, and had me install a program so that he could help. While he talked I approved a transfer of £4,200 to a “safe account”. I feel so stupid. It came out of PRODUCT. Can you call it back?',
    ],
  },
  {
    key: 'rate',
    title: 'Explaining and switching interest rates',
    purpose: 'How the rate is set, when it changes and how to switch to another offer.',
    steps: [
      'Read the current rate of the PRODUCT from the rate sheet, not from memory.',
      'Explain the difference between the nominal rate and the annual equivalent rate.',
      'Offer a switch if a better rate is open to the customer; early exit charges may apply.',
      'Announce rate changes two months ahead.',
    ],
    stories: [
      'I read in the paper that the central bank has moved again, and yet the percentage on PRODUCT has been the same since last summer. How do you fix it, and could I change over to what new customers get without a penalty?',
    ],
  },
  {
    key: 'payment',
    title: 'Tracing a missing payment',
    purpose: 'What to do when money was sent or paid in and did not arrive.',
    steps: [
      'Ask for the reference, the sort code, the account number and the date.',
      'Compare the beneficiary’s details with what the customer typed.',
      'Open a trace for the PRODUCT; the receiving bank answers within 5 working days.',
      'If the details were mistyped, ask for a credit payment recovery.',
    ],
    stories: [
      'On Monday last week I sent my landlord the deposit and he swears that nothing has come in. I may have mixed up two digits, I am not sure. The money has definitely left PRODUCT. Where is it, and can it be found?',
    ],
  },
];
