import type { Draft } from '#lib/drafts/schema.ts';
import { Field, Input } from '../ui/field.tsx';

type DraftRecipientProps = { draft: Draft; to: string; onChange: (to: string) => void };

/** Where a reply goes that came back: no program knows it, so a person writes it. */
export function DraftRecipient({ draft, to, onChange }: DraftRecipientProps) {
  return (
    <Field
      label="To"
      hint={
        draft.recipient_suppressed
          ? draft.reasons[0]
          : `Without another address it goes to ${draft.recipient}.`
      }
      className="mb-4 max-w-md"
    >
      {(props) => (
        <Input
          {...props}
          type="email"
          autoComplete="off"
          placeholder="Another address of theirs"
          value={to}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
