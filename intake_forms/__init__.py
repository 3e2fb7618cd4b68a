"""Forms in steps, drafts, submissions and the case desk."""
