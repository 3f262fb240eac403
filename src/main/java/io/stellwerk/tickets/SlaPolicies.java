package io.stellwerk.tickets;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What is promised to whom (spec/04 section 4). A change counts for all open tickets, closed ones keep what they had. */
@Service
@Retried
public class SlaPolicies {

    /** Woken while open tickets are brought to a change. */
    public static final Topic PROGRESS = SlaRecount.TOPIC;

    private final SlaPolicyRows rows;
    private final SlaBooks books;
    private final SlaRecount recount;
    private final SlaNames names;
    private final ReadableSla readable;
    private final AuditLog audit;

    SlaPolicies(
            SlaPolicyRows rows,
            SlaBooks books,
            SlaRecount recount,
            SlaNames names,
            ReadableSla readable,
            AuditLog audit) {
        this.rows = rows;
        this.books = books;
        this.recount = recount;
        this.names = names;
        this.readable = readable;
        this.audit = audit;
    }

    /** In the order in which they are asked; the first active one whose conditions hold is for a ticket. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<SlaPolicy> all() {
        return rows.all();
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public Optional<SlaPolicy> find(SlaPolicyId policy) {
        return rows.all().stream().filter(any -> any.id().equals(policy)).findFirst();
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SlaProgress progress() {
        return rows.progress();
    }

    /** The clocks of a ticket that is opened at this moment, by the plan alone. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<SlaClock> preview(SlaPlan plan, Instant openedAt) {
        var facts = new SlaFacts(openedAt, List.of(), List.of(), List.of());
        return SlaRule.clocks(facts, books.terms(plan));
    }

    /** The names of the choices that a property has, by their values; none where one writes words. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public Map<String, String> choices(SlaCondition.Property property) {
        return names.of(property);
    }

    /** Adds a policy behind all others. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SlaSaving create(SlaPlan plan) {
        rows.takeTurns();
        if (rows.isTaken(plan.name(), Optional.empty())) {
            return SlaSaving.NAME_TAKEN;
        }
        rows.add(plan);
        audit.changed(AuditCategory.SETTINGS, "sla-created", plan.name(), Map.of(), readable.of(plan));
        recount.soon();
        return SlaSaving.SAVED;
    }

    /** @param seen what the change is based on */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SlaSaving change(SlaPolicy seen, SlaPlan plan) {
        rows.takeTurns();
        if (isOutdated(seen)) {
            return SlaSaving.OUTDATED;
        }
        if (rows.isTaken(plan.name(), Optional.of(seen.id()))) {
            return SlaSaving.NAME_TAKEN;
        }
        rows.write(seen.id(), plan);
        audit.changed(AuditCategory.SETTINGS, "sla-changed", seen.name(), readable.of(seen.plan()), readable.of(plan));
        recount.soon();
        return SlaSaving.SAVED;
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SlaSaving activate(SlaPolicy seen, boolean active) {
        return change(seen, policy -> {
            rows.activate(policy.id(), active);
            audit.changed(
                    AuditCategory.SETTINGS,
                    active ? "sla-activated" : "sla-deactivated",
                    policy.name(),
                    Map.of("active", policy.active()),
                    Map.of("active", active));
        });
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SlaSaving delete(SlaPolicy seen) {
        return change(seen, policy -> {
            rows.delete(policy.id());
            audit.changed(AuditCategory.SETTINGS, "sla-deleted", policy.name(), readable.of(policy.plan()), Map.of());
        });
    }

    /** Asks the policies in this order from now on. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public void order(List<SlaPolicyId> wanted) {
        rows.takeTurns();
        var before = rows.all();
        rows.order(wanted);
        audit.changed(
                AuditCategory.SETTINGS,
                "sla-ordered",
                "",
                Map.of("order", names(before)),
                Map.of("order", names(rows.all())));
        recount.soon();
    }

    private SlaSaving change(SlaPolicy seen, Consumer<SlaPolicy> change) {
        rows.takeTurns();
        if (isOutdated(seen)) {
            return SlaSaving.OUTDATED;
        }
        change.accept(seen);
        recount.soon();
        return SlaSaving.SAVED;
    }

    private boolean isOutdated(SlaPolicy seen) {
        return find(seen.id()).filter(seen::equals).isEmpty();
    }

    private static List<String> names(List<SlaPolicy> policies) {
        return policies.stream().map(SlaPolicy::name).toList();
    }
}
