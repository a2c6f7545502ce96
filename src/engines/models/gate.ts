/** Lets a piece of work be held, go on, and be called off while it waits for the network. */
export interface Gate {
  readonly state: () => "open" | "held" | "closed";
  readonly hold: () => void;
  readonly open: () => void;
  /** For good. */
  readonly close: () => void;
  /** Waits while held. A signal for the next request, aborted by `hold` and `close`; null once closed. */
  readonly pass: () => Promise<AbortSignal | null>;
}

export function makeGate(): Gate {
  let state: ReturnType<Gate["state"]> = "open";
  const is = (): typeof state => state;
  let request = new AbortController();
  let waiting: (() => void)[] = [];
  const turn = (to: typeof state): void => {
    if (state === "closed") return;
    state = to;
    if (to !== "open") request.abort();
    if (to === "held") return;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  return {
    state: is,
    hold: () => turn("held"),
    open: () => turn("open"),
    close: () => turn("closed"),
    async pass() {
      while (is() === "held") {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      if (is() === "closed") return null;
      request = new AbortController();
      return request.signal;
    },
  };
}
