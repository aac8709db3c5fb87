import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandReference } from './docs.ts';
import { buildProgram, everyCommand } from './program.ts';

test('docs/cli.md has every command as its --help says it', async () => {
  const docs = await readFile('docs/cli.md', 'utf8');
  const [, written] = docs.split('<!-- commands -->\n\n');
  expect(written?.trim(), 'npm run client writes it anew').toBe(commandReference(buildProgram()));
});

test('every command says what it does in sentences, and takes --json', () => {
  const commands = everyCommand(buildProgram()).filter(
    (each) => !['help', 'completion', 'complete'].includes(each.name()),
  );
  expect(commands.length).toBeGreaterThan(35);
  for (const command of commands) {
    expect([command.name(), command.description()]).toEqual([
      command.name(),
      expect.stringMatching(/^[A-Z].*\.$/),
    ]);
    expect(command.helpInformation()).toContain('--json');
  }
});
