package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.channels.email.ServerCheck.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is said of a mail server with whose certificate or encryption something is wrong. */
@SuppressWarnings("NullAway.Init")
class ServerCertificateTests {

    private static final char[] PASSWORD = "password".toCharArray();

    private static KeyStore keys;

    private SSLServerSocket server;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        keytool(file, "authority", "-ext", "bc:c");
        keytool(file, "valid", "-ext", "san=dns:localhost", "-signer", "authority");
        keytool(file, "strange", "-ext", "san=dns:mail.example", "-signer", "authority");
        keytool(
                file,
                "old",
                "-ext",
                "san=dns:localhost",
                "-signer",
                "authority",
                "-startdate",
                "-9d",
                "-validity",
                "2");
        keys = KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aCertificateThatIsOverIsSaidToBe() throws Exception {
        serve("old", "TLSv1.3");

        assertThat(sentence(check(trusting("authority"))))
                .contains("its certificate is not valid here: NotAfter: ")
                .doesNotContain("that name");
    }

    @Test
    void aCertificateOfAnotherNameIsSaidToBe() throws Exception {
        serve("strange", "TLSv1.3");

        assertThat(sentence(check(trusting("authority"))))
                .endsWith(
                        "its certificate is not valid here: No subject alternative DNS name matching localhost found.");
    }

    @Test
    void aCertificateOfAnAuthorityThatNobodyKnowsIsSaidToBe() throws Exception {
        serve("valid", "TLSv1.3");

        assertThat(sentence(check(trusting("strange"))))
                .endsWith(
                        "its certificate is not valid here: unable to find valid certification path to requested target");
    }

    @Test
    void aServerWithoutACommonProtocolHasNoBadCertificate() throws Exception {
        serve("valid", "TLSv1.2");

        var check = check(trusting("authority"));

        assertThat(check.outcome()).isEqualTo(Outcome.NO_AGREEMENT);
        assertThat(sentence(check))
                .contains("find no encryption that both accept")
                .contains("protocol_version");
    }

    private ServerCheck check(SSLContext trust) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getLocalPort());
        sender.setProtocol("smtps");
        var settings = sender.getJavaMailProperties();
        settings.put("mail.smtps.ssl.protocols", "TLSv1.3");
        settings.put("mail.smtps.ssl.socketFactory", trust.getSocketFactory());
        settings.put("mail.smtps.socketFactory.fallback", "false");
        return new SendingServer(sender).check();
    }

    private static String sentence(ServerCheck check) {
        var key = "channels.sending."
                + check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var text = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT)
                .getString(key);
        return MessageFormat.format(text, check.server(), check.words());
    }

    private static SSLContext trusting(String name) throws GeneralSecurityException, IOException {
        var trusted = empty();
        trusted.setCertificateEntry(name, keys.getCertificate(name));
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private void serve(String name, String protocol) throws GeneralSecurityException, IOException {
        var own = empty();
        own.setKeyEntry(name, keys.getKey(name, PASSWORD), PASSWORD, keys.getCertificateChain(name));
        var identity = KeyManagerFactory.getInstance("PKIX");
        identity.init(own, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"));
        server.setEnabledProtocols(new String[] {protocol});
        Thread.ofPlatform().daemon().start(this::shakeHands);
    }

    private void shakeHands() {
        try (var client = (SSLSocket) server.accept()) {
            client.startHandshake();
            client.getInputStream().readAllBytes();
        } catch (IOException refused) {
            // what the client says of it is what the tests look at
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void keytool(Path file, String name, String... more) throws IOException, InterruptedException {
        var always = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        var command = Stream.concat(always.stream(), Stream.of(more)).toList();
        var tool = new ProcessBuilder(command).inheritIO().start();
        assertThat(tool.waitFor()).isZero();
    }
}
