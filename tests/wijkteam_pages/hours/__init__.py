"""The hours as records, in words and on the screens of those who keep them."""
