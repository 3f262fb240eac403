package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people have begun to write and not sent yet: of each ticket one of a kind, seen only by themselves. */
@Service
@Retried
public class Drafts {

    /** Times what one message may have. */
    private static final int LEFT_BEHIND = 2;

    private final DraftRows rows;
    private final DraftFileRows files;
    private final LookerRows lookers;
    private final MailSize mailSize;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            DraftFileRows files,
            LookerRows lookers,
            MailSize mailSize,
            Scopes scopes,
            CurrentUser currentUser,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.lookers = lookers;
        this.mailSize = mailSize;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Woken when somebody begins or ends a draft, sends something, is mentioned or has read that they are. */
    public static Topic topic(UserId user) {
        return Topic.of("drafts", user.value());
    }

    /** Woken with every pause in which somebody's draft on a ticket is kept, for their other windows. */
    public static Topic topic(UserId user, TicketId ticket) {
        return new Topic("draft " + user.value() + ' ' + ticket.value());
    }

    /** The reader's own drafts on a ticket by their kind. */
    @PreAuthorize("isAuthenticated()")
    public Map<MessageKind, Draft> of(TicketId ticket) {
        return rows.of(currentUser.id(), ticket).stream().collect(Collectors.toMap(Draft::kind, draft -> draft));
    }

    /** The reader's own words in tickets that they cannot answer any more, the latest first. */
    @PreAuthorize("isAuthenticated()")
    public List<StrandedDraft> stranded() {
        return rows.elsewhere(currentUser.id(), scopes.editable().and(Scopes.on(Shelf.DESK))).stream()
                .filter(StrandedDraft::saysSomething)
                .toList();
    }

    /**
     * Keeps what is written so far; nothing written means no draft. What was begun goes on being kept, even if the ticket
     * leaves in the middle of a word.
     *
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public void save(TicketId ticket, MessageKind kind, Writing writing) {
        var key = new DraftKey(currentUser.id(), ticket, kind);
        store(key, rows.lock(key), writing);
    }

    /**
     * As above, for a window that knew one of {@code seen} to be kept: what another one of the same writer wrote since is not
     * lost, and what was sent or thrown away since does not come back. Nor are first words lost if the ticket leaves while the
     * window still shows it. They are in nobody's way there: only their writer reads them, and nobody sends them before the
     * ticket is theirs to edit again.
     *
     * @param seen the last of them is what the writing grew out of
     * @throws AccessDeniedException when the ticket is not theirs to edit, there is no draft yet, and none of their windows shows it
     */
    @PreAuthorize("isAuthenticated()")
    public Drafted save(TicketId ticket, MessageKind kind, Writing writing, List<SafeHtml> seen) {
        var key = new DraftKey(currentUser.id(), ticket, kind);
        var grownOutOf = seen.getLast();
        var known = rows.lock(key);
        if (known.isEmpty() && !grownOutOf.isBlank()) {
            return saveRest(ticket, kind, writing.with(BothTexts.since(grownOutOf, writing.html())));
        }
        if (known.isEmpty() && !writing.isNothing()) {
            begin(key);
            known = rows.lock(key);
        }
        var theirs = known.map(Draft::html)
                .filter(html -> !html.isBlank())
                .filter(html ->
                        Stream.concat(seen.stream(), Stream.of(writing.html())).noneMatch(html::showsTheSameAs));
        store(
                key,
                known,
                theirs.map(html -> writing.with(BothTexts.of(grownOutOf, html, writing.html())))
                        .orElse(writing));
        return theirs.isPresent() ? Drafted.WITH_ANOTHER : Drafted.AS_WRITTEN;
    }

    private Drafted saveRest(TicketId ticket, MessageKind kind, Writing rest) {
        if (!rest.html().isBlank()) {
            save(ticket, kind, rest, List.of(SafeHtml.NOTHING));
        }
        return Drafted.WITHOUT_WHAT_WENT;
    }

    private void begin(DraftKey key) {
        if (!lookers.isShown(key.ticket(), key.user())) {
            scopes.mustEdit(key.ticket());
        }
        if (rows.begin(key, clock.instant())) {
            wake(key, true);
        }
    }

    private void store(DraftKey key, Optional<Draft> known, Writing writing) {
        if (known.isEmpty()) {
            scopes.mustEdit(key.ticket());
        }
        boolean begins = known.filter(draft -> !draft.isNothing()).isEmpty();
        if (!writing.isNothing() || known.filter(Draft::hasFiles).isPresent()) {
            known.filter(Draft::isNothing).ifPresent(nothing -> rows.beginAnew(key));
            rows.keep(key, writing, clock.instant());
            wake(key, begins || writing.isNothing());
        } else if (rows.delete(key)) {
            wake(key, true);
        }
    }

    /** Throws the draft away with its files, wherever its ticket is by now. */
    @PreAuthorize("isAuthenticated()")
    public void discard(TicketId ticket, MessageKind kind) {
        var key = new DraftKey(currentUser.id(), ticket, kind);
        rows.lock(key);
        files.forget(key);
        rows.delete(key);
        wake(key, true);
    }

    /** Adds a file to the draft, which begins with it if there is none. */
    @PreAuthorize("isAuthenticated()")
    public Attached attach(TicketId ticket, MessageKind kind, IncomingFile file) {
        var key = mine(ticket, kind);
        var begun = rows.begun(key, clock.instant());
        if (begun.asSent().size() + file.bytes().length > mailSize.most()) {
            deleteIfEmpty(key, begun);
            return new Attached.TooLarge(mailSize.most());
        }
        makeRoom(key, begun, file);
        var kept = files.add(key, file);
        wake(key, true);
        return new Attached.Kept(kept);
    }

    /** Some pictures may still be on their way into the text, and others come back when somebody undoes; not any number. */
    private void makeRoom(DraftKey key, Draft begun, IncomingFile file) {
        var left = begun.leftBehind();
        long over =
                left.stream().mapToLong(DraftFile::size).sum() + file.bytes().length - LEFT_BEHIND * mailSize.most();
        for (var oldest : left) {
            if (over > 0) {
                files.remove(key, oldest.id());
                over -= oldest.size();
            }
        }
    }

    /** The draft is held, so that nobody sends a file whose content is thrown away in that moment. */
    @PreAuthorize("isAuthenticated()")
    public void detach(TicketId ticket, MessageKind kind, DraftFileId file) {
        var key = mine(ticket, kind);
        rows.lock(key);
        files.remove(key, file);
        var left = rows.lock(key);
        left.ifPresent(draft -> deleteIfEmpty(key, draft));
        wake(key, left.filter(Draft::isNothing).isPresent());
    }

    private void deleteIfEmpty(DraftKey key, Draft draft) {
        if (draft.isNothing() && !draft.hasFiles()) {
            rows.delete(key);
        }
    }

    /** A file of one of the reader's own drafts, as long as its ticket is theirs to see: it may be the customer's. */
    @PreAuthorize("isAuthenticated()")
    public Optional<DraftFile> file(DraftFileId id) {
        return files.ticketOf(currentUser.id(), id)
                .flatMap(scopes::visible)
                .flatMap(visible -> files.find(currentUser.id(), id));
    }

    private DraftKey mine(TicketId ticket, MessageKind kind) {
        scopes.mustEdit(ticket);
        return new DraftKey(currentUser.id(), ticket, kind);
    }

    private void wake(DraftKey key, boolean isListed) {
        wakeUps.wake(topic(key.user(), key.ticket()));
        if (isListed) {
            wakeUps.wake(topic(key.user()));
        }
    }
}
