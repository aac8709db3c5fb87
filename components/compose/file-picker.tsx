'use client';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';

/** Chooses files of this machine. */
export function FilePicker({ onFiles, disabled }: { onFiles: (files: File[]) => void; disabled?: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Hint label="Attach files">
        <Button
          variant="muted"
          size="icon"
          aria-label="Attach files"
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
        aria-label="Files to attach"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
