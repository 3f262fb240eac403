package io.stellwerk.shell;

import io.stellwerk.channels.email.SmtpReceiver;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Stellwerk is once it can be used. */
@Component
class ReadyNotice {

    private final Environment environment;
    private final SmtpReceiver receiver;
    private final String address;

    ReadyNotice(Environment environment, SmtpReceiver receiver, @Value("${stellwerk.public-url}") String address) {
        this.environment = environment;
        this.receiver = receiver;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // it is for the person at the terminal, whatever the log format
    void say() {
        var lines = Stream.concat(always(), isDemo() ? demo() : Stream.empty()).toList();
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }

    private Stream<String> always() {
        return Stream.of("  Stellwerk is ready at " + address, "  It takes mail on port " + receiver.port());
    }

    private Stream<String> demo() {
        return Stream.of(
                "  Log in as superadmin@demo.example, admin@demo.example or agent@demo.example, password demo",
                "  Be a customer at " + address + "/demo/mailbox");
    }

    private boolean isDemo() {
        return Arrays.asList(environment.getActiveProfiles()).contains("demo");
    }
}
