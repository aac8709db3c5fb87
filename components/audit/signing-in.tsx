'use client';
import { useTranslations } from 'use-intl';
import type { AuditEntry } from '#lib/desk/audit/schema.ts';
import { deviceLabel } from '../labels/devices.ts';

/** How and from where somebody signed in, or tried to. */
export function SigningIn({ from }: { from: NonNullable<AuditEntry['signing_in']> }) {
  const t = useTranslations();
  const { method, client_address: address, user_agent: agent } = from;
  const by = method ? t(`settings.singleSignOn.methods.${method}`) : null;
  return [by, address, deviceLabel(t, agent)].filter(Boolean).join(' · ');
}
