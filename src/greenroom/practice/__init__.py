"""Practice: drafts, submissions and their verdicts, help, interactive runs."""
