package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit log knows of new accounts and of what people do to their own. */
class OwnAccountTests extends StellwerkTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewAccountIsWrittenDownWithItsRole() {
        var person = crews.hireOne(BuiltInPreset.SUPER_ADMIN);

        assertThat(jdbc.sql(
                                "SELECT after_values FROM audit_entry WHERE action = 'user-created' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .optional())
                .hasValueSatisfying(
                        values -> assertThat(values).contains(person.email().value(), person.role()));
    }

    @Test
    void whatSomebodyChangesAboutThemselvesIsWrittenDown() {
        var me = crews.hireOne(BuiltInPreset.AGENT);

        as(me, () -> accounts.renameMe("Mira"));
        as(me, () -> accounts.callMe(Optional.of("+49 30 1234567")));
        as(me, () -> accounts.speak(Language.GERMAN));
        as(me, () -> accounts.live(ZoneId.of("Asia/Tokyo")));

        assertThat(values("before_values", me)).hasSize(4).first().asString().contains(me.name());
        assertThat(String.join("\n", values("after_values", me)).lines())
                .satisfiesExactly(
                        name -> assertThat(name).contains("Mira"),
                        phone -> assertThat(phone).contains("+49 30 1234567"),
                        language -> assertThat(language).contains("GERMAN"),
                        zone -> assertThat(zone).contains("Asia/Tokyo"));
    }

    @Test
    void whatStaysAsItIsIsNotWrittenDown() {
        var me = crews.hireOne(BuiltInPreset.AGENT);

        as(me, () -> accounts.renameMe(me.name()));

        assertThat(values("after_values", me)).isEmpty();
    }

    private void as(Person person, Runnable action) {
        acting.run(person.email().value(), action);
    }

    private List<String> values(String side, Person person) {
        return jdbc.sql("SELECT " + side
                        + " FROM audit_entry WHERE actor_id = :id AND action = 'profile-changed' ORDER BY id")
                .param("id", person.id().value())
                .query(String.class)
                .list();
    }
}
