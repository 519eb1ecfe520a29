"""What `run` and `compare` share: timing of processes, tables, plots. Python's own library only."""
