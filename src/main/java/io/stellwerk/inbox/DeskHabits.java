package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How everybody likes their help desk, on whatever device. */
@Service
@Retried
class DeskHabits {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    DeskHabits(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @PreAuthorize("isAuthenticated()")
    public Layout layout() {
        return jdbc.sql("SELECT layout FROM desk_habit WHERE user_id = :me")
                .param("me", currentUser.id().value())
                .query(String.class)
                .optional()
                .map(Layout::valueOf)
                .orElse(Layout.SPLIT);
    }

    @PreAuthorize("isAuthenticated()")
    public void layOut(Layout layout) {
        jdbc.sql("""
                        INSERT INTO desk_habit (user_id, layout) VALUES (:me, :layout)
                        ON DUPLICATE KEY UPDATE layout = :layout
                        """)
                .param("me", currentUser.id().value())
                .param("layout", layout.name())
                .update();
    }
}
