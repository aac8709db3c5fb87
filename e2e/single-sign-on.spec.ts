import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type IdentityProvider, startIdentityProvider } from '#test/servers/identity-provider.ts';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ settings: { OIDC_ALLOW_LOOPBACK: 'true' } });

async function signOut(page: Page) {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

const grace = { sub: 'grace-1', email: 'grace@acme.example', email_verified: true, name: 'Grace Hopper' };

test('an admin sets up a provider, and people sign in by it, also before scripts run', async ({
  page,
  product,
  browser,
}) => {
  const provider: IdentityProvider = await startIdentityProvider(`${product.url}/api/sso/callback`);
  try {
    await test.step('the test says what the provider said', async () => {
      await signIn(page, product);
      await page.goto(`${product.url}/settings/sign-in`);
      await page.getByRole('button', { name: 'Set up provider' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name on the button').fill('Acme');
      await dialog.getByLabel('Issuer').fill(provider.issuer);
      await dialog.getByLabel('Client ID').fill(provider.clientId);
      await dialog.getByLabel('Client secret').fill('wrong');
      await dialog.getByLabel('Allowed domains').fill('acme.example');
      await dialog.getByLabel('New people').selectOption('member');
      await dialog.getByLabel('Claim with groups or roles').fill('groups');
      await dialog.getByLabel('Roles by group').fill('leads = boss');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByRole('alert')).toContainText('leads = boss');
      await dialog.getByLabel('Roles by group').fill('leads = admin');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText(/refused the client: invalid_client/)).toBeVisible();
      await page.getByRole('button', { name: 'Edit' }).click();
      await dialog.getByLabel('Client secret').fill(provider.clientSecret);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText(/Works: http.* knows this client/)).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    await test.step('its button stands before the password form, for keys too', async () => {
      await signOut(page);
      await page.goto(`${product.url}/sign-in?back=/review`);
      const link = page.getByRole('link', { name: 'Sign in with Acme' });
      await expect(link).toBeVisible();
      await page.getByLabel('Email').focus();
      await page.keyboard.press('Shift+Tab');
      await expect(link).toBeFocused();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    await test.step('who cancels there, or may not come in, reads why', async () => {
      provider.signsIn(null);
      await page.getByRole('link', { name: 'Sign in with Acme' }).click();
      await expect(page.getByText('The sign-in was cancelled.')).toBeVisible();
      provider.signsIn({ ...grace, email: 'grace@elsewhere.example' });
      await page.getByRole('link', { name: 'Sign in with Acme' }).click();
      await expect(page.getByText('Addresses from your domain can’t sign in here.')).toBeVisible();
    });

    await test.step('a new person lands where they wanted, without a script', async () => {
      provider.signsIn(grace);
      const plain = await browser.newContext({ javaScriptEnabled: false });
      const scriptless = await plain.newPage();
      await scriptless.goto(`${product.url}/sign-in?back=/review`);
      await scriptless.getByRole('link', { name: 'Sign in with Acme' }).click();
      await scriptless.waitForURL(`${product.url}/review`);
      await plain.close();
    });

    await test.step('a group makes her an admin, who sees how each session began', async () => {
      provider.signsIn({ ...grace, groups: ['leads'] });
      await page.context().clearCookies();
      await page.goto(`${product.url}/sign-in`);
      await page.getByRole('link', { name: 'Sign in with Acme' }).click();
      await page.waitForURL('**/inbox');
      await page.goto(`${product.url}/settings/account`);
      await expect(page.getByText(/by single sign-on/).first()).toBeVisible();
      await page.goto(`${product.url}/settings/audit`);
      await expect(page.getByText('Grace Hopper signed in').first()).toBeVisible();
      await expect(page.getByText(/^single sign-on · /).first()).toBeVisible();
      await expect(page.getByText('A sign-in failed. Account: –').first()).toBeVisible();
    });
  } finally {
    await provider.close();
  }
});
