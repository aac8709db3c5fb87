import type { NextRequest } from 'next/server';
import { apiHost } from '#app/server/api-host.ts';
import { surveyResponse } from '#app/server/survey-response.ts';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ token: string }> };

export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  return answer(request, (await params).token);
}

export async function POST(request: NextRequest, { params }: Params): Promise<Response> {
  return answer(request, (await params).token);
}

function answer(request: NextRequest, token: string) {
  const { contextFor, clientOf, sessionOf } = apiHost;
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const isSignedIn = async () => (await sessionOf(cookies)) !== null;
  return surveyResponse(request, token, { contextFor, clientOf, isSignedIn });
}
