""" "Klopt dit niet?": a resident tells the owner of the hours, without an account and without a name."""
