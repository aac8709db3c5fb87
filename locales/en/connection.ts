/** What the browser says by itself, when no server told why. */
export const connection = {
  unreachable: 'The server cannot be reached just now.',
  fileLost: 'The file did not get through.',
  noReason: 'The server did not say why.',
  didNotWork: 'That did not work.',
} as const;
