/** The keys of the translator's field as they are written on the reader's keyboard. */
export type KeyNames = Readonly<Record<"save" | "step" | "leave", string>>;

/** @param platform as `navigator.platform` gives it. */
export function keyNames(platform: string): KeyNames {
  return /^(?:Mac|iP)/u.test(platform)
    ? { save: "⌘↩", step: "⌥↑ ⌥↓", leave: "Esc" }
    : { save: "Ctrl+Enter", step: "Alt+↑ ↓", leave: "Esc" };
}
