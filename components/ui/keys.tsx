'use client';
import { useAppContext } from '../shell/app-context.tsx';
import { cn } from './cn.ts';

/** Draws keys such as `mod+enter` as this machine's keyboard names them. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  const { isMac } = useAppContext();
  return (
    <kbd
      aria-hidden
      className={cn('inline-flex gap-0.5 pointer-coarse:hidden font-sans text-current text-tiny', className)}
    >
      {keys.split(' ').map((stroke) => (
        <span key={stroke}>{nameOfStroke(stroke, isMac)}</span>
      ))}
    </kbd>
  );
}

function nameOfStroke(stroke: string, isMac: boolean) {
  return stroke
    .split('+')
    .map((key) => (isMac ? macNames[key] : otherNames[key]) ?? sharedNames[key] ?? key.toUpperCase())
    .join(isMac ? '' : ' ');
}

const macNames: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const otherNames: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const sharedNames: Record<string, string> = { enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓' };
