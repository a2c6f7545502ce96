import type { Job } from "#queries/desk/use-desk.ts";
import { useModels } from "#queries/models.ts";

/** The download of a model that a job waits for, where it can be paused. */
export function usePausable(
  job: Job,
): { readonly paused: boolean; readonly toggle: () => void } | null {
  const { library, snapshot } = useModels();
  if (job.state !== "preparing" || job.engine !== "bergamot" || library === null) return null;
  const going = snapshot?.models.find(
    ({ download }) => download.state === "running" || download.state === "paused",
  );
  if (going === undefined) return null;
  const paused = going.download.state === "paused";
  return {
    paused,
    toggle: () => {
      if (paused) library.resume(going.model.id);
      else library.pause(going.model.id);
    },
  };
}
