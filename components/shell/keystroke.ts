/** A key press in the words of the key map: `mod+k`, `shift+e`, `?`, `j`. Null for a bare modifier. */
export function keystrokeOf(event: {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): string | null {
  if (['Meta', 'Control', 'Alt', 'Shift', 'Dead', 'Process'].includes(event.key)) return null;
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const letter = /^[a-z]$/.test(key) || key.length > 1;
  return [
    event.metaKey || event.ctrlKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && letter ? 'shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+');
}
