package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.Drafted;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where replies, notes and forwards are written; everything is kept until it is sent. */
class Composer extends Composite<Section> {

    private final Pen pen;
    private final Dispatch dispatch;
    private final ComposerTabs tabs = new ComposerTabs(kind -> show(true), this::stay);
    private final RecipientFields recipients = new RecipientFields(this::save);
    private final RichText text = new RichText();
    private final Hindrance hindrance = new Hindrance();
    private final Attaching files;
    private final ComposerBar bar;
    private Optional<OpenTicket> open = Optional.empty();
    private Begun begun = Begun.NOTHING;
    private String stored = "";
    private boolean unread;

    /** @param onSent called once something was sent or added */
    Composer(Pen pen, Runnable onSent) {
        this.pen = pen;
        dispatch = new Dispatch(pen, this, onSent);
        files = new Attaching(pen, this);
        bar = new ComposerBar(pen.mostBytes(), this::receiver, text::suggest, this::press, this::discarding);
        text.addClassName("text");
        text.explain(Map.of(
                WritingDesk.MENTION,
                new NothingToOffer(getTranslation("inbox.composer.mention.none")),
                WritingDesk.SNIPPET,
                new NothingToOffer(
                        getTranslation("inbox.composer.snippet.none"),
                        getTranslation("inbox.composer.snippet.none.where"),
                        SnippetsView.ROUTE)));
        text.asks(this::wasSent);
        text.onTyped(html -> {
            hindrance.hide();
            save();
        });
        text.onSend(() -> send(SendWish.PLAIN));
        text.onRead(() -> unread = false);
        text.onWanted(trigger -> text.offer(trigger, offers(trigger)));
        text.onChosen(chosen -> chosen(chosen.getKey(), chosen.getValue()).ifPresent(text::insert));
        getContent().addClassName("sw-composer");
        getContent().setAriaLabel(getTranslation("inbox.composer"));
        getContent().add(new ComposerHead(tabs, recipients), text, hindrance, files.list(), bar);
    }

    Pen pen() {
        return pen;
    }

    void show(OpenTicket ticket) {
        boolean isAnother = !open.map(OpenTicket::id).equals(Optional.of(ticket.id()));
        open = Optional.of(ticket);
        take();
        if (isAnother) {
            tabs.select(begun.kind());
        }
        show(isAnother);
    }

    /** Whether this ticket was the last that could be answered. */
    boolean wrote(TicketId ticket) {
        return open.filter(last -> last.id().equals(ticket)).isPresent();
    }

    /** What was written in another window. */
    void showAgain() {
        take();
        show(false);
    }

    /** Goes on with what was begun elsewhere, such as a message that was taken back. */
    void writeOn(MessageKind kind) {
        take();
        tabs.select(kind);
        show(true);
        text.focus();
    }

    void turnTo(MessageKind kind) {
        if (kind != kind()) {
            writeOn(kind);
        }
    }

    private void take() {
        begun = new Begun(pen.drafts());
        tabs.offerForward(begun.hasForward());
        if (kind() == MessageKind.FORWARD && !begun.hasForward()) {
            tabs.select(MessageKind.TO_CUSTOMER);
        }
    }

    /** Takes over what was written elsewhere, but never from under somebody who is typing the same. */
    private void show(boolean isAnother) {
        open.ifPresent(ticket -> {
            var draft = draft();
            var html = draft.map(Draft::html).map(Object::toString).orElse("");
            if (isAnother) {
                text.forgetOffers();
            }
            if (isAnother) {
                hindrance.hide();
            } else if (draft.filter(Draft::saysSomething).isPresent()) {
                hindrance.somethingIsSaid();
            }
            getContent().setClassName("note", kind() == MessageKind.NOTE);
            recipients.show(
                    kind(),
                    ticket.details().replyTo(),
                    draft.map(Draft::recipients).orElse(Recipients.AS_USUAL),
                    isAnother);
            if (isAnother || !html.equals(stored)) {
                stored = html;
                unread = !isAnother && !html.isEmpty();
                text.hint(getTranslation("inbox.composer." + Words.key(kind()) + ".hint"));
                text.show(draft.map(DraftHtml::forEditor).orElse(""), place(ticket.id()));
                if (unread) {
                    text.unread();
                }
            }
            text.newest(newest().map(Composer::name).orElse(""));
            files.list().show(draft);
            bar.show(kind(), ticket, begun.canBeDiscarded(kind()));
        });
    }

    private void stay() {
        if (open.isPresent()) {
            text.stay();
        }
    }

    private String place(TicketId ticket) {
        return place(pen.writer(), ticket, kind());
    }

    /** Names a draft for the browser. */
    static String place(String writer, TicketId ticket, MessageKind kind) {
        return writer + " " + ticket.value() + " " + kind;
    }

