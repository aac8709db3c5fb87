import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { useRestoreFocus } from './use-restore-focus.ts';

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: string;
  description?: ReactNode;
  hideTitle?: boolean;
};

export function DialogContent({
  className,
  title,
  description,
  hideTitle,
  children,
  ...rest
}: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 bg-veil" />
      <Primitive.Content
        {...useRestoreFocus()}
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={cn(
          'fixed top-[14vh] left-1/2 z-50 max-h-[76vh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 animate-appear overflow-y-auto rounded-lg border bg-raised p-5 shadow-float outline-none',
          className,
        )}
        {...rest}
      >
        <Primitive.Title className={hideTitle ? 'sr-only' : 'font-semibold text-read'}>
          {title}
        </Primitive.Title>
        {description ? (
          <Primitive.Description className="mt-1 text-muted">{description}</Primitive.Description>
        ) : null}
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** The same, standing at the left edge: the sidebar on a phone. */
export function Drawer({ className, title, children, ...rest }: DialogContentProps) {
  const restoreFocus = useRestoreFocus();
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 bg-veil" />
      <Primitive.Content
        aria-describedby={undefined}
        onCloseAutoFocus={restoreFocus.onCloseAutoFocus}
        onOpenAutoFocus={(event) => {
          restoreFocus.onOpenAutoFocus();
          event.preventDefault();
          (event.currentTarget as HTMLElement).focus();
        }}
        className={cn(
          'fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col bg-background shadow-float outline-none',
          className,
        )}
        {...rest}
      >
        <Primitive.Title className="sr-only">{title}</Primitive.Title>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
