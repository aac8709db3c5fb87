'use client';
import { useEffect } from 'react';
import { useCounts } from '../data/reference.ts';

/** Says in the browser's tab how many notifications are unread: before its title, and by a dot in its icon. */
export function TabBadge() {
  const { notifications: count } = useCounts();
  useEffect(() => {
    if (count === 0) return;
    const prefix = `(${count}) `;
    // Every page, and each ticket, names the tab anew.
    const show = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [count]);

  const isMarked = count > 0;
  useEffect(() => {
    if (!isMarked) return;
    let isGone = false;
    const icon = document.head.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]');
    const plain = icon?.href;
    if (!icon || !plain) return;
    const mark = async () => {
      const svg = await (await fetch(plain)).text();
      if (!isGone)
        icon.href = `data:image/svg+xml,${encodeURIComponent(svg.replace('</svg>', `${dot}</svg>`))}`;
    };
    // The number before the title says the same.
    mark().catch(() => undefined);
    return () => {
      isGone = true;
      icon.href = plain;
    };
  }, [isMarked]);
  return null;
}

const dot = '<circle cx="15" cy="5" r="4.5" fill="#e5484d" stroke="#fff" stroke-width="1.2"/>';
