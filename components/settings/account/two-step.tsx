'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { TimeAgo } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { FreshRecoveryCodes } from './fresh-recovery-codes.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { type PendingTotp, TotpSetup } from './totp-setup.tsx';

/** Codes of an authenticator app at sign-in: on, off, and the codes for when it is lost. */
export function TwoStep() {
  const client = useQueryClient();
  const [pending, setPending] = useState<PendingTotp | null>(null);
  const [freshCodes, setFreshCodes] = useState<string[] | null>(null);
  const { data } = useQuery({
    queryKey: queryKeys.secondFactor,
    queryFn: ({ signal }) => unwrap(api.me['second-factor'].$get({}, requestOptions({ signal }))),
  });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.secondFactor });
  const showCodes = async (codes: string[] | null) => {
    setPending(null);
    setFreshCodes(codes);
    await refresh();
  };
  if (freshCodes) return <FreshRecoveryCodes codes={freshCodes} onDone={() => setFreshCodes(null)} />;
  if (pending) return <TotpSetup pending={pending} onDone={showCodes} onCancel={() => setPending(null)} />;
  if (!data) return null;
  if (!data.totp)
    return (
      <>
        <p>Off. Your password alone signs you in.</p>
        <PasswordDialog
          trigger={
            <Button variant="outline" className="self-start">
              Set up an authenticator app
            </Button>
          }
          title="Set up two-step verification"
          description="You need an app that shows codes, such as 1Password, Aegis or Google Authenticator."
          submitLabel="Continue"
          onConfirm={async (password) =>
            setPending(await unwrap(api.me.totp.$post({ json: { current_password: password } })))
          }
        />
      </>
    );
  const left = data.recovery_codes_left;
  return (
    <>
      <p>
        On since <TimeAgo at={data.totp.confirmed_at} />.{' '}
        <span className={left <= 3 ? 'text-amber' : 'text-muted'}>
          {left === 1 ? '1 recovery code' : `${left} recovery codes`} left.
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <PasswordDialog
          trigger={<Button variant="outline">New recovery codes</Button>}
          title="Make new recovery codes?"
          description="The ones that you have now stop working."
          submitLabel="Make new codes"
          onConfirm={async (password) => {
            const json = { current_password: password };
            await showCodes((await unwrap(api.me['recovery-codes'].$post({ json }))).recovery_codes);
          }}
        />
        <PasswordDialog
          trigger={<Button variant="muted">Turn off</Button>}
          title="Turn off two-step verification?"
          description="Your password alone will sign you in. Your recovery codes stop working."
          submitLabel="Turn off"
          danger
          onConfirm={async (password) => {
            await api.me.totp.disable.$post({ json: { current_password: password } });
            await refresh();
          }}
        />
      </div>
    </>
  );
}
