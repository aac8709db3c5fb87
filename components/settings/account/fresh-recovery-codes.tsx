'use client';
import { toast } from 'sonner';
import { Button } from '../../ui/button.tsx';

/** Recovery codes, shown once and never again. */
export function FreshRecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const text = `${codes.join('\n')}\n`;
  return (
    <div role="status" className="rounded-lg border border-ink-line px-3 py-3">
      <p className="font-medium">Save your recovery codes</p>
      <p className="mt-1 text-muted">
        Each signs you in once when your authenticator app is not at hand. They are shown only now; keep them
        where you keep passwords.
      </p>
      <ul
        aria-label="Recovery codes"
        className="mt-3 grid select-all grid-cols-1 gap-x-6 gap-y-1 font-mono text-small sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="outline" onClick={() => void copy(text)}>
          Copy
        </Button>
        <Button variant="outline" onClick={() => download(text)}>
          Download
        </Button>
        <Button variant="muted" className="ml-auto" onClick={onDone}>
          I have saved them
        </Button>
      </div>
    </div>
  );
}

/** On plain http, browsers have no clipboard for pages. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  } catch {
    toast.error('The browser did not let them be copied. Select them, or download them.');
  }
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'countersign-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
