import type { ComponentProps, ReactNode } from "react";
import "./Button.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** `primary`: the one thing to do here; `plain`: others; `quiet`: in a row of many. */
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: ReactNode;
}

export function Button({ look = "plain", icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`button ${className ?? ""}`} data-look={look}>
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  /** Says what it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, look = "quiet", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className="button button-icon"
      data-look={look}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  );
}
