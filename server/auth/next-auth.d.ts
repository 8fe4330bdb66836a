import type { Role } from '@/core/access/actor';

declare module 'next-auth' {
  interface Session {
    user: { id: string | undefined; role: Role | undefined };
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    role?: Role;
    signInVersion?: number;
  }
}
