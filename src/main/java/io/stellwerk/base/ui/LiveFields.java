package io.stellwerk.base.ui;

import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields that follow what others do while somebody may be using them. */
public final class LiveFields {

    private LiveFields() {}

    /** Sets a value that is another one; a list that is told its own value again drops the words typed into it. */
    public static <V> void show(HasValue<?, V> field, @Nullable V value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }
}
