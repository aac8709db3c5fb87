'use client';
import { Copy } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';

type CopyLineProps = { text: string; name: string; aside?: string; canCopy?: boolean };

/** A text to be entered elsewhere, as it is, with its copy one click away. */
export function CopyLine({ text, name, aside, canCopy = true }: CopyLineProps) {
  return (
    <span className="flex items-start gap-2">
      <code className="min-w-0 flex-1 select-all pt-1 font-mono text-tiny [overflow-wrap:anywhere]">
        {text}
        {aside ? <span className="select-none text-muted">{aside === text ? '' : ` ${aside}`}</span> : null}
      </code>
      {canCopy ? (
        <Hint label="Copy">
          <Button
            size="icon"
            variant="muted"
            aria-label={`Copy: ${name}`}
            onClick={() =>
              navigator.clipboard.writeText(text).then(
                () => toast('Copied.'),
                () => toast.error('The browser did not let it be copied; it can be marked.'),
              )
            }
          >
            <Copy className="icon" />
          </Button>
        </Hint>
      ) : null}
    </span>
  );
}
