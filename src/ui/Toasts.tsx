import { X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { Button, IconButton } from "./Button.tsx";
import "./Toasts.css";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly text: string; readonly run: () => void };
}

type Show = (text: string, action?: Toast["action"]) => void;

const ToastContext = createContext<Show | null>(null);

/** Says what was just done, with a way to take it back. It stays until dismissed or replaced: no timers to race. */
export function useToast(): Show {
  const show = use(ToastContext);
  if (show === null) throw new Error("useToast outside of Toasts");
  return show;
}

export function Toasts({ dismiss, children }: { dismiss: string; children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show: Show = useCallback((text, action) => {
    setToast((last) => ({
      id: (last?.id ?? 0) + 1,
      text,
      ...(action === undefined ? {} : { action }),
    }));
  }, []);
  const close = useCallback(() => {
    setToast(null);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toast !== null && (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {toast.action !== undefined && (
              <Button
                look="quiet"
                onClick={() => {
                  toast.action?.run();
                  close();
                }}
              >
                {toast.action.text}
              </Button>
            )}
            <IconButton label={dismiss} icon={<X aria-hidden="true" />} onClick={close} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
