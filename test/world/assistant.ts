import { type RunLimits, runLimits } from '#lib/assistant/run/limits.ts';
import { executeRun } from '#lib/assistant/run.ts';
import type { AssistantInput } from '#lib/assistant/versions/assistants.ts';
import { openTestContext, type TestContext } from '../context.ts';
import { type Script, type ScriptedModel, startScriptedModel } from '../servers/scripted-model.ts';
import { type AssistedMailbox, createAssistedMailbox } from './world.ts';

export type TestAssistant = TestContext & {
  inbox: AssistedMailbox;
  model: ScriptedModel;
  /** Plays a script while one run is executed through the real client. */
  run: (
    runId: string,
    script: Script,
    limits?: Partial<RunLimits>,
    signal?: AbortSignal,
  ) => ReturnType<typeof executeRun>;
};

export const quickLimits: RunLimits = {
  ...runLimits,
  backoffMs: 10,
  pollMs: 20,
  heartbeatMs: 60,
  graceMs: 100,
};

/** A mailbox whose assistant asks a scripted model over HTTP, through the product's own client. */
export async function openTestAssistant(assistant: Partial<AssistantInput> = {}): Promise<TestAssistant> {
  const model = await startScriptedModel();
  const context = await openTestContext({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' });
  const inbox = await createAssistedMailbox(context.ctx, assistant);
  return {
    ...context,
    inbox,
    model,
    run: (runId, script, limits = {}, signal) => {
      model.requests.length = 0;
      model.play(script);
      return executeRun(context.ctx, { runId }, { signal, limits: { ...quickLimits, ...limits } });
    },
    close: async () => {
      await model.close();
      await context.close();
    },
  };
}
