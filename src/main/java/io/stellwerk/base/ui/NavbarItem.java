package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;

/** Something a module shows in the header of every page, for instance its availability switch. Order by {@code @Order}. */
public interface NavbarItem {

    /** A new component for the current user's page. */
    Component create();
}
