import { useQuery } from "@tanstack/react-query";
import { ShieldAlert } from "lucide-react";

import { readSystemOptions } from "../../../api/generated/@tanstack/react-query.gen";

/** Names the wall that graded, where it is weaker than the strongest. */
export function SandboxNote({ sandbox }: { sandbox: string }) {
  const weaker = sandbox !== "namespaces" && sandbox !== "";
  const system = useQuery({ ...readSystemOptions(), enabled: weaker });
  if (!weaker) return null;
  return (
    <div className="style-strip">
      <ShieldAlert className="warn" />
      <span>
        Graded in the sandbox <code>{sandbox}</code>. {system.data?.sandbox.message}
      </span>
    </div>
  );
}
