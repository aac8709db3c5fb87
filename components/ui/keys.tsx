'use client';
import { useDesk } from '../shell/desk.tsx';
import { cn } from './cn.ts';

/** Draws keys such as `mod+enter` as this machine's keyboard names them. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  const { mac } = useDesk();
  return (
    <kbd
      aria-hidden
      className={cn('inline-flex gap-0.5 pointer-coarse:hidden font-sans text-current text-tiny', className)}
    >
      {keys.split(' ').map((stroke) => (
        <span key={stroke}>{nameOfStroke(stroke, mac)}</span>
      ))}
    </kbd>
  );
}

function nameOfStroke(stroke: string, mac: boolean) {
  return stroke
    .split('+')
    .map((key) => (mac ? macNames[key] : otherNames[key]) ?? sharedNames[key] ?? key.toUpperCase())
    .join(mac ? '' : ' ');
}

const macNames: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const otherNames: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const sharedNames: Record<string, string> = { enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓' };
