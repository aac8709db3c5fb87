import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { present } from '#test/present.ts';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

test('no container can write to its image, or become more than it is', async () => {
  const compose = await read('docker-compose.yml');
  const part = present(/^x-part: &part\n((?: .*\n|\n)+)/m.exec(compose)?.[1]);
  const services = present(/^services:\n((?: .*\n|\n)+)/m.exec(compose)?.[1])
    .split(/^ {2}(?=\w+:\n)/m)
    .filter((service) => service.trim() !== '');
  expect(services.map((service) => service.split(':')[0])).toEqual([
    'postgres',
    'role',
    'migrate',
    'web',
    'worker',
  ]);
  for (const service of services) {
    const whole = service.includes('<<: *part') ? service + part : service;
    for (const setting of [
      'read_only: true',
      'cap_drop: [ALL]',
      'security_opt: ["no-new-privileges:true"]',
      'tmpfs: [/tmp,',
    ])
      expect(whole).toContain(setting);
    expect(whole).not.toMatch(/privileged|network_mode|pid:|docker\.sock|user: root/);
  }
  expect(part).not.toContain('cap_add');
});

test('the product connects as a role who is no superuser, and does not learn the password of one', async () => {
  const compose = await read('docker-compose.yml');
  const part = present(/^x-part: &part\n((?: .*\n|\n)+)/m.exec(compose)?.[1]);
  expect(part).toMatch(/DATABASE_URL: postgres:\/\/countersign_app:\$\{DATABASE_PASSWORD:\?/);
  expect(part).toContain('POSTGRES_PASSWORD: ""');
  expect(part).not.toContain('${POSTGRES_PASSWORD');
  expect(compose.match(/\$\{POSTGRES_PASSWORD/g)).toHaveLength(2);
  expect(compose).toMatch(
    /migrate:[\s\S]*?depends_on:\n {6}role:\n {8}condition: service_completed_successfully/,
  );
});

test('the image runs as a user who is not root', async () => {
  const stages = (await read('Dockerfile')).split(/^FROM /m);
  const users = [...present(stages.at(-1)).matchAll(/^USER (\S+)/gm)].map(([, user]) => user);
  expect(users).toEqual(['node']);
});
