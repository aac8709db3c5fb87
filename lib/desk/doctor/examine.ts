import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { checkClock, checkConnections, checkDatabase, checkSchema } from './check-database.ts';
import { checkDns, checkReachability } from './check-domains.ts';
import { checkCertificate, checkDisk, checkNode, checkSecret, checkUrl } from './check-host.ts';
import { checkModels } from './check-models.ts';
import { checkRelays } from './check-relays.ts';
import { checkSmtp } from './check-smtp.ts';
import { checkBackup, checkImap, checkMail, checkQueues, checkWorkers } from './check-work.ts';
import {
  type DoctorCheck,
  type DoctorFinding,
  type DoctorReport,
  doctorChecks,
  type Found,
  needsDatabase,
  toFinding,
  worstOf,
} from './finding.ts';

type Check = {
  ask: (ctx: Ctx) => Promise<Found | Found[]>;
  limitMs: number;
  /** Can be told while the database is away. */
  alone?: true;
};
export type DoctorChecks = Record<DoctorCheck, Check>;

const checks: DoctorChecks = {
  database: { ask: checkDatabase, limitMs: 3_000, alone: true },
  schema: { ask: checkSchema, limitMs: 3_000 },
  connections: { ask: checkConnections, limitMs: 3_000 },
  clock: { ask: checkClock, limitMs: 3_000 },
  workers: { ask: checkWorkers, limitMs: 3_000 },
  queues: { ask: checkQueues, limitMs: 3_000 },
  mail: { ask: checkMail, limitMs: 3_000 },
  backup: { ask: checkBackup, limitMs: 3_000 },
  disk: { ask: checkDisk, limitMs: 2_000, alone: true },
  node: { ask: checkNode, limitMs: 1_000, alone: true },
  secret: { ask: checkSecret, limitMs: 1_000, alone: true },
  url: { ask: checkUrl, limitMs: 1_000, alone: true },
  certificate: { ask: checkCertificate, limitMs: 2_000, alone: true },
  smtp: { ask: checkSmtp, limitMs: 6_000 },
  reachability: { ask: checkReachability, limitMs: 8_000 },
  dns: { ask: checkDns, limitMs: 3_000 },
  relay: { ask: checkRelays, limitMs: 10_000 },
  imap: { ask: checkImap, limitMs: 3_000 },
  model: { ask: checkModels, limitMs: 10_000 },
};

/**
 * Looks at all that a helpdesk stands on, side by side and each with its limit, and says what is so and what to do. Changes
 * nothing; it takes as long as the slowest check, 13 seconds at most.
 * @throws Refusal `forbidden` without the scope `admin` or without reach of every mailbox.
 */
export async function examine(ctx: Ctx, given: DoctorChecks = checks): Promise<DoctorReport> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const database = runCheck(ctx, 'database', given.database);
  const isThere = database.then((findings) => worstOf(findings) !== 'failed');
  const all = doctorChecks.map(async (name) => {
    if (name === 'database') return database;
    if (!given[name].alone && !(await isThere)) return [toFinding(name, needsDatabase)];
    return runCheck(ctx, name, given[name]);
  });
  const findings = (await Promise.all(all)).flat();
  return { state: worstOf(findings), checked_at: new Date().toISOString(), findings };
}

async function runCheck(ctx: Ctx, name: DoctorCheck, { ask, limitMs }: Check): Promise<DoctorFinding[]> {
  const { promise: late, resolve } = Promise.withResolvers<Found>();
  const seconds = limitMs / 1000;
  const timer = setTimeout(() => resolve(lateFinding(name, seconds)), limitMs);
  try {
    const found = await Promise.race([ask(ctx), late]);
    return [found].flat().map((each) => toFinding(name, each));
  } catch (error) {
    ctx.log.warn({ err: error, check: name }, 'A check of the doctor failed');
    return [toFinding(name, brokenFinding(name))];
  } finally {
    clearTimeout(timer);
  }
}

/** A database that does not answer is away, whatever else it may be. */
function lateFinding(name: DoctorCheck, seconds: number): Found {
  if (name === 'database') return brokenFinding(name);
  return { state: 'unknown', what: say('doctor.late', { seconds }), todo: say('doctor.late_todo') };
}

function brokenFinding(name: DoctorCheck): Found {
  if (name === 'database')
    return { state: 'failed', what: say('doctor.database_away'), todo: say('doctor.database_away_todo') };
  return { state: 'unknown', what: say('doctor.broken'), todo: say('doctor.broken_todo') };
}