    private MessageKind kind() {
        return tabs.kind();
    }

    private Optional<Draft> draft() {
        return begun.draft(kind());
    }

    boolean save() {
        var html = text.html();
        var filesSoFar = draft().map(Draft::files).orElse(List.of());
        var safe = DraftHtml.fromEditor(html, filesSoFar);
        var written = safe.isBlank() ? SafeHtml.NOTHING : safe;
        var seen = text.lineage().texts().stream()
                .map(each -> DraftHtml.fromEditor(each, filesSoFar))
                .toList();
        var drafted = pen.save(kind(), new Writing(written, recipients.keep()), seen);
        drafted.ifPresent(how -> {
            stored = written.value();
            saved(html, how);
        });
        return drafted.filter(Drafted.AS_WRITTEN::equals).isPresent();
    }

    private void saved(String html, Drafted how) {
        switch (how) {
            case AS_WRITTEN -> text.kept(html);
            case WITH_ANOTHER -> {
                text.kept(html);
                tellThatBothAreKept();
                showAgain();
            }
            case WITHOUT_WHAT_WENT -> takeRest(kind());
        }
    }

    /** With a forward its tab goes, too. */
    private void takeRest(MessageKind written) {
        take();
        if (kind() == written) {
            stored = draft().map(Draft::html).map(Object::toString).orElse("");
            text.went(draft().map(DraftHtml::forEditor).orElse(""));
            show(false);
        }
    }

    private void tellThatBothAreKept() {
        Toasts.done(getTranslation("inbox.composer.both"));
    }

    /** By a button, which may have been pressed beside another text than the one that is shown by now. */
    private void press(SendWish wish) {
        if (text.wasMeant()) {
            send(wish);
        }
    }

    private void send(SendWish wish) {
        if (isAsRead(kind()) && hasItsFiles()) {
            take();
            draft().filter(Draft::saysSomething)
                    .ifPresentOrElse(draft -> dispatch.send(draft, wish), this::complainThatNothingIsSaid);
        }
    }

    /** Keeps what is to be sent; if not, the writer was told. A wish may be older than what another window made of it. */
    boolean isAsRead(MessageKind meant) {
        boolean isKept = save();
        if (unread) {
            if (isKept) {
                tellThatBothAreKept();
            }
            text.unread();
            return false;
        }
        return isKept && meant == kind() && recipients.areFine();
    }

    /** One that is still on its way would begin the next draft. */
    private boolean hasItsFiles() {
        if (text.awaitsFile()) {
            hindrance.aFileIsOnItsWay();
        }
        return !text.awaitsFile();
    }

    /** Just before the page was left, so that nobody heard of it. */
    private boolean wasSent(String asked, String after) {
        var words = DraftHtml.fromEditor(asked, List.of());
        return draft().isEmpty()
                && newest().filter(newest -> !name(newest).equals(after))
                        .filter(newest -> newest.html().showsTheSameAs(words))
                        .isPresent();
    }

    private Optional<ThreadEntry> newest() {
        return open.flatMap(ticket -> ticket.newest(kind()));
    }

    private static String name(ThreadEntry message) {
        return Long.toString(message.id().value());
    }

    private void complainThatNothingIsSaid() {
        hindrance.nothingIsSaid(kind());
        text.focus();
    }

    /** What was written left; nothing of it is a draft any more. */
    void sent() {
        stored = "";
        text.sent();
    }

    void nobodyToSendTo() {
        recipients.complainThatThereIsNobody();
    }

    String name(UserId user) {
        return open.map(ticket -> ticket.name(user)).orElse("–");
    }

    /** Throws away what is shown now, if that is still so once the question was answered. */
    private Runnable discarding() {
        var meant = shown();
        return () -> {
            if (shown().equals(meant) && pen.discard(kind())) {
                take();
                show(true);
                text.focus();
            }
        };
    }

    Consumer<IncomingFile> receiver() {
        return files.receiver();
    }

    Optional<DraftPlace> shown() {
        return open.map(ticket -> new DraftPlace(ticket.id(), kind()));
    }

    /** A file came in, be it a picture for the text. */
    void took(DraftFile file) {
        takeFiles();
        hindrance.hide();
        file.contentId().ifPresent(picture -> text.insert(DraftHtml.picture(file)));
    }

    /** What is written has other files by now; its words stay as they are. */
    void takeFiles() {
        take();
        files.list().show(draft());
    }

    private List<Suggestion> offers(String trigger) {
        return isOffered(trigger) ? pen.offers(trigger) : List.of();
    }

    private Optional<String> chosen(String trigger, String id) {
        return isOffered(trigger) ? pen.chosen(trigger, id) : Optional.empty();
    }

    private boolean isOffered(String trigger) {
        return kind() == MessageKind.NOTE || !trigger.equals(WritingDesk.MENTION);
    }
}
