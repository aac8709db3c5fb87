import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#app/server/auth-options.ts';

type Params = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: Params) => NextAuth(request, context, authOptions());

export { handler as GET, handler as POST };
