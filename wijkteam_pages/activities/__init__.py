"""Activities and residents' initiatives: what there is to do, when, and what residents propose to change."""
