import { expect } from '@playwright/test';
import { signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ settings: { ACCESS_LOG: 'true' } });

const canary = { from: 'zilpzalp@customer.example', subject: 'Uferschwalbe', text: 'My goldammer.' };

test('an admin looks closer, and reads what is wrong and what to do, worst first', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/about`);
  const doctor = page.getByRole('region', { name: 'Doctor' });
  await doctor.getByRole('button', { name: 'Run checks' }).click();
  await expect(doctor.getByText(/The database answers; it is PostgreSQL/)).toBeVisible({ timeout: 20_000 });
  await expect(doctor.getByText('One worker is alive.')).toBeVisible();
  await expect(doctor.getByText(/^Add one under Settings › Relays/)).toBeVisible();
  const states = await doctor.getByRole('img').evaluateAll((all) => all.map((each) => each.ariaLabel));
  const order = ['Failed', 'Warning', 'Not known', 'Fine'];
  expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
  await expect(doctor.getByRole('button', { name: 'Run again' })).toBeEnabled();
});

test('requests, pages and mail have a line each, by patterns and ids, and no word of anybody', async ({
  page,
  product,
}) => {
  await sendMail(product, canary);
  const tickets = () =>
    product.api.get<{ data: { id: string; number: number }[] }>('/tickets?q=uferschwalbe');
  await expect.poll(async () => (await tickets()).data.length).toBe(1);
  const ticket = (await tickets()).data[0];
  await signIn(page, product);
  await page.goto(`${product.url}/tickets/${ticket?.number}?from=zilpzalp`);
  const response = await page.request.get(`${product.url}/api/v1/tickets/${ticket?.id}`, {
    headers: { 'X-Request-Id': 'a-walk-through-it' },
  });
  expect(response.headers()['x-request-id']).toBe('a-walk-through-it');
  const lines = () => product.log.flatMap(parsed);
  const requests = () => lines().filter(({ msg }) => msg === 'Request');
  await expect
    .poll(() => requests().find(({ request_id: id }) => id === 'a-walk-through-it'))
    .toMatchObject({
      method: 'GET',
      route: '/api/v1/tickets/:id',
      status: 200,
      actor: expect.stringMatching(/^usr_/),
    });
  await expect.poll(() => requests().map(({ route }) => route)).toContain('/tickets/[number]');
  // Whoever only looks whether the port is open has a line too.
  await expect
    .poll(() => lines().filter(({ msg }) => msg === 'SMTP session'))
    .toContainEqual(expect.objectContaining({ outcome: 'delivered', mails: 1, recipients: 1 }));
  expect(JSON.stringify(lines())).not.toMatch(/zilpzalp|uferschwalbe|goldammer/i);
});

test('the metrics tell of requests by pattern and of jobs, whichever process did them', async ({
  product,
}) => {
  await sendMail(product, canary);
  const key = await product.api.post<{ token: string }>('/api-keys', { name: 'scrape', scopes: ['metrics'] });
  const scrape = async () => {
    const headers = { Authorization: `Bearer ${key.token}` };
    return (await fetch(`${product.url}/api/metrics`, { headers })).text();
  };
  await expect
    .poll(scrape, { timeout: 20_000 })
    .toMatch(/countersign_job_duration_seconds_count\{[^}]*queue="inbound.process"[^}]*\} [1-9]/);
  await expect
    .poll(scrape, { timeout: 10_000 })
    .toMatch(/^countersign_smtp_sessions_total\{outcome="delivered"\} [12]$/m);
  const text = await scrape();
  expect(text).toMatch(/countersign_http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/tickets"/);
  expect(text).toMatch(/^countersign_database_size_bytes \d{6,}$/m);
});

/** A line of a process may begin with its name. */
function parsed(line: string): Record<string, unknown>[] {
  const start = line.indexOf('{"level"');
  return start < 0 ? [] : [JSON.parse(line.slice(start))];
}
