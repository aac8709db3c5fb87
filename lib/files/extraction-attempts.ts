const attempts = ['attempt_1', 'attempt_2'];

const descriptions = new Map([
  ['attempt_1', 'Being read.'],
  ['attempt_2', 'Being read again, because the first time ended without an answer.'],
]);

/** The key of the next attempt to read a waiting file, by its `textNote`; null after the last. */
export function nextAttempt(textNote: string | null): string | null {
  return attempts[attempts.indexOf(textNote ?? '') + 1] ?? null;
}

/** A file's `textNote` for people: a waiting file has the key of its attempt there, any other a sentence. */
export function describeTextNote(textNote: string | null): string | null {
  return textNote && (descriptions.get(textNote) ?? textNote);
}
