package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wrote where they cannot answer any more. */
class LeftBehind extends Composite<Section> {

    private final Div texts = new Div();
    private final Keyed<StrandedDraft, LeftWords> keyed =
            new Keyed<>(texts, LeftBehind::place, this::words, LeftWords::show);
    private final Function<StrandedDraft, String> name;
    private final BiPredicate<StrandedDraft, LateWords> onLate;
    private final Predicate<StrandedDraft> onDiscard;
    private List<StrandedDraft> shown = List.of();

    /**
     * @param name names the draft for the browser; empty when it is not to be named
     * @param onLate whether what was typed last was kept; if not, the reader was told
     * @param onDiscard whether it was thrown away; if not, the reader was told
     */
    LeftBehind(
            String words,
            Function<StrandedDraft, String> name,
            BiPredicate<StrandedDraft, LateWords> onLate,
            Predicate<StrandedDraft> onDiscard) {
        this.name = name;
        this.onLate = onLate;
        this.onDiscard = onDiscard;
        texts.addClassName("texts");
        getContent().addClassName("sw-left-behind");
        getContent().setAriaLabel(words);
        getContent().add(new H2(words), texts);
        setVisible(false);
    }

    void show(List<StrandedDraft> drafts) {
        shown = List.copyOf(drafts);
        keyed.show(shown);
        setVisible(!shown.isEmpty());
        setClassName(LeftWords.UNTOLD, shown.stream().noneMatch(StrandedDraft::saysSomething));
    }

    /** As above, and asks the browser for what it never told of this ticket. */
    void showAndAsk(TicketId ticket, List<StrandedDraft> drafts) {
        var told = drafts.stream().map(LeftBehind::place).collect(Collectors.toSet());
        var untold = Stream.of(MessageKind.TO_CUSTOMER, MessageKind.NOTE, MessageKind.FORWARD)
                .filter(kind -> !told.contains(new DraftPlace(ticket, kind)))
                .map(kind -> new StrandedDraft(ticket, kind, "", List.of()));
        show(Stream.concat(drafts.stream(), untold).toList());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/left-words.js");
    }

    private LeftWords words(StrandedDraft draft) {
        var words = new LeftWords(draft.kind(), name.apply(draft), () -> discard(draft));
        words.onLate(late -> onLate.test(draft, late));
        return words;
    }

    private void discard(StrandedDraft draft) {
        if (onDiscard.test(draft)) {
            show(shown.stream()
                    .filter(other -> !place(other).equals(place(draft)))
                    .toList());
        }
    }

    private static DraftPlace place(StrandedDraft draft) {
        return new DraftPlace(draft.ticket(), draft.kind());
    }
}
