import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ProblemError } from "#domain/problem.ts";
import type { Services } from "#queries/services.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";

const TEXT = "Рабочие не вышли на смену.";
const PAGE = { url: "https://t.me/zavod/7", title: "Завод", text: TEXT };

/** As the bookmarklet writes it: base64url of UTF-8. */
const fragmentOf = (value: unknown) =>
  `#page=${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

const received = () => screen.findByRole("heading", { level: 1, name: "A page for Nitka" });
const importPage = () => screen.findByRole("heading", { level: 1, name: "Open a thread" });

function open(path: string, more: Partial<Services> = {}) {
  const fakes = fakeServices({ threads: [cleanThread()] });
  return renderApp(path, { ...fakes, services: { ...fakes.services, ...more } });
}

describe("a page in the address", () => {
  test("is shown, and put where it belongs; that source is then open", async () => {
    const { user, threads, address } = await open(`/import${fragmentOf(PAGE)}`);
    await received();
    expect(screen.getByText(TEXT)).toBeVisible();
    await user.click(await screen.findByRole("button", { name: /^Its text goes into/u }));
    await screen.findByText("End of the thread");
    expect(address()).toBe("/t/strike/p2?src=tg");
    const source = threads.documents.get("strike")?.sources.find(({ id }) => id === "tg");
    expect(source).toMatchObject({ text: TEXT, captured: { how: "bookmarklet" } });
  });

  test("that cannot be read is told, above the other ways to bring a thread", async () => {
    await open("/import#page=%%%");
    await importPage();
    expect(screen.getByRole("alert")).toHaveAttribute("data-problem", "not-text");
    expect(screen.getByRole("textbox", { name: "Link or text of the thread" })).toBeVisible();
  });

  test("from nowhere on the web is refused", async () => {
    await open(`/import${fragmentOf({ ...PAGE, url: "javascript:alert(1)" })}`);
    await importPage();
    expect(screen.getByRole("alert")).toHaveAttribute("data-problem", "invalid-document");
  });
});

describe("what another app shared", () => {
  test("as a page is shown", async () => {
    const shared = async () => ({ kind: "page", received: { how: "shared", page: PAGE } }) as const;
    await open("/import?shared", { shared });
    await received();
    expect(screen.getByText(TEXT)).toBeVisible();
  });

  test("as files is read at once", async () => {
    const files = [new File(["A first post.\n\nA second."], "thread.txt")];
    await open("/import?shared", { shared: async () => ({ kind: "files", files }) });
    expect(await screen.findByText(/^Read as: unrolled text · 2 posts/u)).toBeVisible();
  });

  test("is not looked for where the address does not say that there is something", async () => {
    const shared = async (): Promise<never> => {
      throw new Error("nobody asked");
    };
    await open("/import", { shared });
    await importPage();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("taken out already leaves the import page as it is", async () => {
    await open("/import?shared", { shared: async () => null });
    await importPage();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("that cannot be taken out is told", async () => {
    const shared = async () => {
      throw new ProblemError({ kind: "storage-blocked" });
    };
    await open("/import?shared", { shared });
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "storage-blocked");
    await importPage();
  });
});

describe("files opened with Nitka", () => {
  type Handle = Pick<FileSystemFileHandle, "name" | "getFile">;
  type Consumer = (params: { readonly files: readonly Handle[] }) => void;

  afterEach(() => {
    Reflect.deleteProperty(globalThis, "launchQueue");
  });

  /** The import page where Nitka is installed; `launch` is what the system does. */
  async function installed() {
    // What is launched before anybody listens waits for who does.
    const waiting: (readonly Handle[])[] = [];
    let consumer: Consumer = ({ files }) => {
      waiting.push(files);
    };
    const setConsumer = (next: Consumer) => {
      consumer = next;
      for (const files of waiting.splice(0)) next({ files });
    };
    Object.defineProperty(globalThis, "launchQueue", {
      configurable: true,
      value: { setConsumer },
    });
    const app = await open("/import");
    await importPage();
    const launch = (...files: readonly Handle[]) => {
      act(() => {
        consumer({ files });
      });
    };
    return { ...app, launch };
  }

  const handle = (text: string, name = "thread.txt"): Handle => ({
    name,
    getFile: async () => new File([text], name),
  });

  test("are read, each launch in the place of the one before", async () => {
    const { launch } = await installed();
    launch(handle("A first post.\n\nA second."));
    expect(await screen.findByText(/^Read as: unrolled text · 2 posts/u)).toBeVisible();
    launch(handle("One.\n\nTwo.\n\nThree."));
    expect(await screen.findByText(/^Read as: unrolled text · 3 posts/u)).toBeVisible();
  });

  test("that have gone meanwhile are told by their name", async () => {
    const { launch } = await installed();
    const getFile = async (): Promise<never> => {
      throw new DOMException("gone", "NotFoundError");
    };
    launch(handle("A post."), { name: "moved.txt", getFile });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "file-unreadable");
    expect(alert).toHaveTextContent("moved.txt");
  });

  test("a launch without files changes nothing", async () => {
    const { launch } = await installed();
    launch();
    await importPage();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
