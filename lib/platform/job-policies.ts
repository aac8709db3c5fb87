/** A mail to a user about what waits. Retries end within the hour: the next one counts the same anew. */
const notice = {
  policy: 'standard',
  notify: true,
  retryLimit: 8,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 1200,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 3600,
} as const;

/** Work whose rows tell what is left to do. */
const resumable = {
  policy: 'standard',
  notify: true,
  retryLimit: 2,
  retryDelay: 1,
  expireInSeconds: 600,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 3600,
} as const;

/** A moment's work: it only wakes what waits. */
const wakeUp = {
  policy: 'standard',
  notify: true,
  retryLimit: 2,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 60,
  deleteAfterSeconds: 3600,
} as const;

/** The lease decides who works on an import, here and in the next; a job that comes too early finds nothing to do. */
const importing = {
  policy: 'standard',
  notify: true,
  retryLimit: 2,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 600,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 3600,
} as const;

/** How each job is repeated, and when it is given up. Few retries: a job only wakes a row, and the sweeps wake it again. */
export const jobPolicies = {
  'inbound.process': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 300,
    // A job whose worker or result was lost runs again after this, not only when it expires.
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  'assistant.run': {
    policy: 'key_strict_fifo',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    expireInSeconds: 3600,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  'assistant.translate': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    expireInSeconds: 300,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  'assistant.summarize': resumable,
  'outbound.deliver': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  },
  'outbound.wake': wakeUp,
  'drafts.offer_again': wakeUp,
  'files.extract': {
    policy: 'exclusive',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 600,
    deleteAfterSeconds: 3600,
  },
  'account.reset': {
    policy: 'standard',
    notify: true,
    retryLimit: 5,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 60,
    deleteAfterSeconds: 3600,
  },
  // Nothing but this job wakes a mail that a server wants later.
  'account.mail': {
    policy: 'standard',
    notify: true,
    retryLimit: 70,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 1800,
    expireInSeconds: 1200,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  'desk.review_notice': notice,
  'desk.digest': notice,
  'desk.webhook_notice': notice,
  // What is late by more is no news; the bell has it.
  'desk.push': {
    policy: 'standard',
    notify: true,
    retryLimit: 5,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 120,
    expireInSeconds: 60,
    deleteAfterSeconds: 3600,
  },
  'articles.import': importing,
  'inbound.import': importing,
  // The rows of its tickets tell what is left to do; the sweep sends another job for them.
  'desk.ticket_act': resumable,
  'desk.erase': resumable,
  'desk.tidy_tag': resumable,
  'tickets.refresh_dues': {
    policy: 'standard',
    notify: true,
    retryLimit: 5,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 600,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
} as const;
