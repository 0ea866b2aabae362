"""The installation: is it alive, is it ready, which wall grades."""
