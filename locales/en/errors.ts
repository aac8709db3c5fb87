/** Pages that stand in for one that is missing or failed. */
export const errors = {
  notFound: {
    title: 'Page not found',
    description: 'It doesn’t exist, or you don’t have access to it.',
    home: 'Go to the inbox',
  },
  failed: {
    title: 'This page couldn’t be loaded',
    description:
      'Something went wrong on the server. Your work is kept, and the server’s log has the details.',
    retry: 'Try again',
  },
  unavailable: {
    title: 'Countersign can’t be reached right now',
    description:
      'The server or its database isn’t responding. Incoming email is deferred and will be delivered later; none is lost.',
    retry: 'Try again',
  },
} as const;
