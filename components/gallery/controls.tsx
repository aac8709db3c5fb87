'use client';
import { Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { Field, Input, Select, Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';
import { Row } from './row.tsx';

const looks = ['primary', 'outline', 'quiet', 'muted', 'danger', 'link'] as const;

export function ButtonSample() {
  return (
    <>
      {looks.map((look) => (
        <Row key={look} title={look}>
          <Button variant={look}>Save</Button>
          <Button variant={look} size="lg">
            Save
          </Button>
          <Button variant={look} disabled>
            Save
          </Button>
          <Button variant={look}>
            <Trash2 className="icon" />
            Delete
          </Button>
          {look === 'link' ? null : (
            <Button variant={look} size="icon" aria-label="Search">
              <Search className="icon" />
            </Button>
          )}
        </Row>
      ))}
    </>
  );
}

export function FieldSample() {
  return (
    <div className="flex max-w-96 flex-col gap-5 py-4">
      <Field label="Name">{(props) => <Input {...props} defaultValue="Ada Fairweather" />}</Field>
      <Field label="Address" hint="Customers see it as the sender.">
        {(props) => <Input {...props} placeholder="support@example.com" />}
      </Field>
      <Field label="Password" error="Give at least 8 characters.">
        {(props) => <Input {...props} type="password" defaultValue="short" />}
      </Field>
      <Field label="Domain">{(props) => <Input {...props} disabled defaultValue="example.com" />}</Field>
      <Field label="Role">
        {(props) => (
          <Select {...props}>
            <option>Member</option>
            <option>Admin</option>
          </Select>
        )}
      </Field>
      <Field label="Note">
        {(props) => <Textarea {...props} defaultValue={'She called twice.\nCall back on Monday.'} />}
      </Field>
    </div>
  );
}

export function SearchInputSample() {
  return (
    <>
      <Row title="Empty">
        <SearchInput aria-label="Search articles" className="w-72" />
      </Row>
      <Row title="With a search">
        <SearchInput aria-label="Search addresses" defaultValue="fairweather.example" className="w-72" />
      </Row>
    </>
  );
}

export function ShowMoreSample() {
  const page = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined };
  return (
    <>
      <Row title="There is more">
        <ShowMore list={page} />
      </Row>
      <Row title="Being read">
        <ShowMore list={{ ...page, isFetchingNextPage: true }} />
      </Row>
    </>
  );
}

const tags = ['delivery', 'invoice', 'refund', 'spare part', 'wholesale'];

export function ChooserSample() {
  const [text, setText] = useState('');
  const [noMatch, setNoMatch] = useState('kettle');
  return (
    <div className="grid gap-6 py-4 md:grid-cols-2">
      <div className="rounded-lg border bg-raised">
        <Chooser label="Tags" placeholder="Find or make a tag" query={text} onQueryChange={setText}>
          {tags.map((tag) => (
            <ChooserItem key={tag} value={tag}>
              {tag}
            </ChooserItem>
          ))}
        </Chooser>
      </div>
      <div className="rounded-lg border bg-raised">
        <Chooser label="Nothing found" placeholder="Find a tag" query={noMatch} onQueryChange={setNoMatch}>
          {tags.map((tag) => (
            <ChooserItem key={tag} value={tag}>
              {tag}
            </ChooserItem>
          ))}
        </Chooser>
      </div>
    </div>
  );
}

export function ProgressBarSample() {
  return (
    <>
      <Row title="38 %">
        <ProgressBar label="How far the import is" part={0.38} />
      </Row>
      <Row title="unknown">
        <ProgressBar label="How far the import is" part={null} />
      </Row>
    </>
  );
}

export function KeysSample() {
  return (
    <Row title="one, a chord, one after the other">
      <Keys keys="r" />
      <Keys keys="mod+enter" />
      <Keys keys="shift+e" />
      <Keys keys="g i" />
      <Keys keys="escape" />
    </Row>
  );
}

export function LinkTabsSample() {
  return (
    <Row title="the second is open">
      <LinkTabs
        label="Settings pages"
        tabs={['Mailboxes', 'Relays', 'Domains', 'People'].map((label, at) => ({
          href: `/gallery/link-tabs#${label}`,
          label,
          current: at === 1,
        }))}
      />
    </Row>
  );
}

export function TabsSample() {
  return (
    <Row title="the first is open">
      <Tabs defaultValue="text">
        <TabList label="The mail">
          <Tab value="text">Text</Tab>
          <Tab value="raw">Raw</Tab>
          <Tab value="headers">Headers</Tab>
        </TabList>
        <TabPanel value="text">Where is my parcel?</TabPanel>
        <TabPanel value="raw">Subject: Where is my parcel?</TabPanel>
        <TabPanel value="headers">Received: from mail.example</TabPanel>
      </Tabs>
    </Row>
  );
}
