/** Whether the caret of a field stands on a line with nothing in it. */
export function isAtEmptyLine(field: EventTarget | null): boolean {
  if (!(field instanceof HTMLTextAreaElement) || field.selectionStart !== field.selectionEnd) return false;
  const { value, selectionStart: at } = field;
  const before = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  const [after = ''] = value.slice(at).split('\n', 1);
  return (before + after).trim() === '';
}
