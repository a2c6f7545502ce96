import { useEffect, useMemo, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { Problem } from "#domain/problem.ts";
import { problemOf } from "#queries/problem.ts";
import { pageInFragment, type ReceivedPage } from "#queries/received.ts";
import { useServices } from "#queries/services.ts";
import { launchedFiles } from "./launched-files.ts";

/** What came to the import page from outside it. */
export type Arrival =
  | { readonly kind: "none" }
  | { readonly kind: "page"; readonly received: ReceivedPage }
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "problem"; readonly problem: Problem };

const NONE: Arrival = { kind: "none" };

function inFragment(fragment: string): Arrival {
  try {
    const received = pageInFragment(fragment);
    return received === null ? NONE : { kind: "page", received };
  } catch (error) {
    return { kind: "problem", problem: problemOf(error) };
  }
}

/**
 * A page the bookmarklet put into the address, something another app shared, or files opened with Nitka
 * where it is installed.
 */
export function useArrivals(): Arrival {
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const isShared = search.has("shared");
  const { shared } = useServices();
  const [brought, setBrought] = useState<Arrival>(NONE);
  const sent = useMemo(() => inFragment(hash), [hash]);
  useEffect(() => {
    if (!isShared) return;
    const take = async () => {
      const found = await shared().catch((error: unknown): Arrival => {
        return { kind: "problem", problem: problemOf(error) };
      });
      if (found !== null) setBrought(found);
    };
    void take();
  }, [isShared, shared]);
  useEffect(
    () =>
      launchedFiles((files) => {
        setBrought(
          files.ok
            ? { kind: "files", files: files.value }
            : { kind: "problem", problem: files.problem },
        );
      }),
    [],
  );
  return sent.kind === "none" ? brought : sent;
}
