import { useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import "./Confirm.css";

interface ConfirmProps {
  readonly title: string;
  readonly text?: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A native modal question: Escape says no, focus comes back to where it was. */
export function Confirm({ title, text, yes, no, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <div className="confirm-buttons">
        <Button onClick={onNo}>{no}</Button>
        <Button look="primary" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
