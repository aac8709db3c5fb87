import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

const button = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium text-control transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50',
  {
    variants: {
      variant: {
        primary: 'bg-ink-fill text-on-ink hover:bg-ink-fill-hover',
        outline: 'border border-strong-line bg-raised hover:bg-hover data-[state=open]:bg-hover',
        quiet: 'hover:bg-hover data-[state=open]:bg-hover',
        muted:
          'font-normal text-muted hover:bg-hover hover:text-text data-[state=open]:bg-hover data-[state=open]:text-text',
        danger: 'text-red hover:bg-red-ground',
        link: 'h-auto rounded-sm font-normal text-text underline decoration-strong-line underline-offset-3 hover:decoration-current',
      },
      size: {
        md: 'h-7 px-2.5 pointer-coarse:h-9',
        lg: 'h-9 px-3.5 pointer-coarse:h-11',
        icon: 'size-7 pointer-coarse:size-9',
        inline: 'h-auto px-0',
      },
    },
    compoundVariants: [{ variant: 'link', size: 'md', className: 'h-auto px-0 pointer-coarse:h-auto' }],
    defaultVariants: { variant: 'quiet', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button> & { asChild?: boolean };

export function Button({ className, variant, size, asChild, type = 'button', ...rest }: ButtonProps) {
  const Part = asChild ? Slot.Root : 'button';
  return (
    <Part type={asChild ? undefined : type} className={cn(button({ variant, size }), className)} {...rest} />
  );
}
