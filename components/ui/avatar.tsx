'use client';
import { useState } from 'react';
import { cn } from './cn.ts';

type AvatarProps = {
  name: string;
  /** Where their picture is; without one, and until it is there, they are their initials. */
  picture?: string | null;
  className?: string;
};

/** A person as their picture or initials; people are the only round thing. */
export function Avatar({ name, picture, className }: AvatarProps) {
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span
      aria-hidden
      className={cn(
        'relative inline-flex size-6 shrink-0 select-none overflow-hidden items-center justify-center rounded-full bg-line font-medium text-[10px] text-text leading-none tracking-wide',
        className,
      )}
    >
      {initials(name)}
      {picture && picture !== missing ? (
        // biome-ignore lint/performance/noImgElement: a few kB, scaled already, behind the sign-in
        <img
          src={picture}
          alt=""
          draggable={false}
          onError={() => setMissing(picture)}
          className="absolute inset-0 size-full bg-surface object-cover"
        />
      ) : null}
    </span>
  );
}

/** An assistant is not a person and has no face: the point of a pen. */
export function PenPoint({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={cn('size-4 shrink-0', className)}>
      <path
        d="M8 2.75 11 8l-3 5.25L5 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function initials(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) =>
      Array.from(word ?? '?')
        .slice(0, 1)
        .join('')
        .toUpperCase(),
    )
    .join('');
}
