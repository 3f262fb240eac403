package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Pulse;
import io.stellwerk.tickets.Looker;
import io.stellwerk.tickets.Lookers;
import io.stellwerk.tickets.OpenWindows;
import io.stellwerk.tickets.TicketId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells others which ticket a window shows, and this window who else shows it. */
@org.springframework.stereotype.Component
class CompanyReader {

    private static final Executor WHEN_TYPING_ENDED =
            CompletableFuture.delayedExecutor(Duration.ofSeconds(7).toMillis(), TimeUnit.MILLISECONDS);

    private final Lookers lookers;
    private final OpenWindows windows;
    private final Accounts accounts;
    private final LiveUpdates live;

    CompanyReader(Lookers lookers, OpenWindows windows, Accounts accounts, LiveUpdates live) {
        this.live = live;
        this.lookers = lookers;
        this.windows = windows;
        this.accounts = accounts;
    }

    /** Until the registration is removed or the component leaves the screen. */
    Registration join(Component where, UUID screen, TicketId ticket, Consumer<List<Company.Member>> show) {
        var here = new AtomicBoolean(true);
        Consumer<List<Company.Member>> showHere = members -> {
            if (here.get()) {
                show.accept(members);
            }
        };
        var watch = live.watch(where, Lookers.topic(ticket), () -> read(where, ticket, showHere));
        windows.shows(screen, ticket, new Pulse(UI.getCurrentOrThrow()));
        var left = where.addDetachListener(gone -> windows.showsNothing(screen));
        read(where, ticket, showHere);
        return Registration.once(() -> {
            here.set(false);
            watch.remove();
            left.remove();
            windows.showsNothing(screen);
        });
    }

    void typed(UUID screen, TicketId ticket) {
        lookers.typed(ticket, screen);
    }

    void typesNoMore(UUID screen, TicketId ticket) {
        lookers.typesNoMore(ticket, screen);
    }

    /** Nobody says that they stopped typing, so whoever saw them type looks again. */
    private void read(Component where, TicketId ticket, Consumer<List<Company.Member>> show) {
        var members = members(ticket);
        show.accept(members);
        if (members.stream().anyMatch(Company.Member::typing)) {
            where.getUI()
                    .ifPresent(ui -> WHEN_TYPING_ENDED.execute(() -> {
                        if (ui.isAttached()) {
                            var unused = ui.access(() -> show.accept(members(ticket)));
                        }
                    }));
        }
    }

    private List<Company.Member> members(TicketId ticket) {
        var others = lookers.others(ticket);
        var typing = others.stream().filter(Looker::typing).map(Looker::user).collect(Collectors.toSet());
        return accounts.byId(others.stream().map(Looker::user).collect(Collectors.toSet())).values().stream()
                .map(person -> new Company.Member(person.id().value(), person.name(), typing.contains(person.id())))
                .sorted(Comparator.comparing(Company.Member::name))
                .toList();
    }
}
