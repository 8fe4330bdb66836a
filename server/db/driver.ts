import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/** A driver that Prisma and our own statements share, so that both stand in one queue for writing. */
export interface SharedDriver {
  factory: SqlDriverAdapterFactory;
  /** The open connection, or undefined before Prisma connects and after it disconnects. */
  current(): SqlDriverAdapter | undefined;
}

/** Wraps a factory so that what it connected last can be asked for. */
export function sharedDriver(factory: SqlDriverAdapterFactory): SharedDriver {
  let current: SqlDriverAdapter | undefined;
  return {
    current: () => current,
    factory: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: async () => {
        const connected = await factory.connect();
        const dispose = connected.dispose.bind(connected);
        connected.dispose = () => {
          current = undefined;
          return dispose();
        };
        current = connected;
        return connected;
      },
    },
  };
}
