"""The Monotown Atlas of Kazakhstan. ARCHITECTURE.md draws the rooms and who may import whom."""
