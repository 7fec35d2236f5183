"""Pure functions of the Atlas: same tables in, same tables out."""
