"""The catalog: content as files, checked, kept in memory and sent."""
