import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/** https://wicg.github.io/web-app-launch/#launchqueue-interface, which the DOM library does not have yet. */
interface LaunchQueue {
  readonly setConsumer: (
    consumer: (params: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ) => void;
}

/** Problem: `file-unreadable`, as of a file that was moved meanwhile. */
async function filesOf(handles: readonly FileSystemFileHandle[]): Promise<Result<readonly File[]>> {
  const files: File[] = [];
  for (const handle of handles) {
    const file = await handle.getFile().catch(() => null);
    if (file === null) return failed({ kind: "file-unreadable", name: handle.name });
    files.push(file);
  }
  return ok(files);
}

/**
 * Hears of files the system opens with Nitka where it is installed. Returns how to stop hearing; a later
 * launch then waits for the next listener.
 */
export function launchedFiles(heard: (files: Result<readonly File[]>) => void): () => void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  let listening = true;
  const open = async (handles: readonly FileSystemFileHandle[]) => {
    const files = await filesOf(handles);
    if (listening && handles.length > 0) heard(files);
  };
  launchQueue?.setConsumer(({ files }) => void open(files));
  return () => {
    listening = false;
  };
}
