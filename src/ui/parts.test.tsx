import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { Button, IconButton } from "./Button.tsx";
import { Select, TextArea, TextField } from "./Field.tsx";
import { Notice } from "./Notice.tsx";
import { Segmented } from "./Segmented.tsx";
import { Toasts, useToast } from "./Toasts.tsx";

describe("buttons", () => {
  test("send no form unless they are made to", async () => {
    let sent = 0;
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent++;
        }}
      >
        <Button>Plain</Button>
        <IconButton label="Icon" icon={null} />
        <Button type="submit">Send</Button>
      </form>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Plain" }));
    await user.click(screen.getByRole("button", { name: "Icon" }));
    expect(sent).toBe(0);
    await user.click(screen.getByRole("button", { name: "Send" }));
    expect(sent).toBe(1);
  });
});

describe("fields", () => {
  test("tie label, hint and error to the control", () => {
    render(
      <>
        <TextField label="Name" hint="As on the page" />
        <TextArea label="Text" hint="All of it" error="Nothing yet" />
      </>,
    );
    const name = screen.getByRole("textbox", { name: "Name" });
    expect(name).toHaveAccessibleDescription("As on the page");
    expect(name).toBeValid();
    const text = screen.getByRole("textbox", { name: "Text" });
    expect(text).toHaveAccessibleDescription("All of it Nothing yet");
    expect(text).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing yet");
  });

  test("select hands over the value that was picked", async () => {
    const picked: string[] = [];
    render(
      <Select
        label="Language"
        options={[
          { value: "ru", text: "Russian" },
          { value: "be", text: "Belarusian" },
        ]}
        onPick={(value) => picked.push(value)}
      />,
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Language" }), "Belarusian");
    expect(picked).toEqual(["be"]);
  });
});

describe("a notice", () => {
  test("of a problem is an alert that names it; any other is a status", () => {
    render(
      <>
        <Notice problem="offline" text="No network" details={["one", "two"]} />
        <Notice text="By the way" />
      </>,
    );
    const alert = screen.getByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "offline");
    expect(within(alert).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByRole("status")).not.toHaveAttribute("data-problem");
  });
});

describe("segmented choice", () => {
  test("is a named group of radio buttons of which one holds", async () => {
    function Choice() {
      const [value, setValue] = useState<"a" | "b">("a");
      const options = [
        { value: "a", text: "First" },
        { value: "b", text: "Second" },
      ] as const;
      return <Segmented label="Show" value={value} options={options} onPick={setValue} />;
    }
    render(<Choice />);
    const group = within(screen.getByRole("group", { name: "Show" }));
    expect(group.getByRole("radio", { name: "First" })).toBeChecked();
    await userEvent.click(group.getByRole("radio", { name: "Second" }));
    expect(group.getByRole("radio", { name: "Second" })).toBeChecked();
    expect(group.getByRole("radio", { name: "First" })).not.toBeChecked();
  });
});

describe("toasts", () => {
  test("replace one another, and are taken back once or dismissed", async () => {
    const undone: string[] = [];
    function Deleting({ name }: { name: string }) {
      const toast = useToast();
      return (
        <Button
          onClick={() => {
            toast(`${name} deleted`, { text: "Undo", run: () => undone.push(name) });
          }}
        >
          {`Delete ${name}`}
        </Button>
      );
    }
    render(
      <Toasts dismiss="Dismiss">
        <Deleting name="one" />
        <Deleting name="two" />
      </Toasts>,
    );
    const user = userEvent.setup();
    const press = (name: string) => user.click(screen.getByRole("button", { name }));
    const status = screen.getByRole("status");
    expect(status).toBeEmptyDOMElement();
    await press("Delete one");
    await press("Delete two");
    expect(status).toHaveTextContent("two deleted");
    expect(status).not.toHaveTextContent("one deleted");
    await press("Undo");
    expect(undone).toEqual(["two"]);
    expect(status).toBeEmptyDOMElement();
    await press("Delete one");
    await press("Dismiss");
    expect(status).toBeEmptyDOMElement();
    expect(undone).toEqual(["two"]);
  });

  test("are nowhere without their frame, which is a programmer's mistake", () => {
    function Lost() {
      useToast();
      return null;
    }
    expect(() => render(<Lost />)).toThrow("useToast outside of Toasts");
  });
});
