import { z } from 'zod';
import { rawEmailStatus } from '#db/schema/index.ts';

const count = z.number().int();

const mailStepSchema = z.object({
  step: z.literal('mail'),
  done: z.boolean().describe('A mail has come in, however it was decided about.'),
  address: z.string().nullable().describe('The oldest mailbox within reach; null: there is none.'),
  server: z.string().describe('Where this desk takes mail, as host:port (SMTP).'),
  command: z.string().nullable().describe('Sends a first mail from a terminal in the folder of the program.'),
  first: z
    .object({
      raw_email_id: z.string(),
      received_at: z.iso.datetime(),
      from: z.string().nullable(),
      subject: z.string().nullable(),
      status: z.enum(rawEmailStatus.enumValues),
      ticket_number: count.nullable(),
    })
    .nullable()
    .describe('The first mail that came in, from the moment that its bytes are kept.'),
});

const sendingStepSchema = z.object({
  step: z.literal('sending'),
  done: z.boolean(),
  state: z
    .enum(['sandbox', 'untested', 'failed', 'works'])
    .describe('`sandbox`: mail is caught. `works`: a relay passed its test, or mail has really left.'),
  relay: z.string().nullable(),
});

const domainStepSchema = z.object({
  step: z.literal('domain'),
  done: z.boolean().describe('A domain has SPF, DKIM and DMARC as they should be.'),
  domains: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      checked: z.boolean(),
      missing: z.array(z.enum(['spf', 'dkim', 'dmarc'])),
    }),
  ),
});

const modelStepSchema = z.object({
  step: z.literal('model'),
  done: z
    .boolean()
    .describe('A model server passed its test, or the model of the settings has finished a run.'),
  state: z.enum(['built_in', 'untested', 'failed', 'works']),
  model: z.string().describe('The model server, or what answers without one.'),
});

const knowledgeStepSchema = z.object({
  step: z.literal('knowledge'),
  done: z
    .boolean()
    .describe('Three articles are published, or an import of articles or past mail has finished.'),
  published: count.describe('Counted up to `wanted`.'),
  wanted: count,
  imported: z.boolean(),
});

const colleagueStepSchema = z.object({
  step: z.literal('colleague'),
  done: z.boolean().describe('A second person is active, or has an invitation that still works.'),
  active: count.describe('People who have set a password, you among them; counted up to 2.'),
  invited: count,
});

export const gettingStartedSchema = z
  .object({
    dismissed: z.boolean().describe('By you, or for the whole desk by an admin.'),
    done: z.boolean().describe('Whether all steps are.'),
    steps: z
      .array(
        z.discriminatedUnion('step', [
          mailStepSchema,
          sendingStepSchema,
          domainStepSchema,
          modelStepSchema,
          knowledgeStepSchema,
          colleagueStepSchema,
        ]),
      )
      .describe('Those that you may do, in their order. Each is read from the desk as it is, never stored.'),
  })
  .meta({ id: 'GettingStarted' });
export type GettingStarted = z.infer<typeof gettingStartedSchema>;
export type GettingStartedStep = GettingStarted['steps'][number];
export type StepOf<Name extends GettingStartedStep['step']> = Extract<GettingStartedStep, { step: Name }>;
