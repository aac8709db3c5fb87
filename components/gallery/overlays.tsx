'use client';
import { Archive, Clock, Tag } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuSub, MenuTrigger } from '../ui/menu.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import { Row } from './row.tsx';

export function DialogSample() {
  return (
    <Row title="open, with a description and two acts">
      <Dialog defaultOpen>
        <DialogTrigger asChild>
          <Button variant="outline">Open</Button>
        </DialogTrigger>
        <DialogContent
          title="Close the ticket"
          description="The note stays with the ticket. Nobody is mailed."
        >
          <div className="mt-4 flex flex-col gap-4">
            <Field label="Resolution">{(props) => <Input {...props} placeholder="Optional" />}</Field>
            <div className="flex justify-end gap-2">
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button variant="primary">Close it</Button>
            </div>
          </div>
        </DialogContent>
      </Dialog>
    </Row>
  );
}

export function MenuSample() {
  return (
    <Row title="open: icons, a hint, keys, a choice, a menu within, one that cannot be chosen">
      <Menu defaultOpen>
        <MenuTrigger asChild>
          <Button variant="outline">More</Button>
        </MenuTrigger>
        <MenuContent className="w-64">
          <MenuItem icon={<Archive className="icon text-muted" />} keys="e">
            Close
          </MenuItem>
          <MenuItem icon={<Clock className="icon text-muted" />} hint="Mon 09:00">
            Until Monday
          </MenuItem>
          <MenuSub title="Priority">
            <MenuItem>High</MenuItem>
          </MenuSub>
          <MenuSeparator />
          <MenuLabel>Tags</MenuLabel>
          <MenuItem icon={<Tag className="icon text-muted" />} checked>
            delivery
          </MenuItem>
          <MenuItem icon={<Tag className="icon text-muted" />} checked={false}>
            invoice
          </MenuItem>
          <MenuItem disabled>Move to another mailbox</MenuItem>
        </MenuContent>
      </Menu>
    </Row>
  );
}

export function PopoverSample() {
  return (
    <Row title="open">
      <Popover defaultOpen>
        <PopoverTrigger asChild>
          <Button variant="outline">Confidence</Button>
        </PopoverTrigger>
        <PopoverContent>
          <p className="font-medium">Rather sure</p>
          <p className="mt-1 text-muted">Two articles answer it, and the customer asks for nothing else.</p>
        </PopoverContent>
      </Popover>
    </Row>
  );
}

/** Shown when pointed at, as in the product: only one can stand open. */
export function HintSample() {
  return (
    <Row title="when the pointer rests on it">
      <Hint label="Find anything" keys="mod+k" side="right">
        <Button variant="outline">Find</Button>
      </Hint>
    </Row>
  );
}
