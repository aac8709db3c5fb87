'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { totalImageHeight, withoutFolds } from '../labels/mail-html.ts';
import { Button } from '../ui/button.tsx';
import { documentNonce } from '../ui/document-nonce.ts';
import { useBeforePrint } from '../ui/use-before-print.ts';
import { mailBaseStyle } from './mail-base-style.ts';
import { type MailFit, useMailFit } from './use-mail-fit.ts';

/** Our own addresses for images, which need no session: the frame has none. */
const ownImagePaths = ['images', 'files'];
function contentSecurityPolicy(origin: string) {
  return `default-src 'none'; style-src-attr 'unsafe-inline'; style-src-elem 'nonce-${documentNonce()}'; img-src data:${ownImagePaths.map((path) => ` ${origin}/api/v1/${path}/`).join('')}`;
}

/**
 * A mail as it was set, in a frame of its own without scripts, without our origin, and with nothing fetched but images
 * from ourselves. A long one is shown in part until somebody wants it whole.
 */
export function MailFrame({ html, text, title }: { html: string; text: string; title: string }) {
  const t = useTranslations('mail');
  const [expanded, setExpanded] = useState(false);
  useBeforePrint(() => setExpanded(true));
  const [fit, measure] = useMailFit(html);
  const page = fit && frameDocument(html, fit);
  const whole = Math.min(fit?.height ?? estimateHeight(html, text), maxHeight);
  const height = expanded ? whole : Math.min(whole, collapsedMaxHeight);
  const frameClass = 'block w-full rounded-md border bg-[#fff]';
  return (
    <>
      <div ref={measure} className="relative">
        {page ? (
          <iframe
            // Chromium drops content that is set while what was set before still loads: other content is another frame.
            key={page}
            title={title}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            srcDoc={page}
            style={{ height }}
            className={frameClass}
          />
        ) : (
          <div style={{ height }} className={frameClass} />
        )}
      </div>
      {whole > height ? (
        <Button variant="muted" className="mt-1 px-0 text-small" onClick={() => setExpanded(true)}>
          {t('showAll')}
        </Button>
      ) : null}
    </>
  );
}

function frameDocument(html: string, { zoom, breaks }: MailFit) {
  return `<!doctype html><html dir="auto"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(window.location.origin)}"><meta name="referrer" content="no-referrer"><base target="_blank"><style nonce="${documentNonce()}">${mailBaseStyle('body')}body{zoom:${zoom}${breaks ? ';overflow-wrap:anywhere' : ''}}</style>${html}`;
}

const collapsedMaxHeight = 1200;
const maxHeight = 20_000;

/** Before it is measured, and for what has too many boxes: rather too high than too low. */
function estimateHeight(html: string, text: string): number {
  const inOneLine = 70;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + (line.trim() ? Math.ceil(line.length / inOneLine) : 0.7), 0);
  const seen = withoutFolds(html);
  const rows = (seen.match(/<(?:tr|li|details open|div class="cs-answer")\b/gi) ?? []).length * 14;
  return Math.round(72 + lines * 23 + totalImageHeight(seen, seen.includes(' src="') ? 160 : 20) + rows);
}
