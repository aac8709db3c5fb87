import type { WritingHandle } from './controls.ts';

/** The same acts on a plain field, where the Markdown is seen as it stands. */
export function plainField(
  area: HTMLTextAreaElement | null,
  onText: (text: string) => void,
): Pick<WritingHandle, 'insertMarkdown' | 'holdPlace' | 'select' | 'isAtEmptyLine'> {
  return {
    insertMarkdown(markdown) {
      if (!area) return;
      area.setRangeText(markdown, area.selectionStart, area.selectionEnd, 'end');
      area.focus();
      onText(area.value);
    },
    holdPlace: () => (markdown) => {
      if (!area) return;
      const { value, selectionEnd: at } = area;
      const lead = at > 0 && value[at - 1] !== '\n' ? '\n' : '';
      area.setRangeText(`${lead}${markdown}\n`, at, at, 'end');
      onText(area.value);
    },
    select(markdown) {
      const at = area?.value.indexOf(markdown) ?? -1;
      if (at < 0) return;
      area?.focus();
      area?.setSelectionRange(at, at + markdown.length);
    },
    isAtEmptyLine: () =>
      area !== null &&
      document.activeElement === area &&
      area.selectionStart === area.selectionEnd &&
      isEmptyLine(area.value, area.selectionStart),
  };
}

/** Whether the line of a text around this place has nothing in it. */
export function isEmptyLine(text: string, at: number): boolean {
  const before = text.slice(0, at).split('\n').at(-1) ?? '';
  const [after = ''] = text.slice(at).split('\n', 1);
  return (before + after).trim() === '';
}
