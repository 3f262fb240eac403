package io.stellwerk.inbox;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;

/** What the server lets the browser show as the address of the help desk. */
final class ShownAddress {

    private ShownAddress() {}

    /** What it is to show in the end. */
    static String address(BrowserlessUIContext window) {
        var internals = window.getUI().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .flatMap(call -> call.getParameters().stream())
                .map(String::valueOf)
                .filter(parameter -> parameter.startsWith("helpdesk/"))
                .toList()
                .getLast();
    }
}
