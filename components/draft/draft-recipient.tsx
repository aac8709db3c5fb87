import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { useTold } from '../labels/told.ts';
import { Field, Input } from '../ui/field.tsx';

type DraftRecipientProps = { draft: Draft; to: string; onChange: (to: string) => void };

/** Where a reply goes that came back: no program knows it, so a person writes it. */
export function DraftRecipient({ draft, to, onChange }: DraftRecipientProps) {
  const t = useTranslations('draft');
  const tell = useTold();
  const [cameBack] = draft.reasons_told;
  return (
    <Field
      label={t('recipient.label')}
      hint={
        draft.recipient_suppressed
          ? cameBack && tell(cameBack)
          : t('recipient.hint', { address: draft.recipient ?? '' })
      }
      className="mb-4 max-w-md"
    >
      {(props) => (
        <Input
          {...props}
          type="email"
          autoComplete="off"
          placeholder={t('recipient.placeholder')}
          value={to}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
