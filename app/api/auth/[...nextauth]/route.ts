import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth: sign-in by provider and its callback, session, sign-out. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  return NextAuth(request, context, await authOptions(nextauth[0]));
}

export { handle as GET, handle as POST };
