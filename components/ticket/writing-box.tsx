'use client';
import {
  type DOMAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { EditorControls, WritingHandle } from '../editor/controls.ts';
import { FormattingBar } from '../editor/formatting-bar.tsx';
import type { Mentionable } from '../editor/matching-people.ts';
import { WritingField } from '../editor/writing-field.tsx';
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
  /** More tools for the text, beside those that format it. */
  tools?: ReactNode;
  /** Where a picture that the text names can be fetched. */
  imageUrl?: (target: string) => string | null;
  /** Whom the text can mention. */
  people?: Mentionable[];
  field?: RefObject<WritingHandle | null>;
  dropProps?: Pick<DOMAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onPaste'>;
  className?: string;
};

/** A field for text of any length, with its header above and its actions below, which stay in sight. */
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
  tools,
  imageUrl,
  people,
  field: given,
  dropProps,
  className,
}: WritingBoxProps) {
  const own = useRef<WritingHandle>(null);
  const field = given ?? own;
  const form = useRef<HTMLFormElement>(null);
  const [controls, setControls] = useState<EditorControls | null>(null);
  const [isLinking, setLinking] = useState(false);
  useEffect(() => {
    if (!focus || !field.current) return;
    field.current.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
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
      ref={form}
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
      <WritingField
        label={label}
        placeholder={placeholder}
        text={unsentText.text}
        onText={unsentText.write}
        handle={field}
        onControls={setControls}
        onLink={() => setLinking(true)}
        imageUrl={imageUrl}
        people={people}
      />
      <FormattingBar controls={controls} isLinking={isLinking} onLinkingChange={setLinking}>
        {tools}
      </FormattingBar>
      {footer}
      <div className="before:-top-3 sticky bottom-0 z-10 flex flex-wrap items-center gap-2 rounded-b-lg bg-raised px-3 pt-0.5 pb-3 before:pointer-events-none before:absolute before:inset-x-0 before:h-3 before:bg-linear-to-t before:from-raised before:to-transparent">
        {children}
      </div>
    </form>
  );
}
