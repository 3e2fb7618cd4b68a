"""Makes the records of Zandmeer from its content, a part at a time; what is there already is left as it is."""
