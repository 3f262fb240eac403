package io.stellwerk.tickets;

import java.util.List;

/** Told by modules above: where a category is named, so that it does not go while in use. */
public interface CategoryUses {

    /** The names of what goes by it. */
    List<String> of(CategoryId category);
}
