import type { ImportSource } from '#db/schema/index.ts';
import { createUpload } from '#lib/files/uploads.ts';
import { mailImportLimits } from '#lib/inbound/history/limits.ts';
import type { MailImportRecord } from '#lib/inbound/history/mail-import-record.ts';
import { startMailImport } from '#lib/inbound/history/start-mail-import.ts';
import type { Ctx } from '#lib/platform/context.ts';

export const pastMailDay = (day: number) => new Date(Date.UTC(2020, 0, day, 9));

type PastMailText = {
  id: string;
  from: string;
  to: string;
  subject: string;
  day: number;
  answers?: string;
  text?: string;
  /** Further lines of its header. */
  more?: string[];
};

/** Mails as one mbox file. */
export function packMbox(mails: PastMailText[]): Buffer {
  const texts = mails.map(({ id, from, to, subject, day, answers, text = `Text of ${id}.`, more = [] }) => {
    const head = [
      `From sender@example Wed Jan  1 09:00:00 2020`,
      `Message-ID: <${id}@past.example>`,
      `Date: ${pastMailDay(day).toUTCString()}`,
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      ...(answers ? [`In-Reply-To: <${answers}@past.example>`, `References: <${answers}@past.example>`] : []),
      ...more,
    ];
    return `${head.join('\n')}\n\n${text}\n\n`;
  });
  return Buffer.from(texts.join(''));
}

/** Imports that are quick to go on after a kill. */
export const quickMailImport = { ...mailImportLimits, mails: 2, sliceMs: 30_000 };

/** Starts an import of `content`, uploaded in parts of `partBytes`. */
export async function startMboxImport(
  ctx: Ctx,
  mailboxId: string,
  {
    content,
    name = 'old.mbox',
    partBytes = content.length,
    source = 'mbox',
  }: { content: Buffer; name?: string; partBytes?: number; source?: ImportSource },
): Promise<MailImportRecord> {
  const ids: string[] = [];
  for (let at = 0; at < content.length; at += partBytes) {
    const part = { name, type: 'application/mbox', content: content.subarray(at, at + partBytes) };
    ids.push((await createUpload(ctx, part)).id);
  }
  return startMailImport(ctx, { source, mailbox_id: mailboxId, upload_ids: ids });
}
