import { type Connection, connect } from '#db/connection.ts';

/** The SMTP door has connections of its own, so that no job keeps a mail waiting. */
export function connectSmtpPool(url: string): Connection {
  return connect(url, { max: 8, application: 'countersign-door', keepsPlans: true });
}
