import { useMutation } from "@tanstack/react-query";
import { LIMITS, type Problem, ProblemError } from "#domain/problem.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { readBody } from "#formats/live/read-body.ts";
import { unreachable } from "./problem.ts";

/** Milliseconds without an answer after which an address counts as not answering. */
const PATIENCE = 30_000;

/** Where an address leads: to this very site, to another one, or nowhere Nitka may go. */
export type Destination =
  | { readonly kind: "here" | "elsewhere"; readonly url: URL }
  | { readonly kind: "nowhere"; readonly problem: Problem };

/** Reads an address given in a link; relative ones lie on this site. */
export function destinationOf(address: string): Destination {
  const root = new URL(".", document.baseURI);
  const href = URL.canParse(address, root) ? safeHref(new URL(address, root).href) : null;
  if (href === null) return { kind: "nowhere", problem: { kind: "address-bad", address } };
  const url = new URL(href);
  return { kind: url.origin === root.origin ? "here" : "elsewhere", url };
}

/** Loads the text at an address the reader agreed to. Rejects with a ProblemError. */
export function useLoadAddress() {
  return useMutation({
    networkMode: "always",
    mutationFn: async (url: URL): Promise<string> => {
      const address = url.href;
      try {
        const response = await fetch(url, {
          credentials: "omit",
          referrerPolicy: "no-referrer",
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (!response.ok)
          throw new ProblemError({ kind: "address-failed", address, status: response.status });
        const body = await readBody(response, LIMITS.bytes);
        if (!body.ok) throw new ProblemError(body.problem);
        return body.value.text;
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        throw unreachable(address);
      }
    },
  });
}
