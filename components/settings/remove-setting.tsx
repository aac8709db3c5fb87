'use client';
import { Button } from '../ui/button.tsx';
import { SettingDialog } from './setting-dialog.tsx';

type RemoveSettingProps = {
  /** The act in one word, as the button and the dialog's end say it. */
  label: string;
  /** The act with the name of what it is done to. */
  labelOf: string;
  title: string;
  description: string;
  danger?: boolean;
  onRemove: () => Promise<unknown>;
};

/** The button of a row that takes it away, once that is confirmed. */
export function RemoveSetting({ label, labelOf, onRemove, ...dialog }: RemoveSettingProps) {
  return (
    <SettingDialog
      trigger={
        <Button variant="muted" aria-label={labelOf}>
          {label}
        </Button>
      }
      submitLabel={label}
      onSave={async () => {
        await onRemove();
      }}
      {...dialog}
    />
  );
}
