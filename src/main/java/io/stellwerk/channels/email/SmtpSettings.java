package io.stellwerk.channels.email;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The SMTP receiver.
 *
 * @param port where it listens; 0 for any free one
 * @param bindAddress the interface it listens on
 * @param maxMessageSize larger mails are refused
 * @param maxConnections at the same time
 */
@ConfigurationProperties("stellwerk.smtp")
record SmtpSettings(
        @DefaultValue("2525") int port,
        @DefaultValue("0.0.0.0") String bindAddress,
        @DefaultValue("25MB") DataSize maxMessageSize,
        @DefaultValue("200") int maxConnections) {}
