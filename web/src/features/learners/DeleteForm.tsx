import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { deleteMeMutation } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";

const WORD = "delete";

interface Props {
  onDone: () => void;
}

/** The word has to be typed: one click too many deletes nothing. */
export function DeleteForm({ onDone }: Props) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const removal = useMutation({
    ...deleteMeMutation(),
    onSuccess: () => {
      // What this browser keeps of the learner goes too: copies of drafts, layouts, answers on their way.
      localStorage.clear();
      onDone();
    },
  });
  const send = () => {
    setWrong(typed.trim() !== WORD);
    if (typed.trim() === WORD) removal.mutate({ query: { confirm: WORD } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>
        Drafts, submissions, answers, all of it, at once and for good. What runs for you ends. Copies that the server's operator made
        are not touched.
      </p>
      <TextInput
        label={
          <>
            Type <code>{WORD}</code> to confirm
          </>
        }
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong ? `Type the word ${WORD}. Nothing was deleted.` : undefined}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
      />
      <Button type="submit" color="red" loading={removal.isPending}>
        Delete everything
      </Button>
      {removal.isError && (
        <ProblemNote error={removal.error} title="Nothing was deleted." onRetry={send} />
      )}
    </form>
  );
}
