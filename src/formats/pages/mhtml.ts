import PostalMime from "postal-mime";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { decodePage } from "./decode-page.ts";

/** The page inside an MHTML file. */
export interface MhtmlPage {
  readonly html: string;
  readonly url?: string;
}

/** Enough of the beginning for the head of a message and of its first parts. */
const HEAD_CHARACTERS = 20_000;
const NEXT_DOCUMENT = /(?<=<\/html>)\s{0,20}(?=<!doctype|<html)/iu;
const LOCATION = /^(?:Snapshot-)?Content-Location:[ \t]*(\S{1,4000})[ \t]*\r?$/imu;

/**
 * The root HTML part of an `.mht` or `.mhtml` file (RFC 2557), as Chrome and Internet Explorer write them:
 * the first HTML part, its transfer encoding and charset undone.
 *
 * Problems: `file-unreadable` where it is no such file or has no HTML.
 */
export async function readMhtml(name: string, bytes: Uint8Array): Promise<Result<MhtmlPage>> {
  try {
    const email = await PostalMime.parse(bytes, {
      maxNestingDepth: 16,
      attachmentEncoding: "arraybuffer",
    });
    const html = rootOf(email) ?? "";
    if (html.trim() === "") return failed({ kind: "file-unreadable", name });
    const url = safeHref(locationOf(bytes) ?? "");
    return ok({ html, ...(url !== null && { url }) });
  } catch {
    // Parts nested without end, or heads of megabytes.
    return failed({ kind: "file-unreadable", name });
  }
}

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;

function rootOf(email: Email): string | undefined {
  // Frames of the page are parts of their own; they come joined behind it.
  if (email.html !== undefined) return email.html.split(NEXT_DOCUMENT)[0];
  const part = email.attachments.find(({ mimeType }) =>
    /^(?:text\/html|application\/xhtml)/u.test(mimeType),
  );
  if (part === undefined || typeof part.content === "string")
    return part?.content as string | undefined;
  return decodePage(new Uint8Array(part.content));
}

/** Chrome's own name for the page, else the first part's. */
function locationOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_CHARACTERS));
  return LOCATION.exec(head)?.[1];
}
