/** What is wrong with a new password. The warnings bear the names that zxcvbn gives them. */
export const password = {
  faults: {
    too_short: 'The password must be at least {min, number} characters long.',
    too_long: 'The password must be at most {max, number} characters long.',
    guessable: 'The password is too easy to guess.',
  },
  advice: 'Several words that have nothing to do with each other make a good one.',
  warnings: {
    straightRow: 'Straight rows of keys on a keyboard are easy to guess.',
    keyPattern: 'Short patterns on a keyboard are easy to guess.',
    simpleRepeat: 'Repeated characters such as “aaa” are easy to guess.',
    extendedRepeat: 'Repeated patterns such as “abcabcabc” are easy to guess.',
    sequences: 'Sequences such as “abc” or “6543” are easy to guess.',
    recentYears: 'Recent years are easy to guess.',
    dates: 'Dates are easy to guess.',
    topTen: 'It is one of the ten most common passwords.',
    topHundred: 'It is one of the hundred most common passwords.',
    common: 'It is a common password.',
    similarToCommon: 'It is close to a common password.',
    wordByItself: 'A single word is easy to guess.',
    namesByThemselves: 'A single name is easy to guess.',
    commonNames: 'Common names are easy to guess.',
    userInputs: 'It contains your name or address, or the name of this product.',
    pwned: 'It has appeared in a data breach.',
  },
} as const;
