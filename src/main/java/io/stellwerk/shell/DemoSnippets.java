package io.stellwerk.shell;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The snippets that everybody of the demo company shares. */
@Component
@Profile("demo")
class DemoSnippets {

    private final Snippets snippets;
    private final DemoActing acting;

    DemoSnippets(Snippets snippets, DemoActing acting) {
        this.snippets = snippets;
        this.acting = acting;
    }

    void write() {
        acting.as("superadmin@demo.example", () -> {
            share("Greeting", "hi", "<p>Dear {{contact.name}},</p><p>thank you for your message.</p>");
            share(
                    "Delivery is late",
                    "late",
                    "<p>Dear {{contact.name}},</p><p>your parcel is late, and we are sorry. "
                            + "We look after it under <b>#{{ticket.number}}</b> and write again tomorrow.</p>"
                            + "<p>{{agent.name}}</p>");
            share("Signature", "sign", "<p>Kind regards<br>{{agent.name}}</p>");
        });
    }

    private void share(String name, String shortcut, String html) {
        var unused = snippets.create(new SnippetText(true, name, shortcut, SafeHtml.sanitise(html)));
    }
}
