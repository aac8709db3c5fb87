'use client';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cn } from '../ui/cn.ts';
import { useTypedEarly } from '../ui/use-typed-early.ts';
import type { EditorControls, WritingHandle } from './controls.ts';
import type { Mentionable } from './matching-people.ts';
import { useMentionList } from './mention-list.tsx';
import type { MountedEditor } from './mount-editor.ts';
import { plainField } from './plain-field.ts';

type WritingFieldProps = {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  handle: RefObject<WritingHandle | null>;
  onControls: (controls: EditorControls) => void;
  onLink: () => void;
  imageUrl?: ((target: string) => string | null) | undefined;
  /** Whom the text can mention. */
  people?: Mentionable[] | undefined;
};

/**
 * A field for our Markdown, seen as it will be read. The editor loads when the field opens: until it is there one types
 * the same text into a plain field, whose text and cursor it takes over.
 */
export function WritingField(props: WritingFieldProps) {
  const { label, placeholder, text, onText, handle, imageUrl, people = nobody } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<MountedEditor | null>(null);
  const mentions = useMentionList(people, () => editor.current);
  const latest = useRef({ ...props, mentions });
  const [isMounted, setMounted] = useState(false);
  useTypedEarly(area, onText);
  useEffect(() => {
    latest.current = { ...props, mentions };
  });

  useEffect(() => {
    let isGone = false;
    const mount = async () => {
      const { mountEditor } = await import('./mount-editor.ts');
      await compositionEnd(area.current);
      if (isGone || !place.current) return;
      const field = area.current;
      editor.current = mountEditor(place.current, {
        text: latest.current.text,
        caret: field?.selectionStart ?? latest.current.text.length,
        label: latest.current.label,
        placeholder: latest.current.placeholder,
        className: cn(fieldClass, 'rich-text'),
        imageUrl: (target) => latest.current.imageUrl?.(target) ?? null,
        onText: (next) => latest.current.onText(next),
        onControls: (controls) => latest.current.onControls(controls),
        onLink: () => latest.current.onLink(),
        onMention: (open) => latest.current.mentions.show(open),
        takeKey: (event) => latest.current.mentions.takeKey(event),
      });
      const hadFocus = field !== null && document.activeElement === field;
      flushSync(() => setMounted(true));
      if (hadFocus) editor.current?.focus();
    };
    // Without it, one goes on in the plain field.
    mount().catch(() => undefined);
    return () => {
      isGone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.setText(text), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it knows of pictures has changed
  useEffect(() => editor.current?.refreshImages(), [imageUrl]);

  useImperativeHandle(handle, () => {
    const current = () => editor.current ?? plainField(area.current, latest.current.onText);
    return {
      focus: () => (editor.current ?? area.current)?.focus(),
      blur: () => (editor.current ?? area.current)?.blur(),
      insertMarkdown: (markdown) => current().insertMarkdown(markdown),
      holdPlace: () => {
        const insert = editor.current?.holdPlace();
        // The editor may have come, or gone, since.
        return (markdown) => (insert && editor.current ? insert(markdown) : current().holdPlace()(markdown));
      },
      select: (markdown) => current().select(markdown),
      isAtEmptyLine: () => current().isAtEmptyLine(),
    };
  });

  return (
    <div className="relative">
      <div ref={place} />
      {mentions.list}
      {isMounted ? null : (
        <textarea
          ref={area}
          dir="auto"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onCompositionStart={({ currentTarget }) => {
            currentTarget.dataset.composing = '';
          }}
          onCompositionEnd={({ currentTarget }) => {
            delete currentTarget.dataset.composing;
          }}
          className={cn(fieldClass, 'field-sizing-content resize-none bg-transparent')}
        />
      )}
    </div>
  );
}

const nobody: Mentionable[] = [];
const fieldClass =
  'block min-h-28 w-full px-3 py-2.5 text-read outline-none [overflow-wrap:anywhere] pointer-coarse:text-[16px]';

/** What an input method is putting together would be lost with the field. */
function compositionEnd(area: HTMLTextAreaElement | null): Promise<void> {
  if (area?.dataset.composing === undefined) return Promise.resolve();
  return new Promise((resolve) =>
    area.addEventListener('compositionend', () => setTimeout(resolve), { once: true }),
  );
}
