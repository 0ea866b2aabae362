import { useQuery } from "@tanstack/react-query";
import { ShieldAlert } from "lucide-react";

import { readSystemOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../../ui/Inline";

/** Names the wall that graded, where it is weaker than the strongest. */
export function SandboxNote({ sandbox }: { sandbox: string }) {
  const weaker = sandbox !== "namespaces" && sandbox !== "";
  const system = useQuery({ ...readSystemOptions(), enabled: weaker });
  if (!weaker) return null;
  const message = system.data?.sandbox.name === sandbox ? system.data.sandbox.message : `Graded in the sandbox \`${sandbox}\`.`;
  return (
    <div className="style-strip">
      <ShieldAlert className="warn" />
      <span>
        <Inline text={message} />
      </span>
    </div>
  );
}
