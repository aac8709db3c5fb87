'use client';
import { MessageSquareText } from 'lucide-react';
import { type RefObject, useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RenderedReply, SavedReply } from '#lib/saved-replies/schema.ts';
import { type ApiRequest, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useSavedReplies } from '../data/saved-replies.ts';
import type { WritingHandle } from '../editor/controls.ts';
import { useCommand } from '../shell/commands.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import { toast } from '../ui/toast.ts';
import { MacroEffects } from './macro-effects.tsx';

type RenderInput = ApiRequest<(typeof api)['saved-replies'][':id']['render']['$post']>['json'];

type SavedReplyPickerProps = {
  mailboxId: string;
  /** What it is filled in for: a ticket, or a new mail. */
  target: RenderInput;
  /** Where the text goes; it keeps the focus when nothing is chosen. */
  field: RefObject<WritingHandle | null>;
  /** What was chosen, with what it will make of the ticket. */
  onChoose: (rendered: RenderedReply) => void;
};

/** Finds a saved reply and inserts it as it reads for the ticket or the new mail. `/` on an empty line opens it. */
export function SavedReplyPicker({ mailboxId, target, field, onChoose }: SavedReplyPickerProps) {
  const t = useTranslations('savedReplies.picker');
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [bySlash, setBySlash] = useState(false);
  const show = (slash: boolean) => {
    setQuery('');
    setBySlash(slash);
    setOpen(true);
  };
  useCommand('savedReply', () => show(false));
  const answerSlash = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
    const isInText = (event.target as HTMLElement).closest('[contenteditable="true"], textarea') !== null;
    if (!isInText || !field.current?.isAtEmptyLine()) return;
    event.preventDefault();
    show(true);
  });
  useEffect(() => {
    const form = trigger.current?.form;
    const listen = (event: KeyboardEvent) => answerSlash(event);
    form?.addEventListener('keydown', listen);
    return () => form?.removeEventListener('keydown', listen);
  }, []);

  const choose = async ({ id }: SavedReply) => {
    setOpen(false);
    try {
      const rendered = await unwrap(
        api['saved-replies'][':id'].render.$post(
          { param: { id }, json: target },
          requestOptions({ idempotencyKey: null }),
        ),
      );
      field.current?.insertMarkdown(rendered.body);
      onChoose(rendered);
    } catch (error) {
      toast.error(errorMessage(error, t('failed')));
    }
  };

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Hint label={t('hint')} keys="mod+/">
        <PopoverTrigger asChild>
          <Button ref={trigger} variant="muted" onClick={() => setQuery('')}>
            <MessageSquareText className="icon" />
            {t('open')}
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent
        side="top"
        className="w-[min(27rem,calc(100vw-1rem))] p-0"
        aria-label={t('open')}
        // The form's own keys, such as Escape, mean the box.
        onKeyDown={(event) => event.stopPropagation()}
        onEscapeKeyDown={() => bySlash && field.current?.insertMarkdown(`/${query}`)}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          setBySlash(false);
          field.current?.focus();
        }}
      >
        <Choices
          mailboxId={mailboxId}
          query={query}
          onQueryChange={setQuery}
          onChoose={(one) => void choose(one)}
        />
      </PopoverContent>
    </Popover>
  );
}

type ChoicesProps = {
  mailboxId: string;
  query: string;
  onQueryChange: (query: string) => void;
  onChoose: (reply: SavedReply) => void;
};

function Choices({ mailboxId, query, onQueryChange, onChoose }: ChoicesProps) {
  const t = useTranslations('savedReplies.picker');
  const q = useDeferredValue(query.trim());
  const { data: replies } = useSavedReplies({ mailbox: mailboxId, ...(q ? { q } : {}) });
  return (
    <>
      <Chooser
        label={t('open')}
        placeholder={t('search')}
        query={query}
        onQueryChange={onQueryChange}
        filter={false}
        empty={replies === undefined ? '' : q ? t('noMatch') : t('empty')}
      >
        {replies?.map((reply) => (
          <ChooserItem key={reply.id} value={reply.id} onSelect={() => onChoose(reply)}>
            <span className="min-w-0 flex-1 py-1">
              <span className="flex items-baseline gap-2">
                <span className="min-w-0 truncate font-medium">{reply.name}</span>
                {reply.personal ? (
                  <span className="shrink-0 text-muted text-small">{t('personal')}</span>
                ) : null}
              </span>
              <span className="block truncate text-muted text-small">{reply.body.replace(/\s+/g, ' ')}</span>
              <MacroEffects reply={reply} className="block truncate text-small" />
            </span>
          </ChooserItem>
        ))}
      </Chooser>
      <p className="border-t px-3 py-2 text-small">
        <Link href="/settings/saved-replies" className="text-muted hover:text-text">
          {t('manage')}
        </Link>
      </p>
    </>
  );
}
