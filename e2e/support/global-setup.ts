import { isBuilt } from '#bin/build.ts';
import { setup } from '#test/global-setup.ts';

/** What every walk needs once: a PostgreSQL, and a web that is built from the sources as they are. */
export default async function prepare() {
  if (!(await isBuilt()))
    throw new Error('The web is not built from these sources. Run npm run build first.');
  return setup();
}
