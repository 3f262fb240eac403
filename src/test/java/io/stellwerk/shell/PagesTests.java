package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stellwerk.StellwerkTest;
import io.stellwerk.Visitor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class PagesTests extends StellwerkTest {

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @Test
    void whoeverIsNotLoggedInIsLedToTheLogin() {
        var answer = visitor.get("/settings/users");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:" + port + "/login");
    }

    @Test
    void afterTheLoginOneSeesThePageOneAskedFor() {
        visitor.get("/settings/users?filter=a");

        var answer = visitor.logIn("admin@demo.example", "demo");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/settings/users?filter=a");
    }

    @Test
    void withoutAWishTheLoginLeadsToTheHelpDesk() {
        var answer = visitor.logIn("agent@demo.example", "demo");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/helpdesk");
    }

    @Test
    void aPageWithoutPermissionIsAnsweredWith403() {
        visitor.logIn("agent@demo.example", "demo");

        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/settings/audit-log").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdminSeesTheUsersButNotTheAuditLog() {
        visitor.logIn("admin@demo.example", "demo");

        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/settings/audit-log").statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownPageIsAnsweredWith404() {
        visitor.logIn("agent@demo.example", "demo");

        assertThat(visitor.get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/settings/no-such-page").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/styles/tokens.css").statusCode()).isEqualTo(200);
    }

    /** Vaadin throws it away once it missed three of these beats. */
    @Test
    void aWindowThatSleepsIsKeptForAQuarterOfAnHour() {
        visitor.get("/login");

        assertThat(visitor.get("/?v-r=init&location=login&query=").body()).contains("\"heartbeatInterval\":300,");
    }

    @Test
    void theSetUpPageIsGoneOnceThereArePeople() {
        assertThat(visitor.get("/setup").statusCode()).isEqualTo(404);
    }

    @Test
    void theSessionChangesItsIdAtTheLogin() {
        visitor.get("/login");
        var before = visitor.session();

        visitor.logIn("agent@demo.example", "demo");

        assertThat(before).isPresent();
        assertThat(visitor.session()).isPresent().isNotEqualTo(before);
    }

    @Test
    void aLoginWithoutItsTokenIsRefusedAndLeadsToAFreshPage() {
        var answer = visitor.post("/login", Map.of("username", "agent@demo.example", "password", "demo"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login?old"));
        assertThat(visitor.get("/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void whicheverLogInPageOfABrowserIsUsedFirstLetsPeopleIn() {
        var first = Visitor.token(visitor.get("/login").body());
        visitor.loseSession();
        visitor.get("/login");

        var answer =
                visitor.post("/login", Map.of("username", "agent@demo.example", "password", "demo", "_csrf", first));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/helpdesk"));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        for (var path : new String[] {"/login", "/styles/tokens.css", "/actuator/health"}) {
            var headers = visitor.get(path).headers();

            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(allowed(policy, "frame-ancestors")).containsExactly("'none'");
            assertThat(allowed(policy, "object-src")).containsExactly("'none'");
            assertThat(allowed(policy, "script-src")).contains("'self'").doesNotContain("'unsafe-inline'", "*");
        }
    }

    @Test
    void anOpenScreenWhoseSessionIsLostIsToldToLogInAgain() {
        assertThat(visitor.speaking("de").post("/?v-r=uidl&v-uiId=0", Map.of()))
                .returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .contains("\"caption\":\"Ihre Sitzung ist beendet\"", "Cookie", "wieder anzumelden");
    }

    @Test
    void onlyAKnownProxySaysHowABrowserCame() throws Exception {
        assumeTrue(isOfThisMachine("127.0.0.2"), "One machine can be two");

        assertThat(ledToFrom("127.0.0.1")).startsWith("https://");
        assertThat(ledToFrom("127.0.0.2")).startsWith("http://");
    }

    private String ledToFrom(String address) throws Exception {
        var secure = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/profile"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .build();
        try (var proxy = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            return proxy.send(secure, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    private static boolean isOfThisMachine(String address) throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return listening.isBound();
        } catch (BindException other) {
            return false;
        }
    }

    private static List<String> allowed(String policy, String directive) {
        return Arrays.stream(policy.split(";"))
                .map(part -> List.of(part.strip().split("\\s+")))
                .filter(words -> words.getFirst().equals(directive))
                .findFirst()
                .map(words -> words.subList(1, words.size()))
                .orElse(List.of());
    }

    @Test
    void aScriptOnAPageNeedsTheNumberOfThatPage() {
        var first = visitor.get("/login").headers().firstValue("Content-Security-Policy");
        var second = visitor.get("/login").headers().firstValue("Content-Security-Policy");

        assertThat(first.orElse("")).contains("'nonce-");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void healthIsPublicAndMetricsAreForSuperAdmins() {
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(302);

        visitor.logIn("admin@demo.example", "demo");
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);

        var superAdmin = new Visitor(port);
        superAdmin.logIn("superadmin@demo.example", "demo");
        assertThat(superAdmin.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorPageShowsNoInsides() {
        visitor.logIn("agent@demo.example", "demo");

        for (var answer : new String[] {
            visitor.get("/actuator/prometheus").body(),
            visitor.post("/login", Map.of("username", "x")).body(),
            visitor.get("/error").body()
        }) {
            assertThat(answer).doesNotContain("Exception", "io.stellwerk", "\tat ", "org.springframework");
        }
    }

    @Test
    void aVisitorIsGreetedInTheLanguageOfTheBrowser() {
        assertThat(visitor.speaking("de-AT").get("/login").body()).contains("<html lang=\"de\"");
        assertThat(visitor.speaking("fr").get("/login").body()).contains("<html lang=\"en\"");
    }

    @Test
    void theLanguageOfTheAccountIsStrongerThanTheOneOfTheBrowser() {
        visitor.speaking("de").logIn("agent@demo.example", "demo");

        assertThat(visitor.get("/profile").body()).contains("<html lang=\"en\"");
    }
}
