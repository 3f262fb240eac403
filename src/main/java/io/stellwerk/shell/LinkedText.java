package io.stellwerk.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Pattern;

/** Plain text whose addresses of pages can be clicked, as in a mail program. */
final class LinkedText {

    private static final Pattern PAGE = Pattern.compile("https?://\\S+");

    private LinkedText() {}

    static Div of(String plain) {
        var text = new Div();
        var links = PAGE.matcher(plain);
        int end = 0;
        while (links.find()) {
            text.add(new Text(plain.substring(end, links.start())), link(links.group()));
            end = links.end();
        }
        text.add(new Text(plain.substring(end)));
        return text;
    }

    private static Anchor link(String page) {
        var link = new Anchor(page, page);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        return link;
    }
}
