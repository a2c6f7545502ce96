import { BookOpen, Info, NotebookPen, Plus, Settings as SettingsIcon } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { useWords } from "#i18n/use-words.ts";
import { Toasts } from "#ui/Toasts.tsx";
import { CrashBoundary } from "./CrashBoundary.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import "./Shell.css";

function Thread() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className="shell-mark">
      <path d="M14 47V21c0-7 9-8 11-1l14 24c2 7 11 6 11-1V17" />
    </svg>
  );
}

/** What stands around every page: the way to the others, the language, and messages. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const links = [
    { to: "/", text: t("app.library"), icon: <BookOpen aria-hidden="true" /> },
    { to: "/import", text: t("app.open"), icon: <Plus aria-hidden="true" /> },
    { to: "/notes", text: t("app.notes"), icon: <NotebookPen aria-hidden="true" /> },
    { to: "/settings", text: t("app.settings"), icon: <SettingsIcon aria-hidden="true" /> },
    { to: "/about", text: t("app.about"), icon: <Info aria-hidden="true" /> },
  ];
  return (
    <Toasts dismiss={t("app.dismiss")}>
      <button
        type="button"
        className="shell-skip visually-hidden"
        onClick={() => document.querySelector<HTMLElement>("main")?.focus()}
      >
        {t("app.skip")}
      </button>
      <header className="shell-header">
        <div className="shell-bar">
          <NavLink to="/" className="shell-name">
            <Thread />
            <span>{t("app.name")}</span>
          </NavLink>
          <nav aria-label={t("app.nav")}>
            <ul>
              {links.map((link) => (
                <li key={link.to}>
                  <NavLink
                    to={link.to}
                    end={link.to === "/"}
                    aria-label={link.text}
                    title={link.text}
                  >
                    {link.icon}
                    <span>{link.text}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main tabIndex={-1}>
        <CrashBoundary at={pathname}>{children}</CrashBoundary>
      </main>
    </Toasts>
  );
}
