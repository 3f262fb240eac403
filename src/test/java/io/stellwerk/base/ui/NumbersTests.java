package io.stellwerk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersTests {

    private final UI page = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void thousandsAreSetApartAsReadersDo() {
        page.setLocale(Locale.UK);
        assertThat(Numbers.whole(60_022)).isEqualTo("60,022");

        page.setLocale(Locale.GERMANY);
        assertThat(Numbers.whole(60_022)).isEqualTo("60.022");
    }
}
