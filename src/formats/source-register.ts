import { contentId } from "#domain/hash.ts";
import { sourceId } from "#domain/ids.ts";
import type { SourceId } from "#domain/ids.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import type { Source } from "#domain/thread.ts";

export interface SourceRegister {
  /** The source an address stands for, or `null` if the address is none Nitka can open. */
  readonly add: (url: string) => SourceId | null;
  readonly all: () => readonly Source[];
}

/** Sources by canonical address; each once, in the order the thread links to them. */
export function sourceRegister(): SourceRegister {
  const sources = new Map<string, Source>();
  return {
    add: (url) => {
      const address = recogniseAddress(url);
      if (address === null) return null;
      const known = sources.get(address.canonical);
      if (known !== undefined) return known.id;
      const { canonical, platform, kind, ref, mobile, archive } = address;
      const id = sourceId(contentId("src", canonical));
      const light = mobile === null ? {} : { mobile };
      sources.set(canonical, { id, url, canonical, platform, kind, ref, ...light, archive });
      return id;
    },
    all: () => [...sources.values()],
  };
}
