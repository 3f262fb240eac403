package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.channels.SenderPattern;
import java.util.List;
import java.util.stream.Collectors;

/** Whom a block is about. */
final class SenderWords {

    private SenderWords() {}

    static String of(List<SenderPattern> senders) {
        return senders.stream().map(SenderWords::of).collect(Collectors.joining(", "));
    }

    static String of(SenderPattern sender) {
        return switch (sender) {
            case SenderPattern.Address address -> address.text();
            case SenderPattern.Domain domain -> I18NProvider.translate("inbox.block.domain", domain.name());
        };
    }
}
