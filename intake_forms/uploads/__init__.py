"""Files that residents send along: judged, made anew, sealed, kept apart, and gone in time."""
