package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** In which order everybody has their views at the left, and which of them they do not want to see. */
@Service
@Retried
public class ViewPlaces {

    private static final int LONGEST_KEY = 40;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;

    ViewPlaces(JdbcClient jdbc, CurrentUser currentUser, WakeUps wakeUps) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
    }

    /** A view at its place; {@code key} is its name in addresses. */
    public record Placed(String key, boolean hidden) {}

    /** Those the reader has placed, in order. */
    @PreAuthorize("isAuthenticated()")
    public List<Placed> mine() {
        return jdbc.sql(
                        "SELECT view_key, hidden FROM ticket_view_place WHERE user_id = :me ORDER BY position, view_key")
                .param("me", currentUser.id().value())
                .query((row, number) -> new Placed(row.getString("view_key"), row.getBoolean("hidden")))
                .list();
    }

    /** This order and no other. */
    @PreAuthorize("isAuthenticated()")
    public void arrange(List<Placed> wanted) {
        jdbc.sql("DELETE FROM ticket_view_place WHERE user_id = :me")
                .param("me", currentUser.id().value())
                .update();
        for (int place = 0; place < wanted.size(); place++) {
            if (wanted.get(place).key().length() <= LONGEST_KEY) {
                insert(place, wanted.get(place));
            }
        }
        wakeUps.wake(CustomViews.TOPIC);
    }

    private void insert(int place, Placed view) {
        jdbc.sql(
                        "INSERT INTO ticket_view_place (user_id, view_key, position, hidden) VALUES (:me, :key, :place, :hidden)")
                .param("me", currentUser.id().value())
                .param("key", view.key())
                .param("place", place)
                .param("hidden", view.hidden())
                .update();
    }
}
