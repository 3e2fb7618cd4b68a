"""Teams, walk-in hours and questions in and out by spreadsheet: `/beheer/spreadsheets/`, and open data."""
