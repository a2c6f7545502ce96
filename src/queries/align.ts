import { useMutation } from "@tanstack/react-query";
import type { UnitProvenance } from "#domain/make-units.ts";
import type { Segment } from "#domain/thread.ts";
import { useServices } from "./services.ts";

interface Alignment {
  readonly text: { readonly text: string; readonly segments: readonly Segment[] };
  readonly pasted: { readonly text: string; readonly language: string };
  readonly provenance: UnitProvenance;
}

/** Lays a pasted translation beside a text, in the worker. Rejects with a ProblemError. */
export function useAlignTranslation() {
  const { background } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: ({ text, pasted, provenance }: Alignment) =>
      background.alignTranslation(
        { text: text.text, segments: text.segments },
        pasted.text,
        pasted.language,
        provenance,
      ),
  });
}
