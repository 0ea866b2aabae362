/** An address that the API sends, parted as the router takes it. */
export interface Address {
  to: string;
  search: Record<string, string>;
  hash?: string;
}

export function addressOf(url: string): Address {
  const { pathname, searchParams, hash } = new URL(url, "http://greenroom");
  return { to: pathname, search: Object.fromEntries(searchParams), ...(hash && { hash: hash.slice(1) }) };
}
