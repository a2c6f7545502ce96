import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode, useLayoutEffect } from "react";
import { I18nextProvider } from "react-i18next";
import { MemoryRouter, useLocation } from "react-router";
import { vi } from "vitest";
import { App } from "#app/App.tsx";
import { makeI18n } from "#i18n/i18n.ts";
import { pickUiLanguage } from "#i18n/detect-language.ts";
import { ServicesContext } from "#queries/services.ts";
import { Toasts } from "#ui/Toasts.tsx";
import { type Fakes, fakeServices } from "./services.ts";

// A route's first load goes through the bundler: the default second is too little on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
// jsdom prints an error for each scroll; where things scroll to is for the tests in a browser.
window.scrollTo = () => undefined;

/** Tells where the app is. */
function Address({ tell }: { tell: (address: string) => void }) {
  const { pathname, search } = useLocation();
  useLayoutEffect(() => {
    tell(pathname + search);
  }, [tell, pathname, search]);
  return null;
}

async function providers(fakes: Fakes, path: string) {
  const { language } = fakes.services.settings.snapshot();
  const i18n = await makeI18n(pickUiLanguage(language, ["en"]));
  const client = new QueryClient();
  let address = "";
  const tell = (now: string) => {
    address = now;
  };
  const Around = ({ children }: { children: ReactNode }) => (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <ServicesContext value={fakes.services}>
          <MemoryRouter initialEntries={[path]}>
            <Address tell={tell} />
            {children}
          </MemoryRouter>
        </ServicesContext>
      </QueryClientProvider>
    </I18nextProvider>
  );
  return { Around, address: () => address };
}

/** The whole app at an address, as `main.tsx` puts it together, over services in memory. */
export async function renderApp(path: string, fakes: Fakes = fakeServices()) {
  const { Around, address } = await providers(fakes, path);
  const view = render(<App />, { wrapper: Around });
  return { ...view, ...fakes, address, user: userEvent.setup() };
}

/** One component with everything around it that the app gives it. */
export async function renderPart(part: ReactNode, fakes: Fakes = fakeServices()) {
  const { Around } = await providers(fakes, "/");
  const view = render(<Toasts dismiss="Dismiss">{part}</Toasts>, { wrapper: Around });
  return { ...view, ...fakes, user: userEvent.setup() };
}
