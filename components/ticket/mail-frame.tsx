'use client';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../ui/button.tsx';
import { useWidth } from '../ui/use-width.ts';
import { heightOfImages, withoutFolded } from '../words/mail-html.ts';

/** Our own addresses for images, which need no session: the frame has none. */
const ours = ['images', 'files'];
const policyFor = (origin: string | null) =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:${origin === null ? '' : ours.map((path) => ` ${origin}/api/v1/${path}/`).join('')}`;

const ground = `
body{margin:0;padding:16px 18px;background:#fff;color:#1c1b22;font:14px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}
img[data-empty]{background:#f4f3f6;outline:1px dashed #d9d7de;outline-offset:-1px}
img:not([src]){color:#5c5a66;font-size:12px}
table{max-width:100%}
a{color:#3d30a8}
blockquote{margin:8px 0 8px 2px;padding-left:12px;border-left:2px solid #dcdbe0;color:#5c5a66}
details:not([open]),summary{display:none}
details{color:#5c5a66}
details.cs-quote{margin-top:12px;padding-left:12px;border-left:2px solid #dcdbe0}
.cs-answer{margin:8px 0 8px 2px;padding-left:12px;border-left:2px solid #1c1b22}`;

/**
 * A mail as it was set, in a frame of its own without scripts, without our origin, and with nothing fetched but images
 * from ourselves. So strict a frame cannot tell its height: it is guessed from the text, and can be made to show more.
 */
export function MailFrame({ html, text, title }: { html: string; text: string; title: string }) {
  const [tall, setTall] = useState(false);
  const origin = useSyncExternalStore(never, here, nowhere);
  const [width, measure] = useWidth();
  const content = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor(origin)}"><meta name="referrer" content="no-referrer"><base target="_blank"><style>${ground}</style>${html}`;
  const height = tall ? 1600 : guessHeight(html, text, width);
  return (
    <div ref={measure}>
      <iframe
        // Chromium drops content that is set while what was set before still loads: other content is another frame.
        key={content}
        title={title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={content}
        style={{ height }}
        className="w-full rounded-md border bg-[#fff]"
      />
      {height >= mostGuessed && !tall ? (
        <Button look="muted" className="mt-1 px-0 text-small" onClick={() => setTall(true)}>
          Show more of it
        </Button>
      ) : null}
    </div>
  );
}

const never = () => () => {};
const here = () => window.location.origin;
const nowhere = () => null;

const mostGuessed = 900;
const padding = 36;

/** Rather too high than too low: a little empty ground is nothing, a mail that must be scrolled in itself is a bother. */
function guessHeight(html: string, text: string, width: number): number {
  const inOneLine = Math.max(20, (width - padding) / 7.6);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + (line.trim() ? Math.ceil(line.length / inOneLine) : 0.7), 0);
  const seen = withoutFolded(html);
  const rows = (seen.match(/<(?:tr|li|details open|div class="cs-answer")\b/gi) ?? []).length * 14;
  const height = 72 + lines * 23 + heightOfImages(seen, seen.includes(' src="') ? 160 : 20) + rows;
  return Math.min(mostGuessed, height);
}
