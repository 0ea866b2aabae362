import { Link, type LinkProps } from "@tanstack/react-router";
import { BookOpen, Code, Layers } from "lucide-react";

import type { HitRead, PieceRead } from "../../api/generated";
import { hitId } from "./useChoice";

const ICON = { lesson: BookOpen, card: Layers, exercise: Code };

interface Props {
  hit: HitRead;
  active: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** A result is a link, so that it opens in a new tab as links do. */
export function HitRow({ hit, active, onPoint, onOpen }: Props) {
  const Icon = ICON[hit.kind];
  return (
    <Link
      {...target(hit)}
      id={hitId(hit)}
      className={active ? "pi on" : "pi"}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      preload={false}
      onPointerMove={active ? undefined : onPoint}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpen();
      }}
    >
      <Icon aria-hidden="true" />
      <span className="tt">
        <Marked pieces={hit.title} />
      </span>
      <span className="w">{hit.kind === "lesson" ? "" : hit.topic_title}</span>
      {textOf(hit.snippet) !== textOf(hit.title) && (
        <span className="sn">
          <Marked pieces={hit.snippet} />
        </span>
      )}
    </Link>
  );
}

function target(hit: HitRead): Pick<LinkProps, "to" | "params" | "hash"> {
  if (hit.kind === "exercise") return { to: "/exercises/$slug", params: { slug: hit.slug } };
  const [section = "", topic = "", card] = hit.slug.split("/");
  const place = { to: "/topics/$section/$topic", params: { section, topic } } as const;
  return card === undefined ? place : { ...place, hash: `card-${card}` };
}

function textOf(pieces: PieceRead[]): string {
  return pieces.map((piece) => piece.text).join("");
}

function Marked({ pieces }: { pieces: PieceRead[] }) {
  return pieces.map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
