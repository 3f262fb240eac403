package io.stellwerk.tickets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large what people send may be.
 *
 * @param maxOutgoingSize text and files of one message together; in a mail they grow by a third
 */
@ConfigurationProperties("stellwerk.messages")
public record MailSize(@DefaultValue("18MB") DataSize maxOutgoingSize) {

    /** In bytes. */
    public long most() {
        return maxOutgoingSize.toBytes();
    }
}
