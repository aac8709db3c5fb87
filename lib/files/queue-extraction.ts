import { sendJob } from '../queue.ts';

/** Has a file's text taken out. While a job of the file waits or works, another is not made. */
export const queueExtraction = (ctx: Parameters<typeof sendJob>[0], attachmentId: string): Promise<void> =>
  sendJob(ctx, 'files.extract', { attachmentId }, { singletonKey: attachmentId });
