// The pages work without this; it only adds.
