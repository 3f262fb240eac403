package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The looks come from one list of names. */
class StylesTests {

    private static final Path STYLES = Path.of("frontend/styles");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|lab)\\(");
    private static final Pattern USED = Pattern.compile("var\\((--sw-[a-z0-9-]+)\\)");
    private static final Pattern NAMED = Pattern.compile("(--sw-[a-z0-9-]+):");

    @Test
    void onlyTheTokensNameColours() throws IOException {
        for (var sheet : sheets()) {
            if (!sheet.endsWith("tokens.css")) {
                assertThat(Files.readString(sheet)).as(sheet.toString()).doesNotContainPattern(COLOUR);
            }
        }
    }

    @Test
    void everyTokenThatIsUsedHasAValue() throws IOException {
        var all = all();

        assertThat(found(USED, all)).isSubsetOf(found(NAMED, all));
    }

    @Test
    void everySheetIsImported() throws IOException {
        var main = Files.readString(STYLES.resolve("stellwerk.css"));

        for (var sheet : sheets()) {
            var name = sheet.getFileName().toString();
            assertThat(name.equals("stellwerk.css") || main.contains("\"" + name + "\""))
                    .as(name)
                    .isTrue();
        }
    }

    /** The browser leaves out all that follows a brace that never closes, without a word. */
    @Test
    void everyBraceThatOpensCloses() throws IOException {
        for (var sheet : sheets()) {
            var text = Files.readString(sheet);
            assertThat(text.chars().filter(letter -> letter == '{').count())
                    .as(sheet.toString())
                    .isEqualTo(text.chars().filter(letter -> letter == '}').count());
        }
    }

    private static String all() throws IOException {
        var text = new StringBuilder();
        for (var sheet : sheets()) {
            text.append(Files.readString(sheet));
        }
        return text.toString();
    }

    private static List<Path> sheets() throws IOException {
        try (var files = Files.list(STYLES)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static java.util.Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
