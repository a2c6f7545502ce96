/** https://wicg.github.io/web-app-launch/#launchqueue-interface, which the DOM library does not have yet. */
interface LaunchQueue {
  readonly setConsumer: (
    consumer: (params: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ) => void;
}

/**
 * Hears of files the system opens with Nitka where it is installed. Returns how to stop hearing; a later
 * launch then waits for the next listener.
 */
export function launchedFiles(heard: (files: readonly File[]) => void): () => void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  let listening = true;
  const open = async (handles: readonly FileSystemFileHandle[]) => {
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    if (listening && files.length > 0) heard(files);
  };
  launchQueue?.setConsumer(({ files }) => void open(files));
  return () => {
    listening = false;
  };
}
