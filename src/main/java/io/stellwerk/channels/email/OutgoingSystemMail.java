package io.stellwerk.channels.email;

/** A mail of Stellwerk itself on its way; {@code attempts} so far. */
record OutgoingSystemMail(long id, String kind, String reference, int attempts) {}
