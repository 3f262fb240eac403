package io.stellwerk.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of policies and of how often they changed. */
@Repository
class SlaPolicyRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SlaPolicyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order in which they are asked. */
    List<SlaPolicy> all() {
        return jdbc.sql("SELECT id, name, active, definition, version FROM sla_policy ORDER BY position, id")
                .query(this::policy)
                .list();
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM sla_revision").query(Long.class).single();
    }

    /** Another change waits until this transaction ends. */
    long nextRevision() {
        jdbc.sql("UPDATE sla_revision SET revision = revision + 1, recounted = 0, to_recount = 0")
                .update();
        return revision();
    }

    void takeTurns() {
        jdbc.sql("SELECT revision FROM sla_revision FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void add(SlaPlan plan) {
        jdbc.sql("""
                        INSERT INTO sla_policy (name, position, active, definition)
                        SELECT :name, COALESCE(MAX(position), 0) + 1, TRUE, :definition FROM sla_policy
                        """)
                .param("name", plan.name())
                .param("definition", json.writeValueAsString(StoredSla.of(plan)))
                .update();
    }

    /** Whether another policy than this has what the database takes for the same name. */
    boolean isTaken(String name, Optional<SlaPolicyId> by) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM sla_policy WHERE name = :name AND id <> :by)")
                .param("name", name)
                .param("by", by.map(SlaPolicyId::value).orElse(0L))
                .query(Boolean.class)
                .single();
    }

    void write(SlaPolicyId policy, SlaPlan plan) {
        jdbc.sql("UPDATE sla_policy SET name = :name, definition = :definition, version = version + 1 WHERE id = :id")
                .param("name", plan.name())
                .param("definition", json.writeValueAsString(StoredSla.of(plan)))
                .param("id", policy.value())
                .update();
    }

    void activate(SlaPolicyId policy, boolean active) {
        jdbc.sql("UPDATE sla_policy SET active = :active, version = version + 1 WHERE id = :id")
                .param("active", active)
                .param("id", policy.value())
                .update();
    }

    void delete(SlaPolicyId policy) {
        jdbc.sql("DELETE FROM sla_policy WHERE id = :id")
                .param("id", policy.value())
                .update();
    }

    void order(List<SlaPolicyId> policies) {
        for (int place = 0; place < policies.size(); place++) {
            jdbc.sql("UPDATE sla_policy SET position = :place WHERE id = :id")
                    .param("place", place + 1)
                    .param("id", policies.get(place).value())
                    .update();
        }
    }

    SlaProgress progress() {
        return jdbc.sql("SELECT recounted, to_recount FROM sla_revision")
                .query((row, number) -> new SlaProgress(row.getLong("recounted"), row.getLong("to_recount")))
                .single();
    }

    void progress(long revision, SlaProgress progress) {
        jdbc.sql("UPDATE sla_revision SET recounted = :done, to_recount = :all WHERE revision = :revision")
                .param("done", progress.done())
                .param("all", progress.all())
                .param("revision", revision)
                .update();
    }

    private SlaPolicy policy(ResultSet row, int number) throws SQLException {
        return new SlaPolicy(
                new SlaPolicyId(row.getLong("id")),
                json.readValue(row.getString("definition"), StoredSla.class).plan(row.getString("name")),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
