package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.Attached;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.IncomingFile;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes files into what is written, though they may arrive only when something else is shown. */
class Attaching {

    private final Pen pen;
    private final Composer composer;
    private final DraftFiles list = new DraftFiles(this::remove);

    Attaching(Pen pen, Composer composer) {
        this.pen = pen;
        this.composer = composer;
    }

    /** What was taken in beside the text. */
    DraftFiles list() {
        return list;
    }

    /** Takes a file into what is shown now. */
    Consumer<IncomingFile> receiver() {
        var begun = composer.shown();
        return file -> begun.ifPresent(draft -> received(draft, file));
    }

    private void received(DraftPlace draft, IncomingFile file) {
        if (composer.shown().equals(Optional.of(draft))) {
            composer.save();
            pen.attach(draft, file).ifPresent(result -> attached(result, composer::took));
        } else {
            pen.attach(draft, file.besideText()).ifPresent(result -> attached(result, kept -> tell(draft, kept)));
        }
    }

    private void attached(Attached result, Consumer<DraftFile> onKept) {
        switch (result) {
            case Attached.Kept kept -> onKept.accept(kept.file());
            case Attached.TooLarge large ->
                Toasts.problem(composer.getTranslation(
                        "inbox.files.too-large",
                        FileSize.of(large.most(), UI.getCurrentOrThrow().getLocale())));
        }
    }

    private void tell(DraftPlace draft, DraftFile kept) {
        Toasts.done(composer.getTranslation(
                "inbox.files.elsewhere." + Words.key(draft.kind()),
                kept.name(),
                Long.toString(draft.ticket().value())));
        composer.takeFiles();
    }

    private void remove(DraftFile file) {
        composer.shown().filter(draft -> pen.detach(draft.kind(), file.id())).ifPresent(draft -> composer.takeFiles());
    }
}
