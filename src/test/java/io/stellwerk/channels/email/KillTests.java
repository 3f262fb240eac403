package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.OwnStellwerk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The promise behind every 250, kept by the real application in a process of its own. */
class KillTests {

    private static final int MAILS = 500;
    private static final Path DATA = Path.of("target", "kill-tests");

    @BeforeAll
    static void nobodyWroteYet() throws IOException {
        FileSystemUtils.deleteRecursively(DATA.resolve("mariadb"));
    }

    @Test
    void everyAcknowledgedMailIsThereExactlyOnceAfterKill9() throws Exception {
        var mails = new Burst(MAILS);
        try (var application = new OwnStellwerk(DATA)) {
            application.start();
            mails.sendUntil(MAILS / 3, application, application::kill);
            assertThat(mails.acknowledged()).hasSizeBetween(MAILS / 3, MAILS - 1);

            application.start();
            new Arrived(application.database()).hold(mails);
            mails.sendUntil(2 * MAILS / 3, application, () -> {
                application.kill();
                application.killDatabase();
            });
            assertThat(mails.acknowledged()).hasSizeBetween(2 * MAILS / 3, MAILS - 1);

            application.start();
            var arrived = new Arrived(application.database());
            arrived.hold(mails);
            mails.sendTheRest(application);
            assertThat(mails.acknowledged()).hasSize(MAILS);
            arrived.hold(mails);
            await().atMost(Duration.ofMinutes(1)).until(() -> arrived.owned() == MAILS);
            arrived.wereRoutedOnce();
        }
    }
}
