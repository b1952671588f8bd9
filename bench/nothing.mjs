// An empty program: what every other time holds of Node itself.
