"""Settings, one module an environment."""
