'use client';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';

type SendButtonProps = {
  children: ReactNode;
  disabled: boolean;
  hint: string;
  /** Without it the button submits its form. */
  onSend?: () => void;
  alternatives: { label: string; keys?: string; onSelect: () => void }[];
  className?: string;
};

/** The usual way to send, and behind the arrow the others. */
export function SendButton({ children, disabled, hint, onSend, alternatives, className }: SendButtonProps) {
  const t = useTranslations('compose');
  return (
    <div className={cn('flex', className)}>
      <Hint label={hint} keys="mod+enter">
        <span className="inline-flex flex-1">
          <Button
            variant="primary"
            type={onSend ? 'button' : 'submit'}
            disabled={disabled}
            onClick={onSend}
            className="flex-1 rounded-r-none"
          >
            {children} <Keys keys="mod+enter" />
          </Button>
        </span>
      </Hint>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="primary"
            size="icon"
            disabled={disabled}
            aria-label={t('otherWays')}
            className="ml-px w-6 rounded-l-none pointer-coarse:w-9"
          >
            <ChevronDown className="size-3.5" />
          </Button>
        </MenuTrigger>
        <MenuContent align="start">
          {alternatives.map(({ label, keys, onSelect }) => (
            <MenuItem key={label} onSelect={onSelect} {...(keys ? { keys } : {})}>
              {label}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
    </div>
  );
}
