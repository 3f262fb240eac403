package io.stellwerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may open which page, load which address and call which service, as {@code permission-matrix.txt} says. A page with
 * numbers in its address stands there with an example: {@code page settings/users/:id settings/users/1 EDIT_USERS}.
 */
public final class PermissionMatrix {

    /** What a line allows: everybody, whoever is logged in, or the holders of one permission. */
    public record Line(String subject, String example, String who) {

        boolean allows(Set<String> permissions, boolean loggedIn) {
            return switch (who) {
                case "ANYBODY" -> true;
                case "LOGGED_IN" -> loggedIn;
                default -> permissions.contains(who);
            };
        }
    }

    private static final Path FILE = Path.of("src/test/resources/permission-matrix.txt");

    private PermissionMatrix() {}

    public static Map<String, Line> pages() {
        return lines("page"::equals);
    }

    static Map<String, Line> addresses() {
        return lines("address"::equals);
    }

    static Map<String, Line> services() {
        return lines("service"::equals);
    }

    private static Map<String, Line> lines(Predicate<String> kind) {
        try (var all = Files.lines(FILE)) {
            var lines = new LinkedHashMap<String, Line>();
            all.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .filter(words -> kind.test(words[0]))
                    .forEach(words ->
                            lines.put(words[1], new Line(words[1], words[words.length - 2], words[words.length - 1])));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
