import { expect, type Page } from '@playwright/test';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ hostname: 'localhost' });

/** An authenticator in the browser that finds its owner there, until it is told otherwise. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setUserVerified: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

test('a person adds a passkey, signs in with nothing else, and removes it', async ({ page, product }) => {
  const authenticator = await addAuthenticator(page);
  await signIn(page, product);
  await page.goto(`${product.url}/settings/account`);
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Your password').fill(product.admin.password);
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await expect(section.getByText('not used yet')).toBeVisible();

  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto(`${product.url}/sign-in`);
  await authenticator.setUserVerified(false);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('No passkey was used.')).toBeVisible();
  await authenticator.setUserVerified(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/inbox');

  await page.goto(`${product.url}/settings/account`);
  await section.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Work laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(section.getByText('Work laptop')).toBeVisible();
  await section.getByRole('button', { name: 'Remove Work laptop' }).click();
  await expect(section.getByText('None yet.')).toBeVisible();

  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This passkey isn’t known here.')).toBeVisible();
});
