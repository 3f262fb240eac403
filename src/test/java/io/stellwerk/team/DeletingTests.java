package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.HolidayCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deleting what somebody else deleted meanwhile. */
class DeletingTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    TeamPlans plans;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    Skills skills;

    @Autowired
    Holidays holidays;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsGoneAlreadyIsNotDeletedASecondTime() {
        var name = "Gone " + UUID.randomUUID();
        var empty = new TeamPlan(name, Optional.empty(), Set.of(), Set.of(), Set.of());
        var team = ((TeamSaving.Saved) acting.call(SUPER_ADMIN, () -> plans.create(empty))).team();
        acting.run(SUPER_ADMIN, () -> catalogue.create("Gone", name));
        var skill = skills.all().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        acting.run(SUPER_ADMIN, () -> holidays.create(name, List.of()));
        var calendar = holidays.all().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();

        for (int time = 0; time < 2; time++) {
            acting.run(SUPER_ADMIN, () -> delete(team, skill, calendar));
        }

        assertThat(deletions(name)).isEqualTo(3);
        assertThat(deletions("?")).isZero();
    }

    private void delete(TeamId team, Skill skill, HolidayCalendar calendar) {
        plans.delete(team);
        catalogue.delete(skill);
        holidays.delete(calendar);
    }

    private long deletions(String object) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE object = :object AND action LIKE '%-deleted'")
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
