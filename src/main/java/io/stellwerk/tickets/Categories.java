package io.stellwerk.tickets;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tickets can be about, set up by admins. */
@Service
@Retried
public class Categories {

    /** Woken when they were changed. */
    public static final Topic TOPIC = new Topic("ticket categories");

    private static final String ADMIN = "hasRole('" + Role.CHANNELS_AND_SETTINGS + "')";

    private final CategoryRows rows;
    private final SlaUses uses;
    private final ObjectProvider<CategoryUses> others;
    private final SlaRecount recount;
    private final AuditLog audit;
    private final WakeUps wakeUps;

    Categories(
            CategoryRows rows,
            SlaUses uses,
            ObjectProvider<CategoryUses> others,
            SlaRecount recount,
            AuditLog audit,
            WakeUps wakeUps) {
        this.uses = uses;
        this.others = others;
        this.recount = recount;
        this.rows = rows;
        this.audit = audit;
        this.wakeUps = wakeUps;
    }

    /** In the order admins gave them. */
    @Unrestricted("What a ticket can be about is no secret")
    public List<Category> all() {
        return rows.all();
    }

    /** Those of these that there are; nobody deletes them until this transaction ends. */
    @Unrestricted("Rules are set by modules that ask first")
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CategoryId> hold(Collection<CategoryId> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparingLong(CategoryId::value))
                .flatMap(category -> rows.hold(category).stream())
                .map(Category::id)
                .collect(Collectors.toSet());
    }

    /** How many tickets are in each; one without any is missing. */
    @PreAuthorize(ADMIN)
    public Map<CategoryId, Long> use() {
        return rows.use();
    }

    @PreAuthorize(ADMIN)
    public PipelineResult create(String name) {
        if (!rows.insert(name.strip())) {
            return PipelineResult.NAME_TAKEN;
        }
        written("category-created", name.strip(), Map.of(), Map.of("name", name.strip()));
        return PipelineResult.SAVED;
    }

    @PreAuthorize(ADMIN)
    public PipelineResult rename(Category seen, String name) {
        var result = rows.rename(seen, name.strip());
        if (result == PipelineResult.SAVED) {
            written("category-changed", name.strip(), Map.of("name", seen.name()), Map.of("name", name.strip()));
        }
        return result;
    }

    /** Moves it so many places up or down, as far as there are places. */
    @PreAuthorize(ADMIN)
    public void move(CategoryId category, int places) {
        var before = rows.all();
        var at = before.stream().map(Category::id).toList().indexOf(category);
        if (at >= 0) {
            var after = new ArrayList<>(before);
            var moved = after.remove(at);
            after.add(Math.clamp(at + places, 0, after.size()), moved);
            rows.order(after);
            written("categories-reordered", "", names(before), names(after));
        }
    }

    /**
     * Not as long as a service level policy is for it, or a rule asks for it, which would be for no ticket then.
     *
     * @param instead where its tickets go; empty for none
     */
    @PreAuthorize(ADMIN)
    public PipelineResult delete(Category seen, Optional<CategoryId> instead) {
        if (rows.lock(seen.id()).filter(seen::equals).isEmpty()) {
            return PipelineResult.OUTDATED;
        }
        if (!uses.of(seen.id()).isEmpty()) {
            return PipelineResult.PROMISED;
        }
        if (others.stream().anyMatch(module -> !module.of(seen.id()).isEmpty())) {
            return PipelineResult.ASKED_FOR;
        }
        rows.moveAll(seen, instead.filter(other -> !other.equals(seen.id())));
        rows.delete(seen.id());
        recount.soon();
        written("category-deleted", seen.name(), Map.of("name", seen.name()), Map.of());
        wakeUps.wake(Tickets.ALL);
        return PipelineResult.SAVED;
    }

    private void written(String action, String object, Map<String, Object> before, Map<String, Object> after) {
        audit.changed(AuditCategory.SETTINGS, action, object, before, after);
        wakeUps.wake(TOPIC);
    }

    private static Map<String, Object> names(List<Category> categories) {
        return Map.of("categories", categories.stream().map(Category::name).toList());
    }
}
