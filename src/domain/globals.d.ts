/**
 * The little of the platform that the domain may use besides the language itself: WHATWG URL, which
 * page, worker and Node all have. Only `tsconfig.domain.json` sees this file.
 */
declare class URLSearchParams {
  constructor(init?: string);
  get(name: string): string | null;
  has(name: string): boolean;
  delete(name: string): void;
  set(name: string, value: string): void;
  keys(): IterableIterator<string>;
  toString(): string;
}
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toString(): string;
}
