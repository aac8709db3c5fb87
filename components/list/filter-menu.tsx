'use client';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../shell/commands.tsx';
import { useGo } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuSub, MenuTrigger } from '../ui/menu.tsx';
import { type FilterName, hrefOf, type Place } from './place.ts';
import { useFilterChoices } from './use-filter-choices.tsx';

export function FilterMenu({ place }: { place: Place }) {
  const [open, setOpen] = useState(false);
  const go = useGo();
  const choices = useFilterChoices();
  useCommand('filter', () => setOpen(true));

  const choose = (name: FilterName, value: string) => {
    const { [name]: before, ...others } = place.filters;
    go(hrefOf({ ...place, number: null, filters: before === value ? others : { ...others, [name]: value } }));
  };

  return (
    <Menu open={open} onOpenChange={setOpen}>
      <Hint label="Filter" keys="f">
        <MenuTrigger asChild>
          <Button look="muted" size="icon" aria-label="Filter tickets">
            <ListFilter className="icon" />
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent align="end" className="w-48">
        {choices.map(({ name, title, options }) => (
          <MenuSub key={name} title={title}>
            {options.map(({ value, words, glyph }) => (
              <MenuItem
                key={value}
                icon={glyph}
                chosen={place.filters[name] === value}
                onSelect={() => choose(name, value)}
              >
                {words}
              </MenuItem>
            ))}
          </MenuSub>
        ))}
        <MenuSeparator />
        <MenuItem chosen={place.filters.unread === 'true'} onSelect={() => choose('unread', 'true')}>
          Unread only
        </MenuItem>
        <MenuSub title="Order">
          <MenuItem
            chosen={!place.filters.sort}
            onSelect={() => place.filters.sort && choose('sort', place.filters.sort)}
          >
            Newest first
          </MenuItem>
          <MenuItem chosen={place.filters.sort === 'oldest'} onSelect={() => choose('sort', 'oldest')}>
            Oldest first
          </MenuItem>
          <MenuItem chosen={place.filters.sort === 'priority'} onSelect={() => choose('sort', 'priority')}>
            Most urgent first
          </MenuItem>
        </MenuSub>
      </MenuContent>
    </Menu>
  );
}
