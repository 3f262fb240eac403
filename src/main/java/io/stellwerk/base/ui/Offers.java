package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a field offers to choose from, read as its list asks for it. While the database is away, it offers nothing and says
 * what to do: other words are read anew.
 */
public final class Offers<T> {

    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final Function<String, List<T>> matching;

    private Offers(Function<String, List<T>> matching) {
        this.matching = matching;
    }

    /** @param matching what fits the words that were typed, which may be none */
    public static <T> CallbackDataProvider<T, String> of(
            Function<String, List<T>> matching, ValueProvider<T, Object> id) {
        var offers = new Offers<>(matching);
        return new CallbackDataProvider<>(offers::page, offers::count, id);
    }

    private Stream<T> page(Query<T, String> query) {
        return read(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private int count(Query<T, String> query) {
        return read(query).size();
    }

    private List<T> read(Query<T, String> query) {
        try {
            return matching.apply(query.getFilter().orElse(""));
        } catch (DataAccessException | TransactionException | PersistenceException databaseAway) {
            log.warn("Could not read what a field offers", databaseAway);
            Toasts.problem(UI.getCurrentOrThrow().getTranslation("base.offers.failed"));
            return List.of();
        }
    }
}
