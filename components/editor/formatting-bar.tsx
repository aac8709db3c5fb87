'use client';
import {
  Bold,
  Code,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  SquareCode,
  TextQuote,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverAnchor, PopoverContent } from '../ui/popover.tsx';
import { type ControlName, controlKeys, controlNames, type EditorControls } from './controls.ts';
import { LinkForm } from './link-form.tsx';

const icons: Record<ControlName, LucideIcon> = {
  strong: Bold,
  em: Italic,
  link: Link,
  bullet_list: List,
  ordered_list: ListOrdered,
  blockquote: TextQuote,
  heading: Heading2,
  code: Code,
  code_block: SquareCode,
};

type FormattingBarProps = {
  /** Null until the editor is there. */
  controls: EditorControls | null;
  isLinking: boolean;
  onLinkingChange: (is: boolean) => void;
  /** More tools for the text, after those that format it. */
  children?: ReactNode;
};

/** What formats the text: one stop of Tab, in which the arrows move. */
export function FormattingBar({ controls, isLinking, onLinkingChange, children }: FormattingBarProps) {
  const t = useTranslations('composer');
  const [reached, setReached] = useState(0);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -reached, End: -reached - 1 };
    const step = steps[event.key];
    if (step === undefined || isLinking) return;
    event.preventDefault();
    const next = (reached + step + controlNames.length) % controlNames.length;
    setReached(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-control]')[next]?.focus();
  };
  return (
    <div className="flex flex-wrap items-center px-1.5 pb-1.5">
      <div role="toolbar" aria-label={t('bar')} onKeyDown={move} className="flex flex-wrap items-center">
        {controlNames.map((name, index) => {
          const own = {
            name,
            controls,
            tabIndex: index === reached ? 0 : -1,
            onFocus: () => setReached(index),
          };
          if (name !== 'link')
            return <ControlButton key={name} {...own} onClick={() => controls?.toggle(name)} />;
          return (
            <Popover key={name} open={isLinking} onOpenChange={onLinkingChange}>
              <PopoverAnchor asChild>
                <span>
                  <ControlButton {...own} onClick={() => onLinkingChange(!isLinking)} />
                </span>
              </PopoverAnchor>
              <PopoverContent
                side="top"
                aria-label={t('link')}
                onCloseAutoFocus={(event) => event.preventDefault()}
              >
                <LinkForm
                  href={controls?.href ?? null}
                  onChange={(href) => {
                    onLinkingChange(false);
                    controls?.setLink(href);
                  }}
                />
              </PopoverContent>
            </Popover>
          );
        })}
      </div>
      {children}
    </div>
  );
}

type ControlButtonProps = {
  name: ControlName;
  controls: EditorControls | null;
  tabIndex: number;
  onFocus: () => void;
  onClick: () => void;
};

function ControlButton({ name, controls, ...rest }: ControlButtonProps) {
  const t = useTranslations('composer');
  const Icon = icons[name];
  return (
    <Hint label={t(name)} keys={controlKeys[name]}>
      <Button
        variant="muted"
        size="icon"
        data-control={name}
        aria-label={t(name)}
        aria-pressed={controls?.active.has(name) ?? false}
        disabled={controls === null}
        // The cursor stays where it is in the text.
        onMouseDown={(event) => event.preventDefault()}
        className="aria-pressed:bg-selected aria-pressed:text-ink"
        {...rest}
      >
        <Icon className="icon" />
      </Button>
    </Hint>
  );
}
