import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

const LINK = "https://x.com/ales_by/status/100";
const AUTHOR = { id: "11", name: "Алесь", screen_name: "ales_by", url: "https://x.com/ales_by" };
const POST = {
  type: "status",
  id: "100",
  url: LINK,
  text: "The plant stopped",
  author: AUTHOR,
  created_timestamp: 1_597_564_800,
  lang: "en",
  replying_to: null,
  media: {},
  raw_text: { text: "The plant stopped", display_text_range: [0, 17], facets: [] },
};

async function give() {
  const asked = vi.fn<(url: string) => Promise<Response>>(
    async () =>
      new Response(JSON.stringify({ code: 200, status: POST, thread: [POST], author: AUTHOR })),
  );
  const fakes = fakeServices();
  const services = { ...fakes.services, fetch: asked };
  const app = await renderApp(`/import?from=${encodeURIComponent(LINK)}`, { ...fakes, services });
  const question = await screen.findByRole("region", { name: /^Load this thread from /u });
  const field = within(question).getByRole("textbox", { name: "Service for threads of X" });
  return { ...app, asked, question, field };
}

test("a thread of X is read through somebody else's service, which is said", async () => {
  const { question, field, asked } = await give();
  expect(question).toHaveTextContent(
    "api.fxtwitter.com is not X itself: it is somebody else’s service that reads X without an account.",
  );
  expect(field).toHaveValue("https://api.fxtwitter.com");
  expect(asked).not.toHaveBeenCalled();
});

test("another service can be named at once; the question is then about that one", async () => {
  const { user, field, asked } = await give();
  await user.clear(field);
  await user.type(field, "https://fx.example");
  expect(asked).not.toHaveBeenCalled();
  await user.tab();
  await user.click(await screen.findByRole("button", { name: "Load it from fx.example" }));
  expect(
    await screen.findByText(/^Read as: X, through an FxTwitter service · 1 post/u),
  ).toBeVisible();
  expect(asked.mock.calls.map(([url]) => url)).toEqual(["https://fx.example/2/thread/100"]);
});

test("what is no address of a service leaves the one that is asked", async () => {
  const { user, field } = await give();
  await user.clear(field);
  await user.type(field, "fx.example");
  await user.tab();
  expect(field).toHaveAccessibleDescription(/The address must begin with https:/u);
  expect(screen.getByRole("button", { name: "Load it from api.fxtwitter.com" })).toBeEnabled();
});
