'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { queryKeys } from '../data/query-keys.ts';
import { ticketPriorities } from '../labels/ticket-priorities.ts';
import { Avatar, PenPoint } from '../ui/avatar.tsx';
import { Facts } from '../ui/facts.tsx';
import { Logo, PriorityGlyph, StatusGlyph } from '../ui/glyphs.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { SplitView, SplitViewRow } from '../ui/split-view.tsx';
import { Row } from './row.tsx';

export function AvatarSample() {
  return (
    <>
      <Row title="people">
        <Avatar name="Ada Fairweather" />
        <Avatar name="Jörg Müßigbrodt" />
        <Avatar name="高橋 美咲" />
        <Avatar name="ben.okafor@okafor.example" />
        <Avatar name="Ada Fairweather" className="size-9 text-control" />
      </Row>
      <Row title="an assistant">
        <PenPoint />
      </Row>
    </>
  );
}

const statuses = ['open', 'in_progress', 'snoozed', 'closed'] as const;

export function GlyphsSample() {
  const t = useTranslations('tickets');
  return (
    <>
      <Row title="status">
        {statuses.map((status) => (
          <span key={status} className="flex items-center gap-1.5">
            <StatusGlyph status={status} />
            {t(`statuses.${status}`)}
          </span>
        ))}
      </Row>
      <Row title="priority">
        {ticketPriorities.map((priority) => (
          <span key={priority} className="flex items-center gap-1.5">
            <PriorityGlyph priority={priority} />
            {t(`priorities.${priority}`)}
          </span>
        ))}
      </Row>
      <Row title="mark">
        <Logo />
        <Logo className="size-10" />
      </Row>
    </>
  );
}

export function FactsSample() {
  return (
    <Row title="the third is not known, and left out">
      <Facts
        facts={[
          ['From', 'Ada Fairweather <ada@fairweather.example>'],
          ['To', 'support@morrow.example'],
          ['Cc', null],
          ['Message-ID', '<0123456789abcdef0123456789abcdef0123456789abcdef@fairweather.example>'],
        ]}
      />
    </Row>
  );
}

const rawMail = `Received: from mail.fairweather.example (192.0.2.7)
From: Ada Fairweather <ada@fairweather.example>
To: support@morrow.example
Subject: Where is my parcel? Order MK-20417
Content-Type: text/plain; charset=utf-8

Hello, my parcel should have come on Monday. Ada`;

export function RawTextSample() {
  const id = 'gallery';
  useQueryClient().setQueryData(queryKeys.rawText(id), rawMail);
  return (
    <div className="py-4">
      <RawText id={id} read={async () => new Response(rawMail)} />
    </div>
  );
}

const caught = [
  { to: 'ada@fairweather.example', at: '09:41', subject: 'Re: Where is my parcel? Order MK-20417' },
  { to: 'joost@koffiehuis.example', at: 'Mon', subject: 'Re: Trade price for 36 kettles?' },
];

export function SplitSample() {
  return (
    <div className="h-96 border-y">
      <SplitView
        title="Sandbox"
        description="Mail that was caught instead of leaving."
        list={
          <ul className="px-1.5">
            {caught.map(({ to, at, subject }, index) => (
              <SplitViewRow
                key={to}
                href={`/gallery/split-view#${to}`}
                current={index === 0}
                title={to}
                meta={at}
                subtitle={subject}
              />
            ))}
          </ul>
        }
        detail={null}
        back="/gallery/split-view"
        emptyState="Choose a mail to read it."
        isEmpty={false}
      />
    </div>
  );
}
