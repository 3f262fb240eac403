package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The editor names third-party scripts with their versions, which the build chooses. */
class EditorScriptsTests {

    @Test
    void everyScriptTheEditorLoadsIsThere() throws IOException {
        var paths = Pattern.compile("webjars/[\\w./-]+\\.js")
                .matcher(text("scripts/editor.js"))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(paths).hasSize(2).allSatisfy(path -> assertThat(text(path)).isNotEmpty());
    }

    private static String text(String path) throws IOException {
        try (var in = EditorScriptsTests.class.getResourceAsStream("/META-INF/resources/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
