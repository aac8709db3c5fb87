import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String).nullish().catch(null);
const fields = z.object({
  title: scalar,
  language: scalar,
  lang: scalar,
  audience: scalar,
  draft: scalar,
  status: scalar,
  published: scalar,
  id: scalar,
});

export type FrontMatter = {
  title: string | null;
  language: string | null;
  audience: string | null;
  draft: boolean;
  id: string | null;
};

/**
 * Splits a text from the YAML before it (`---` lines, as of Jekyll).
 * @throws Error when that is no valid YAML mapping; aliases are bounded.
 */
export function splitFrontMatter(text: string): { matter: FrontMatter; body: string } {
  const match = /^---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text);
  const [whole = '', yaml = ''] = match ?? [];
  const given = yaml.trim() === '' ? {} : parse(yaml, { maxAliasCount: 20, logLevel: 'error' });
  const { title, language, lang, audience, draft, status, published, id } = fields.parse(given ?? {});
  return {
    matter: {
      title: title ?? null,
      language: language ?? lang ?? null,
      audience: audience ?? null,
      draft: draft === 'true' || status === 'draft' || published === 'false',
      id: id ?? null,
    },
    body: text.slice(whole.length),
  };
}
