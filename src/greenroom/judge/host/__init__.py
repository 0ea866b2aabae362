"""The trusted half: checks, expectations, random values and the verdict live here."""
