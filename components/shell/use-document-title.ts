import { useEffect } from 'react';

/** Names the browser's tab after what lies open. The server named it after the page; from one ticket to the next we do. */
export function useDocumentTitle(title: string | null) {
  useEffect(() => {
    if (title !== null) document.title = `${title} · Countersign`;
  }, [title]);
}
