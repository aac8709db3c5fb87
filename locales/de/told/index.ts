import type { told as english } from '../../en/told/index.ts';
import type { TranslationOf } from '../../translation.ts';
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

export const told: TranslationOf<typeof english> = {
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
};
