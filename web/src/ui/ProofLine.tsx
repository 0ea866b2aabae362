import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

/** Stands under a claim and says what proved it, and where. */
export function ProofLine({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="proof">
      <span className="ran">
        <CircleCheck aria-hidden="true" />
        <span>{children}</span>
      </span>
      {action}
    </div>
  );
}
