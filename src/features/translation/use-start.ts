import { useWords } from "#i18n/use-words.ts";
import { type DeskRequest, useDesk } from "#queries/desk/use-desk.ts";
import { problemOf } from "#queries/problem.ts";
import { useToast } from "#ui/Toasts.tsx";

/** Hands texts to the desk; says so where what translates does not load. The chooser remembers the engine. */
export function useStart(): (requests: readonly DeskRequest[]) => void {
  const { told } = useWords();
  const toast = useToast();
  const desk = useDesk();
  return (requests) => {
    desk?.start(requests).catch((error: unknown) => {
      toast(told(problemOf(error)).text);
    });
  };
}
