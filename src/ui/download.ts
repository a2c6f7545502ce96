/** Hands the reader a file made in the page; nothing goes over the network. */
export function download(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** A file name made from a title: letters and digits of any script, the rest as hyphens. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return `${stem === "" ? "nitka" : stem}.${extension}`;
}
