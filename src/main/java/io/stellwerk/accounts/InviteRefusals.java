package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails of invitations that the mail server did not take, in its words. */
@Repository
class InviteRefusals {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    InviteRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Named invite, String words) {
        jdbc.sql("REPLACE INTO invite_refusal (user_id, round, words) VALUES (:user, :round, :words)")
                .param("user", invite.user().value())
                .param("round", invite.round())
                .param("words", words.substring(0, Math.min(words.length(), LONGEST)))
                .update();
    }

    Optional<String> of(Named invite) {
        return jdbc.sql("SELECT words FROM invite_refusal WHERE user_id = :user AND round = :round")
                .param("user", invite.user().value())
                .param("round", invite.round())
                .query(String.class)
                .optional();
    }
}
