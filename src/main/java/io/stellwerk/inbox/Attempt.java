package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Toasts;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;

/** Carries out what may not work, and tells the reader when it did not. */
class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final Runnable onOutdated;
    private final Runnable onFailure;

    /** Of what shows nothing that would have to be put right. */
    Attempt() {
        this(() -> {}, () -> {});
    }

    /**
     * @param onOutdated what is on the screen is not so any more
     * @param onFailure what is on the screen was not done; the database may not be there to ask
     */
    Attempt(Runnable onOutdated, Runnable onFailure) {
        this.onOutdated = onOutdated;
        this.onFailure = onFailure;
    }

    /** @return whether it worked; if not, the reader was told */
    boolean done(String what, Runnable change) {
        return tried(what, () -> {
                    change.run();
                    return true;
                })
                .isPresent();
    }

    /** @return empty when it did not work and the reader was told */
    <T> Optional<T> tried(String what, Supplier<T> change) {
        try {
            return Optional.of(change.get());
        } catch (AccessDeniedException refused) {
            tell("refused");
            onOutdated.run();
        } catch (TooLate late) {
            tell(Words.key(late.reason()));
            onOutdated.run();
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Could not {}", what, failed);
            tell("failed");
            onFailure.run();
        }
        return Optional.empty();
    }

    private static void tell(String problem) {
        Toasts.problem(I18NProvider.translate("inbox.problem." + problem));
    }
}
