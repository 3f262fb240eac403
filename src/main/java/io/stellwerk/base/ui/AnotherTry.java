package io.stellwerk.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says that something could not be read while the database is away, and reads it at the next try. */
public final class AnotherTry extends Composite<Notice> {

    private static final Logger log = LoggerFactory.getLogger(AnotherTry.class);

    private final String text;
    private transient Runnable last = () -> {};

    public AnotherTry(String text) {
        this.text = text;
        setVisible(false);
    }

    @Override
    protected Notice initContent() {
        var again = new Button(getTranslation("base.try-again"), click -> read(last));
        return new Notice(text, StatusBadge.Meaning.DANGER).with(again);
    }

    /** Whoever reads keeps what is on the screen until everything was read. */
    public void read(Runnable reading) {
        last = reading;
        try {
            reading.run();
            setVisible(false);
        } catch (DataAccessException | TransactionException | PersistenceException databaseAway) {
            log.warn("Could not read for a screen", databaseAway);
            setVisible(true);
        }
    }
}
