import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { useOtherTabs } from "#queries/threads.ts";
import { NotFound } from "./NotFound.tsx";
import { LibraryRoute } from "./routes/LibraryRoute.tsx";
import { Shell } from "./Shell.tsx";
import { useInterface } from "./use-interface.ts";

const threadRoute = () => import("./routes/ThreadRoute.tsx");
// On a link to a thread it starts at once; elsewhere it is there before the reader has chosen one.
if (location.pathname.includes("/t/")) void threadRoute();
else if (import.meta.env.PROD) setTimeout(() => void threadRoute(), 1500);
const ThreadRoute = lazy(async () => ({ default: (await threadRoute()).ThreadRoute }));
const ImportRoute = lazy(async () => ({
  default: (await import("./routes/ImportRoute.tsx")).ImportRoute,
}));
const NotesRoute = lazy(async () => ({
  default: (await import("./routes/NotesRoute.tsx")).NotesRoute,
}));
const SettingsRoute = lazy(async () => ({
  default: (await import("./routes/SettingsRoute.tsx")).SettingsRoute,
}));
const AboutRoute = lazy(async () => ({
  default: (await import("./routes/AboutRoute.tsx")).AboutRoute,
}));

export function App() {
  useInterface();
  useOtherTabs();
  return (
    <Shell>
      <Suspense fallback={null}>
        <Routes>
          <Route index element={<LibraryRoute />} />
          <Route path="t/:thread/:post?" element={<ThreadRoute />} />
          <Route path="import" element={<ImportRoute />} />
          <Route path="notes" element={<NotesRoute />} />
          <Route path="settings" element={<SettingsRoute />} />
          <Route path="about" element={<AboutRoute />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
