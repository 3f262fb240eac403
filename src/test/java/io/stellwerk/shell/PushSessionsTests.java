package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.StellwerkTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the connections of windows do whose login is over: nothing to the login page that the browser opens meanwhile. */
class PushSessionsTests extends StellwerkTest {

    private static final String PATH =
            "/VAADIN/push?v-r=push&v-uiId=1&v-pushId=gone&X-Atmosphere-tracking-id=0&X-Atmosphere-Transport=";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"close", "long-polling"})
    void aConnectionWithoutALoginOpensNoSession(String transport) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + transport))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
    }

    @Test
    void aSocketWithoutALoginHearsThatItIsOver() {
        var heard = new Heard();

        var socket = browser.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + PATH + "websocket"), heard)
                .join();

        await().until(() -> heard.words.stream().anyMatch(text -> text.contains("sessionExpired")));
        socket.abort();
    }

    private static final class Heard implements WebSocket.Listener {

        private final Queue<String> words = new ConcurrentLinkedQueue<>();

        @Override
        @SuppressWarnings("NullAway") // The interface says that null stands for "done with it".
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            words.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
