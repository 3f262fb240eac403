package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import io.stellwerk.PermissionMatrix;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people see while the database cannot be asked. */
class DatabaseAwayTests extends ScreenTest {

    /** Empty forms have nothing to read. */
    private static final Set<String> ASK_NOTHING = Set.of("/settings/holidays/new", "/settings/permissions/new");

    /** Those of the permission matrix that one opens logged in. */
    private static List<String> pages() {
        return PermissionMatrix.pages().values().stream()
                .filter(line -> !line.who().equals("ANYBODY") && !ASK_NOTHING.contains(line.example()))
                .map(line -> line.example().substring(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageThatCannotBeReadSaysSoAndLeadsBackToItself(String page) {
        var window = window("superadmin@demo.example");

        UnreachableDatabase.during(() -> window.getUI().navigate(page));

        assertThat(window.find(FailureView.class).exists()).isTrue();
        assertThat(window.find(Anchor.class).withText("Try again").single().getHref())
                .isEqualTo(page);

        window.getUI().navigate(page);
        assertThat(window.find(FailureView.class).exists()).isFalse();
    }
}
