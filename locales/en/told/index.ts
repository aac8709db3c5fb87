import { change } from './change.ts';
import { classified } from './classified.ts';
import { delivery } from './delivery.ts';
import { dns } from './dns.ts';
import { doctor } from './doctor.ts';
import { draft } from './draft.ts';
import { file_kind } from './file-kind.ts';
import { filing } from './filing.ts';
import { finding } from './finding.ts';
import { held } from './held.ts';
import { imap } from './imap.ts';
import { model } from './model.ts';
import { need } from './need.ts';
import { network } from './network.ts';
import { relay } from './relay.ts';
import { run } from './run.ts';
import { sending } from './sending.ts';
import { test } from './test.ts';
import { unreadable } from './unreadable.ts';

/** What the product notes in the course of its work, by codes that rows and answers keep: `draft.greeting`. */
export const told = {
  change,
  classified,
  delivery,
  dns,
  doctor,
  draft,
  file_kind,
  filing,
  finding,
  held,
  imap,
  model,
  need,
  network,
  relay,
  run,
  sending,
  test,
  unreadable,
} as const;
