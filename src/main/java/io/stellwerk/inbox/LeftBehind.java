package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.tickets.StrandedDraft;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What somebody wrote where they cannot answer any more. */
class LeftBehind extends Composite<Section> {

    private final H2 title = new H2();
    private final Function<StrandedDraft, String> place;
    private final Predicate<StrandedDraft> onDiscard;
    private List<StrandedDraft> shown = List.of();

    /** @param onDiscard whether it was thrown away; if not, the reader was told */
    LeftBehind(String words, Function<StrandedDraft, String> place, Predicate<StrandedDraft> onDiscard) {
        this.place = place;
        this.onDiscard = onDiscard;
        title.setText(words);
        getContent().addClassName("sw-left-behind");
        getContent().setAriaLabel(words);
        setVisible(false);
    }

    void show(List<StrandedDraft> drafts) {
        if (!shown.equals(drafts)) {
            shown = List.copyOf(drafts);
            getContent().removeAll();
            getContent().add(title);
            shown.forEach(draft -> getContent().add(new LeftWords(draft, place.apply(draft), () -> discard(draft))));
        }
        setVisible(!shown.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/left-words.js");
    }

    private void discard(StrandedDraft draft) {
        if (onDiscard.test(draft)) {
            show(shown.stream().filter(other -> !other.equals(draft)).toList());
        }
    }
}
