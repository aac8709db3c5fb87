import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What is wrong with a password: the rest of a sentence that it begins, and more sentences. */
export type PasswordFault = { fault: string; advice: string | null };

const minLength = 8;
const maxLength = 1000;
/** Of the scores 0 to 4: more than 10^8 guesses. */
const minScore = 3;
const separators = /[^\p{L}\p{N}]+/u;
const advice = 'Several words that have nothing to do with each other make a good one.';

/**
 * Judges a password by how many guesses it takes, with no rules of composition (NIST SP 800-63B, 3.1.1.2); null when it
 * is good. What belongs to the user or the product is a poor secret.
 */
export async function judgePassword(
  password: string,
  user: { email?: string; name?: string },
): Promise<PasswordFault | null> {
  const length = [...password].length;
  if (length < minLength) return { fault: `must be at least ${minLength} characters long`, advice: null };
  if (length > maxLength) return { fault: `must be at most ${maxLength} characters long`, advice: null };
  estimator ??= loadEstimator();
  const loaded = await estimator;
  const words = personalWords(user);
  // A dot between the two words of a name makes it no harder to guess.
  const forms = [password, joined(password)].filter((each) => each.length >= minLength);
  const found = forms.map((each) => loaded.check(each, words)).find(isPoor);
  if (!found) return null;
  const { feedback } = found;
  return {
    fault: 'is too easy to guess',
    advice: feedback.warning ? `${feedback.warning} ${advice}` : advice,
  };
}

const isPoor = ({ score }: { score: number }) => score < minScore;
const joined = (text: string) => text.split(separators).join('');

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded at first need: the dictionaries take megabytes, and most processes and pages never judge a password. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const { warnings } = english.translations;
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: {
      ...english.translations,
      warnings: { ...warnings, userInputs: 'It holds a name or an address of yours, or of this product.' },
    },
    // The work grows fast with both, and what passes does so by its first characters.
    maxLength: 64,
    l33tMaxSubstitutions: 10,
  });
}

function personalWords({ email = '', name = '' }: { email?: string; name?: string }): string[] {
  const whole = [email, name, email.split('@')[0] ?? ''];
  const parts = whole.flatMap((each) => [...each.split(separators), joined(each)]);
  return [...new Set(['countersign', ...whole, ...parts])].filter((each) => [...each].length > 2);
}
