import { createContext, use } from "react";

/**
 * What the reader let Nitka load from elsewhere. Nothing remote is loaded without it, and it is forgotten
 * with the page: whoever opens the thread on this device next is asked again.
 */
export interface MediaConsent {
  /** Pictures, films and sounds of the whole thread may load. */
  readonly all: boolean;
  readonly allowAll: () => void;
}

export const MediaConsentContext = createContext<MediaConsent>({
  all: false,
  allowAll: () => undefined,
});

export const useMediaConsent = (): MediaConsent => use(MediaConsentContext);
