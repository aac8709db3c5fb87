import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { certificateExpiry, readDisk } from '../metrics/read-host.ts';
import { type Found, well } from './finding.ts';

const dayMs = 24 * 3_600_000;
const gigabyte = 1024 ** 3;
const oldestNode = 20;
/** A random secret of 32 characters has more different ones than this. */
const fewCharacters = 12;

export async function checkDisk({ env }: Ctx): Promise<Found> {
  const disk = await readDisk(env.DATA_DIR);
  if (!disk || disk.sizeBytes === 0) return { state: 'unknown', what: say('doctor.disk_unknown') };
  const percent = Math.floor((100 * disk.freeBytes) / disk.sizeBytes);
  const gigabytes = Math.round((10 * disk.freeBytes) / gigabyte) / 10;
  const what = say('doctor.disk', { percent, gigabytes });
  if (gigabytes >= 5 && percent >= 5) return well(what);
  return { state: gigabytes < 1 ? 'failed' : 'warning', what, todo: say('doctor.disk_todo') };
}

export async function checkNode(): Promise<Found> {
  const version = process.versions.node;
  const what = say('doctor.node', { version });
  if (Number.parseInt(version, 10) >= oldestNode) return well(what);
  return { state: 'failed', what, todo: say('doctor.node_todo', { major: String(oldestNode) }) };
}

/** Nobody can tell how a secret was made; what no machine made shows by its few characters or its words. */
export async function checkSecret({ env: { APP_SECRET: secret } }: Ctx): Promise<Found> {
  const isWeak =
    new Set(secret).size < fewCharacters || /secret|password|change.?me|example|countersign/i.test(secret);
  if (!isWeak) return well(say('doctor.secret'));
  return { state: 'warning', what: say('doctor.secret_weak'), todo: say('doctor.secret_weak_todo') };
}

export async function checkUrl({ env: { APP_URL: url } }: Ctx): Promise<Found> {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return well(say('doctor.url', { url }));
  const isLocal = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return isLocal
    ? { state: 'unknown', what: say('doctor.url_local', { url }), todo: say('doctor.url_local_todo') }
    : { state: 'warning', what: say('doctor.url_plain', { url }), todo: say('doctor.url_plain_todo') };
}

/** Of incoming SMTP. Without one of a setting, a worker makes its own, which mail servers take. */
export async function checkCertificate({ env }: Ctx): Promise<Found> {
  if (!env.SMTP_TLS_CERT) return well(say('doctor.certificate_own'));
  const expiry = await certificateExpiry(env.SMTP_TLS_CERT);
  if (!expiry)
    return {
      state: 'unknown',
      what: say('doctor.certificate_unread'),
      todo: say('doctor.certificate_unread_todo'),
    };
  const days = Math.floor((expiry.getTime() - Date.now()) / dayMs);
  if (days < 0)
    return {
      state: 'failed',
      what: say('doctor.certificate_ended'),
      todo: say('doctor.certificate_todo'),
    };
  const what = say('doctor.certificate', { days });
  return days >= 14 ? well(what) : { state: 'warning', what, todo: say('doctor.certificate_todo') };
}
