package io.stellwerk.inbox;

import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactSearch;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.MergeCandidates;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketMerge;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the dialogs read that put tickets in order. */
@Component
class TidyDesk {

    private static final int CONTACTS_SEARCHED = 50;

    private final MergeCandidates candidates;
    private final Merging merging;
    private final Contacts contacts;
    private final ContactSearch search;
    private final Channels channels;
    private final Clock clock;

    TidyDesk(
            MergeCandidates candidates,
            Merging merging,
            Contacts contacts,
            ContactSearch search,
            Channels channels,
            Clock clock) {
        this.candidates = candidates;
        this.merging = merging;
        this.contacts = contacts;
        this.search = search;
        this.channels = channels;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Tickets to merge with, found by number, subject or contact; without words those of the same contact. */
    MergeOffers mergeable(TicketId ticket, String words) {
        var people = search.find(words, CONTACTS_SEARCHED);
        var page = candidates.of(ticket, new TicketSearch(words, people.ids()));
        var who = contacts.byId(page.tickets().stream().map(TicketRow::contact).toList());
        var offered = page.tickets().stream()
                .map(row -> new Mergeable(
                        row,
                        Optional.ofNullable(who.get(row.contact()))
                                .map(Contact::name)
                                .orElse("")))
                .toList();
        return new MergeOffers(offered, page.complete() && people.all());
    }

    Optional<TicketMerge> preview(TicketId gone, TicketId kept) {
        return merging.preview(gone, kept);
    }

    /** Where the number of a merged ticket leads. */
    Optional<TicketId> mergedInto(TicketId ticket) {
        return merging.target(ticket);
    }

    /** Channels that could take a ticket over. */
    List<ChannelAccount> channelsBeside(ChannelId current) {
        var kind = channels.find(current).map(ChannelAccount::kind);
        return channels.all().stream()
                .filter(account -> !account.id().equals(current) && !account.paused())
                .filter(account -> kind.equals(Optional.of(account.kind())))
                .toList();
    }
}
