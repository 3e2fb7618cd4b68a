"""How residents propose a change to the page of their initiative: by a signed link, without an account."""
