import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { XServiceField } from "./XServiceField.tsx";

const DEFAULT = "https://api.fxtwitter.com";
const BAD = "The address must begin with https://";

async function show(fakes = fakeServices()) {
  const app = await renderPart(<XServiceField />, fakes);
  const field = screen.getByRole("textbox", { name: "Service for threads of X" });
  const retype = async (address: string) => {
    await app.user.clear(field);
    await app.user.type(field, address);
  };
  return { ...app, field, retype, kept: () => fakes.services.settings.snapshot().xApi };
}

test("the service is shown, with what it is asked for", async () => {
  const { field } = await show();
  expect(field).toHaveValue(DEFAULT);
  expect(field).toHaveAccessibleDescription(/asked only when you open a link to X and agree/u);
  expect(field).toBeValid();
});

test("another one is kept once its address is whole and left", async () => {
  const { user, retype, kept, local, unmount } = await show();
  await retype("https://fx.example/");
  expect(kept()).toBe(DEFAULT);
  await user.tab();
  expect(kept()).toBe("https://fx.example/");
  unmount();
  const again = await show(fakeServices({}, local));
  expect(again.field).toHaveValue("https://fx.example/");
});

test("white space around an address does not count", async () => {
  const { user, retype, kept } = await show();
  await retype("  https://fx.example ");
  await user.tab();
  expect(kept()).toBe("https://fx.example");
});

test.each([
  "http://fx.example",
  "fx.example",
  "https://",
  "https://fx.example/api",
  "https://fx.example?key=1",
  "https://fx.example#x",
  "https://me@fx.example",
  "javascript:alert(1)",
])("%s is refused, and the service stays", async (address) => {
  const { user, field, retype, kept } = await show();
  await retype(address);
  expect(field).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent(BAD);
  await user.tab();
  expect(kept()).toBe(DEFAULT);
});
