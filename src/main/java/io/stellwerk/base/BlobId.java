package io.stellwerk.base;

/** Names a stored run of bytes. */
public record BlobId(long value) {}
