'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { heightOfImages, withoutFolded } from '../words/mail-html.ts';
import { mailGround } from './mail-ground.ts';
import { type MailFit, useMailFit } from './use-mail-fit.ts';

/** Our own addresses for images, which need no session: the frame has none. */
const ours = ['images', 'files'];
function policyFor(origin: string) {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:${ours.map((path) => ` ${origin}/api/v1/${path}/`).join('')}`;
}

/**
 * A mail as it was set, in a frame of its own without scripts, without our origin, and with nothing fetched but images
 * from ourselves. A long one is shown in part until somebody wants it whole.
 */
export function MailFrame({ html, text, title }: { html: string; text: string; title: string }) {
  const [tall, setTall] = useState(false);
  const [fit, measure] = useMailFit(html);
  const page = fit && pageOf(html, fit);
  const whole = Math.min(fit?.height ?? guessHeight(html, text), most);
  const height = tall ? whole : Math.min(whole, mostAtFirst);
  const look = 'block w-full rounded-md border bg-[#fff]';
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
            className={look}
          />
        ) : (
          <div style={{ height }} className={look} />
        )}
      </div>
      {whole > height ? (
        <Button look="muted" className="mt-1 px-0 text-small" onClick={() => setTall(true)}>
          Show all of it
        </Button>
      ) : null}
    </>
  );
}

function pageOf(html: string, { zoom, breaks }: MailFit) {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor(window.location.origin)}"><meta name="referrer" content="no-referrer"><base target="_blank"><style>${mailGround('body')}body{zoom:${zoom}${breaks ? ';overflow-wrap:anywhere' : ''}}</style>${html}`;
}

const mostAtFirst = 1200;
const most = 20_000;

/** Before it is measured, and for what has too many boxes: rather too high than too low. */
function guessHeight(html: string, text: string): number {
  const inOneLine = 70;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + (line.trim() ? Math.ceil(line.length / inOneLine) : 0.7), 0);
  const seen = withoutFolded(html);
  const rows = (seen.match(/<(?:tr|li|details open|div class="cs-answer")\b/gi) ?? []).length * 14;
  return Math.round(72 + lines * 23 + heightOfImages(seen, seen.includes(' src="') ? 160 : 20) + rows);
}
