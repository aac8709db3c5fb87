'use client';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';

/** Chooses files of this machine. */
export function FilePicker({ onFiles, disabled }: { onFiles: (files: File[]) => void; disabled?: boolean }) {
  const t = useTranslations('compose.files');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Hint label={t('attach')}>
        <Button
          variant="muted"
          size="icon"
          aria-label={t('attach')}
          disabled={disabled}
          onClick={() => field.current?.click()}
        >
          <Paperclip className="icon" />
        </Button>
      </Hint>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('field')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
