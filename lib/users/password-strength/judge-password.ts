import type { TranslationKeys, ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What is wrong with a password. `warning` names what makes it easy to guess, where the estimator knows. */
export type PasswordFault = {
  fault: 'too_short' | 'too_long' | 'guessable';
  warning: PasswordWarning | null;
};
export type PasswordWarning = keyof TranslationKeys['warnings'];

/** In characters. */
export const passwordLength = { min: 8, max: 1000 };
/** Of the scores 0 to 4: more than 10^8 guesses. */
const minScore = 3;
const separators = /[^\p{L}\p{N}]+/u;

/**
 * Judges a password by how many guesses it takes, with no rules of composition (NIST SP 800-63B, 3.1.1.2); null when it
 * is good. What belongs to the user or the product is a poor secret.
 */
export async function judgePassword(
  password: string,
  user: { email?: string; name?: string },
): Promise<PasswordFault | null> {
  const length = [...password].length;
  if (length < passwordLength.min) return { fault: 'too_short', warning: null };
  if (length > passwordLength.max) return { fault: 'too_long', warning: null };
  estimator ??= loadEstimator();
  const loaded = await estimator;
  const words = personalWords(user);
  // A dot between the two words of a name makes it no harder to guess.
  const forms = [password, joined(password)].filter((each) => each.length >= passwordLength.min);
  const found = forms.map((each) => loaded.check(each, words)).find(isPoor);
  if (!found) return null;
  // Without translations the estimator names its warnings by their keys.
  return { fault: 'guessable', warning: (found.feedback.warning as PasswordWarning | null) || null };
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
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
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
