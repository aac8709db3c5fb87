import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#app/server/auth-options.ts';
import { checkedAuthRequest } from '#app/server/auth-request.ts';

type Params = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Params): Promise<Response> {
  const checked = await checkedAuthRequest(request);
  if (checked instanceof Response) return checked;
  const options = authOptions();
  // Nobody follows next-auth's redirects, and an address that is none would end the request.
  const callbacks = { ...options.callbacks, redirect: ({ baseUrl }: { baseUrl: string }) => baseUrl };
  return NextAuth(checked, context, { ...options, callbacks });
}

export { handler as GET, handler as POST };
