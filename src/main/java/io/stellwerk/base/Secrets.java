package io.stellwerk.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs with the installation's secret key: {@code STELLWERK_SECRET_KEY}, or one made at the first start and kept in
 * the data directory. Nodes of a cluster must share it.
 */
@Component
public class Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Secrets(@Value("${stellwerk.secret-key:}") String configured, @Value("${stellwerk.data-dir}") Path dataDir) {
        var text = configured.isBlank() ? kept(dataDir.resolve("secret-key")) : configured;
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A signature of {@code text} for one {@code purpose}: hexadecimal, 128 bits. */
    public String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signature = mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature, 0, signature.length / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time. */
    public boolean isSignature(String signature, String purpose, String text) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), sign(purpose, text).getBytes(StandardCharsets.UTF_8));
    }

    private static String kept(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : made(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret key in " + file, e);
        }
    }

    private static String made(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var text = Base64.getEncoder().encodeToString(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return text;
    }
}
