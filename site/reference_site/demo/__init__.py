"""Zandmeer: a made-up town, to show and to try the suite with."""
