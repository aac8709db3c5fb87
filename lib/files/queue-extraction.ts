import { sendJob } from '#lib/platform/queue.ts';

/** Queues the extraction of a file's text; at most one job per file. */
export function queueExtraction(ctx: Parameters<typeof sendJob>[0], attachmentId: string): Promise<void> {
  return sendJob(ctx, 'files.extract', { attachmentId }, { singletonKey: attachmentId });
}
