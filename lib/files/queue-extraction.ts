import { sendJob } from '#lib/platform/queue.ts';

/** Has a file's text taken out. While a job of the file waits or works, another is not made. */
export function queueExtraction(ctx: Parameters<typeof sendJob>[0], attachmentId: string): Promise<void> {
  return sendJob(ctx, 'files.extract', { attachmentId }, { singletonKey: attachmentId });
}
