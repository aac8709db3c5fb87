import { type Connection, connect } from '#db/connection.ts';

/** SMTP has its own connections, so that jobs never delay incoming mail. */
export function connectSmtpPool(url: string): Connection {
  return connect(url, { max: 8, application: 'countersign-smtp', keepsPlans: true });
}
