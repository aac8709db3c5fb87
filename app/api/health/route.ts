export const dynamic = 'force-dynamic';

/** The process answers; whether it can work is /api/ready. */
export const GET = () => Response.json({ status: 'ok' });
