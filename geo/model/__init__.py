"""What exists: vocabularies, tables, records. No input or output here."""
