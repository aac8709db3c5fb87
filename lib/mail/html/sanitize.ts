import sanitizeHtml from 'sanitize-html';
import { allowedClasses, markOf } from './client-marks.ts';
import { limitNesting } from './limit-nesting.ts';
import { hides, safeStyle } from './safe-style.ts';
import { isTracker } from './trackers.ts';
import { createUnseenTracker } from './unseen-text.ts';

const tags =
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption
  figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike
  strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/);

const maxDepth = 200;
const layout = [
  'align',
  'valign',
  'width',
  'height',
  'bgcolor',
  'dir',
  'lang',
  'title',
  'style',
  'class',
  'data-mark',
];

const options: sanitizeHtml.IOptions = {
  allowedTags: tags,
  allowedAttributes: {
    '*': layout,
    a: ['href', 'target', 'rel'],
    img: ['src', 'data-cid', 'data-remote-src', 'alt', 'border'],
    table: ['border', 'cellpadding', 'cellspacing'],
    td: ['colspan', 'rowspan', 'nowrap'],
    th: ['colspan', 'rowspan', 'nowrap', 'scope'],
    ol: ['start', 'type'],
    li: ['value'],
    font: ['color', 'face', 'size'],
    blockquote: ['type', 'cite'],
    col: ['span'],
    colgroup: ['span'],
    time: ['datetime'],
  },
  allowedClasses: { '*': allowedClasses },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // Text inside svg, math and the like stays: browsers close them early, and visible text may follow.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'iframe', 'xmp'],
  nestingLimit: maxDepth,
  parseStyleAttributes: false,
};

export type SafeHtml = {
  html: string;
  /** How many tracking pixels were removed. */
  trackers: number;
};

/**
 * Sanitises mail HTML by allow-lists of tags, attributes and styles. Nothing is fetched: remote images keep their URL in
 * `data-remote-src`, inline ones their Content-ID in `data-cid` (RFC 2392). Hidden text is removed; what else no reader
 * would see is marked `data-unseen`, and `htmlToText` leaves it out.
 */
export function sanitizeMail(html: string): SafeHtml {
  let hiddenDepth = 0;
  let trackers = 0;
  const unseen = createUnseenTracker(html);
  const source = limitNesting(html.toWellFormed().replaceAll('\0', ''), maxDepth);
  const safe = sanitizeHtml(source, {
    ...options,
    onOpenTag: (name, attribs) => {
      unseen.open(name, attribs);
      if (hiddenDepth > 0 || isHidden(attribs)) hiddenDepth++;
    },
    onCloseTag: () => {
      unseen.close();
      if (hiddenDepth > 0) hiddenDepth--;
    },
    textFilter: (text) => (hiddenDepth > 0 ? '' : unseen.isUnseen() ? markUnseen(text) : text),
    transformTags: {
      '*': (tagName, attribs) => {
        const url = tagName === 'img' ? remoteUrl(attribs.src) : null;
        if (url !== null && (hiddenDepth > 0 || isTracker(attribs, url))) {
          trackers++;
          return dropped;
        }
        return { tagName, attribs: hiddenDepth > 0 ? hiddenStyle : safeAttributes(tagName, attribs) };
      },
    },
  });
  return { html: safe.trim(), trackers };
}

/** As `sanitizeMail`, without the count of trackers. */
export const sanitizeMailHtml = (html: string): string => sanitizeMail(html).html;

/** For programs that read it as a person would; people keep it, as the mail shows it. */
function markUnseen(text: string): string {
  return text.trim() === '' ? text : `<span data-unseen>${text}</span>`;
}

const hiddenStyle = { style: 'display:none' };
/** A tag that is not allowed: the image disappears. */
const dropped = { tagName: 'dropped', attribs: {} };
const isHidden = ({ hidden, style = '' }: sanitizeHtml.Attributes) => hidden !== undefined || hides(style);

function safeAttributes(tagName: string, original: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { style = '', 'data-cid': _cid, 'data-remote-src': _remote, 'data-mark': _mark, ...rest } = original;
  const safe = safeStyle(style);
  const mark = markOf(original);
  const attribs = { ...rest, ...(safe && { style: safe }), ...(mark && { 'data-mark': mark }) };
  if (tagName === 'a') return linkAttributes(attribs);
  return tagName === 'img' ? imageAttributes(attribs) : attribs;
}

function linkAttributes({
  target: _target,
  rel: _rel,
  ...attribs
}: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return attribs.href === undefined
    ? attribs
    : { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' };
}

function imageAttributes({ src = '', ...attribs }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const source = src.trim();
  if (/^data:image\/(?:png|gif|jpe?g|webp);base64,/i.test(source)) return { ...attribs, src: source };
  if (/^cid:/i.test(source)) return { ...attribs, 'data-cid': contentIdOf(source) };
  const url = remoteUrl(source);
  if (url !== null) return { ...attribs, 'data-remote-src': url };
  return /^[\w.-]{1,200}$/.test(source) ? { ...attribs, 'data-cid': source } : attribs;
}

function remoteUrl(src = ''): string | null {
  const source = src.trim().replace(/^\/\//, 'https://');
  return /^https?:\/\//i.test(source) ? source : null;
}

function contentIdOf(url: string): string {
  const id = url.slice('cid:'.length);
  try {
    return decodeURIComponent(id).replace(/^<|>$/g, '');
  } catch {
    return id;
  }
}
