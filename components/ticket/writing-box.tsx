'use client';
import {
  type DOMAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { cn } from '../ui/cn.ts';
import type { UnsentText } from './use-unsent-text.ts';

type WritingBoxProps = {
  label: string;
  placeholder: string;
  unsentText: UnsentText;
  focus: boolean;
  busy: boolean;
  /** `also` when Shift was held. */
  onSend: (also: boolean) => void;
  onClose: () => void;
  header?: ReactNode;
  /** Between the text and the acts. */
  footer?: ReactNode;
  children: ReactNode;
  field?: RefObject<HTMLTextAreaElement | null>;
  dropProps?: Pick<DOMAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onPaste'>;
  className?: string;
};

/** A field for text of any length, with its header above and its actions below. */
export function WritingBox({
  label,
  placeholder,
  unsentText,
  focus,
  busy,
  onSend,
  onClose,
  header,
  footer,
  children,
  field: given,
  dropProps,
  className,
}: WritingBoxProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const field = given ?? own;
  useEffect(() => {
    if (!focus || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, [focus, field]);

  const answer = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      if (!busy) onSend(event.shiftKey);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      field.current?.blur();
      if (!unsentText.text.trim()) onClose();
    }
  };

  return (
    <form
      className={cn(
        'relative mt-5 scroll-mb-6 rounded-lg border border-strong-line bg-raised shadow-raised focus-within:border-ink md:-mx-3',
        className,
      )}
      onKeyDown={answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend(false);
      }}
      {...dropProps}
    >
      {header}
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={unsentText.text}
        onChange={(event) => unsentText.write(event.target.value)}
        className="field-sizing-content block min-h-28 w-full resize-none bg-transparent px-3 py-2.5 text-read outline-none pointer-coarse:text-[16px]"
      />
      {footer}
      <div className="flex flex-wrap items-center gap-2 px-3 pb-3">{children}</div>
    </form>
  );
}
