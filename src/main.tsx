import "#ui/tokens.css";
import "#ui/base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { BrowserRouter } from "react-router";
import { App } from "#app/App.tsx";
import { makeServices } from "#app/services.ts";
import { pickUiLanguage } from "#i18n/detect-language.ts";
import { makeI18n } from "#i18n/i18n.ts";
import { ServicesContext } from "#queries/services.ts";

// index.html has set <base> to the folder Nitka is served from.
const root = new URL(".", document.baseURI);
const services = makeServices(root);
const language = pickUiLanguage(services.settings.snapshot().language, navigator.languages);
const i18n = await makeI18n(language);

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");

createRoot(element).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <ServicesContext value={services}>
          <BrowserRouter basename={root.pathname}>
            <App />
          </BrowserRouter>
        </ServicesContext>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);

// For what other apps share with Nitka, and for opening it without a network.
if (import.meta.env.PROD && "serviceWorker" in navigator)
  void import("#app/with-service-worker.ts").then(({ withServiceWorker }) =>
    withServiceWorker(new URL("service-worker.js", root)).catch(() => undefined),
  );

// The reading face comes after the first paint, whose fallback has the same measures.
void import("#ui/faces.ts");
