/** What is now, and one counter that has a table of its own. Names and units as Prometheus wants them. */
export const gauges = {
  countersign_mail_received: {
    help: 'Every mail that was ever accepted, as counted last; always the sum of countersign_mail.',
    labels: [],
  },
  countersign_mail: {
    help: 'Accepted mail by what became of it, as counted last; pending is not read yet.',
    labels: ['status'],
  },
  countersign_mail_counted_timestamp_seconds: {
    help: 'When a worker counted the mail last; each 15 seconds, more seldom where counting takes long.',
    labels: [],
  },
  countersign_mail_oldest_pending_seconds: {
    help: 'How long the mail that waits longest has waited.',
    labels: [],
  },
  countersign_tickets: { help: 'Tickets that are not closed.', labels: ['status'] },
  countersign_runs: { help: 'Runs of assistants that are not over.', labels: ['status'] },
  countersign_drafts: { help: 'Drafts that wait for a person.', labels: ['status'] },
  countersign_deliveries: { help: 'Deliveries that are not settled.', labels: ['status'] },
  countersign_delivery_oldest_due_seconds: {
    help: 'How long the delivery that is due longest has been due.',
    labels: [],
  },
  countersign_queue_jobs: {
    help: 'Jobs by queue and state, as the queue counted them last.',
    labels: ['queue', 'state'],
  },
  countersign_queue_oldest_ready_seconds: {
    help: 'How long the job of a queue that could run has waited, of the next ones to run; absent when none waits.',
    labels: ['queue'],
  },
  countersign_processes: { help: 'Workers seen within 15 seconds.', labels: ['role'] },
  countersign_database_connections: {
    help: 'Connections of the database server that we may use.',
    labels: ['state'],
  },
  countersign_database_size_bytes: { help: 'The size of the database on its disk.', labels: [] },
  countersign_event_stream_clients: {
    help: 'Open event streams of the web process that answers this scrape.',
    labels: [],
  },
  countersign_imap_accounts: {
    help: 'IMAP accounts that are read: by whether the last reading worked.',
    labels: ['state'],
  },
  countersign_smtp_certificate_expiry_timestamp_seconds: {
    help: 'When the certificate of SMTP_TLS_CERT ends; absent without one, or where the web cannot read it.',
    labels: [],
  },
  countersign_last_backup_timestamp_seconds: {
    help: 'When npm run backup wrote the last whole backup; absent before the first.',
    labels: [],
  },
  countersign_disk_free_bytes: {
    help: 'Free space where DATA_DIR is, for the web process that answers this scrape.',
    labels: [],
  },
  countersign_disk_size_bytes: {
    help: 'Size of the disk where DATA_DIR is, for the web process that answers this scrape.',
    labels: [],
  },
} as const satisfies Record<string, { help: string; labels: readonly string[] }>;
export type GaugeName = keyof typeof gauges;

export const smtpRefusalsCounter = {
  name: 'countersign_smtp_refusals_total',
  help: 'Connections, commands and mails that SMTP turned away, by reason.',
  labels: ['reason'],
} as const;
