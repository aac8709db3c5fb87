import domains from 'email-providers/all.json' with { type: 'json' };

const hosts = new Set<string>(domains);

/** Whether anybody may have an address at a domain, so that its people are no company. */
export const isPublicMailHost = (domain: string): boolean => hosts.has(domain);
