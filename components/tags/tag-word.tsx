'use client';
import { useTagNames } from '../data/reference.ts';
import { cn } from '../ui/cn.ts';
import { tagColors } from './tag-colors.ts';

/** A tag as a word, on a line of its colour when it has one: nothing moves when the colour comes. */
export function TagWord({ name }: { name: string }) {
  const color = useTagNames().find((tag) => tag.name === name)?.color;
  return (
    <span
      className={color ? cn('underline decoration-2 underline-offset-3', tagColors[color].line) : undefined}
    >
      {name}
    </span>
  );
}
