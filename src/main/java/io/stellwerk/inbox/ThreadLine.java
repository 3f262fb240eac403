package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;

/** A line of the thread. */
abstract class ThreadLine extends Composite<ListItem> {

    /** Shows what can still change of something that was said or happened. */
    void update(ThreadItem item) {}
}
