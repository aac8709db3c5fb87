import type { Ctx } from '#lib/platform/context.ts';
import { beatLease, type ImportClaim } from './claim-import.ts';
import { ImportStopped, type StopCause } from './import-error.ts';
import type { ImportLimits } from './limits.ts';

export type ImportHeartbeat = {
  /** Aborts every wait of the import, with an ImportStopped as reason. */
  signal: AbortSignal;
  stop: () => void;
};

/** Renews the lease while the import works. Stops it on cancel, a lost lease, `external`, and at the end of its slice. */
export function startImportHeartbeat(
  ctx: Ctx,
  claim: ImportClaim,
  { limits, external }: { limits: ImportLimits; external?: AbortSignal },
): ImportHeartbeat {
  const controller = new AbortController();
  const abort = (reason: StopCause) => controller.abort(new ImportStopped(reason));
  let timer = setTimeout(beat, limits.heartbeatMs);
  const slice = setTimeout(() => abort('slice'), limits.sliceMs);
  const onExternal = () => abort('stopping');
  if (external?.aborted) onExternal();
  external?.addEventListener('abort', onExternal, { once: true });

  async function beat() {
    try {
      const row = await beatLease(ctx, claim, limits);
      if (!row) abort('lost');
      else if (row.cancelRequestedAt) abort('cancelled');
    } catch (err) {
      ctx.log.warn({ err, importId: claim.id }, 'The lease of an import could not be renewed');
    }
    if (!controller.signal.aborted) timer = setTimeout(beat, limits.heartbeatMs);
  }

  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer);
      clearTimeout(slice);
      external?.removeEventListener('abort', onExternal);
      controller.abort(new ImportStopped('lost'));
    },
  };
}
