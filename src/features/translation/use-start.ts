import { useWords } from "#i18n/use-words.ts";
import { type DeskRequest, useDesk } from "#queries/desk/use-desk.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import { problemOf } from "#queries/problem.ts";
import { useToast } from "#ui/Toasts.tsx";

/** Hands texts to the desk, and remembers the engine; says so where what translates does not load. */
export function useStart(): (requests: readonly DeskRequest[]) => void {
  const { told } = useWords();
  const toast = useToast();
  const desk = useDesk();
  const { change } = useEngineSettings();
  return (requests) => {
    const engine = requests[0]?.engine;
    if (engine !== undefined) change({ engine });
    desk?.start(requests).catch((error: unknown) => {
      toast(told(problemOf(error)).text);
    });
  };
}
