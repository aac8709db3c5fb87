import postgres from 'postgres';

export type Leases = {
  /** Whether this process holds the lease now. Only one process can. */
  acquire: (name: string) => Promise<boolean>;
  release: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Leases that end with the process: session advisory locks on one dedicated connection.
 * When it breaks, all leases are lost and `onLost` is called.
 */
function openLeases(url: string, onLost: () => void): Leases {
  const held = new Set<string>();
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: 'countersign-leases' },
    onnotice: () => {},
    onclose: () => {
      if (held.size === 0) return;
      held.clear();
      onLost();
    },
  });
  return {
    acquire: async (name) => {
      if (held.has(name)) return true;
      const [row] = await sql`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as acquired`;
      if (row?.acquired) held.add(name);
      return held.has(name);
    },
    release: async (name) => {
      if (held.delete(name)) await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`;
    },
    close: async () => {
      held.clear();
      await sql.end({ timeout: 2 });
    },
  };
}

export type OpenLeases = (onLost: () => void) => Leases;

/** Leases of several holders on one connection, which closes with the last of them. */
export function shareLeases(url: string): OpenLeases {
  const holders = new Set<() => void>();
  const shared = openLeases(url, () => {
    for (const onLost of holders) onLost();
  });
  return (onLost) => {
    holders.add(onLost);
    return {
      ...shared,
      close: async () => {
        if (holders.delete(onLost) && holders.size === 0) await shared.close();
      },
    };
  };
}
