/** Tells Nitka's other tabs which thread changed. A browser without BroadcastChannel just hears nothing. */
export interface Announcer {
  readonly say: (thread: string) => void;
  readonly listen: (heard: (thread: string) => void) => () => void;
}

export function makeAnnouncer(): Announcer {
  const make = () =>
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("nitka.threads");
  const mouth = make();
  return {
    say(thread) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      mouth?.postMessage(thread);
    },
    listen(heard) {
      const ear = make();
      const listener = (event: MessageEvent<unknown>) => {
        if (typeof event.data === "string") heard(event.data);
      };
      ear?.addEventListener("message", listener);
      return () => {
        ear?.close();
      };
    },
  };
}
