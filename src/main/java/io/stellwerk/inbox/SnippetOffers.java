package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.tickets.Snippet;
import io.stellwerk.tickets.Snippets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Snippets to choose while writing, and what they say in a ticket. */
@Component
class SnippetOffers {

    private final Snippets snippets;
    private final CurrentUser currentUser;

    SnippetOffers(Snippets snippets, CurrentUser currentUser) {
        this.snippets = snippets;
        this.currentUser = currentUser;
    }

    List<Suggestion> all() {
        return snippets.mine().stream().map(SnippetOffers::suggestion).toList();
    }

    Optional<String> filled(OpenTicket ticket, String id) {
        return snippets.mine().stream()
                .filter(snippet -> suggestion(snippet).id().equals(id))
                .map(snippet -> Placeholders.of(ticket, currentUser.name()).fill(snippet.html()))
                .findFirst();
    }

    private static Suggestion suggestion(Snippet snippet) {
        return new Suggestion(
                Long.toString(snippet.id().value()),
                snippet.name(),
                snippet.shortcut(),
                snippet.shortcut().isEmpty() ? "" : "#" + snippet.shortcut());
    }
}
