import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { Problem } from "#domain/problem.ts";
import { problemOf } from "./problem.ts";

/** What somebody handed on, as it came: corrections, or why they cannot be read. */
export type Arrival =
  | { readonly kind: "set"; readonly set: CorrectionSet }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Where the address of a thread holds corrections that a page of Nitka's own hands over. */
const STATE = "corrections";

/** The router's state that leads to a review of `set` on the page of its thread. */
export const correctionsState = (
  set: CorrectionSet,
): { readonly [STATE]: CorrectionSet; readonly stay: true } => ({ [STATE]: set, stay: true });

function handedIn(state: unknown): CorrectionSet | null {
  if (typeof state !== "object" || state === null || !(STATE in state)) return null;
  // Only this site's own pages can put anything there.
  return state[STATE] as CorrectionSet;
}

const holdsLink = (fragment: string): boolean => fragment.startsWith("#corrections=");

interface Handed {
  readonly thread: string;
  readonly fragment: string;
  readonly set: CorrectionSet | null;
}

async function arrivalOf({ fragment, set }: Handed): Promise<Arrival> {
  if (set !== null) return { kind: "set", set };
  try {
    const { readCorrectionsLink } = await import("#formats/corrections/link.ts");
    const read = readCorrectionsLink(fragment);
    return read.ok ? { kind: "set", set: read.value } : { kind: "problem", problem: read.problem };
  } catch (error) {
    return { kind: "problem", problem: problemOf(error) };
  }
}

/**
 * The corrections the address of `/t/:thread` holds in its fragment, or that another page handed over with it;
 * null where there are none, and while they are read. They are read once, and taken off the address.
 *
 * @param open whether the thread is there to lay them beside; until it is, they stay in the address too.
 */
export function useCorrectionsArrival(open: boolean): Arrival | null {
  const { pathname, search, hash, state } = useLocation();
  const { thread = "" } = useParams();
  const navigate = useNavigate();
  const { mutate, data, variables } = useMutation({
    networkMode: "always",
    mutationFn: arrivalOf,
  });
  const set = handedIn(state);
  const take = useEffectEvent(() => {
    mutate({ thread, fragment: hash, set });
  });
  useEffect(() => {
    if (set !== null || holdsLink(hash)) take();
  }, [hash, set]);
  useEffect(() => {
    if (!open || (set === null && !holdsLink(hash))) return;
    void navigate(pathname + search, {
      replace: true,
      state: set === null ? null : { stay: true },
    });
  }, [open, hash, set, pathname, search, navigate]);
  return data === undefined || variables?.thread !== thread ? null : data;
}
