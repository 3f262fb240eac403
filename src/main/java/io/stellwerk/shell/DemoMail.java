package io.stellwerk.shell;

import java.time.Instant;

/** A mail that left the demo company. */
record DemoMail(
        long id,
        Instant caughtAt,
        String sender,
        String recipient,
        String subject,
        String messageId,
        String references,
        String plain) {}
