"""Teams, locations, walk-in hours, finder; the look and the search of the suite."""
