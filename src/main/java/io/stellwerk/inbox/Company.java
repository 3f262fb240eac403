package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;
import java.util.List;

/** Who else has the ticket open, and who of them is typing. */
class Company extends Composite<Div> {

    /** Somebody by name. */
    record Member(long number, String name, boolean typing) {}

    private List<Member> shown = List.of();

    Company() {
        getContent().addClassName("sw-company");
        getContent().getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<Member> members) {
        if (!shown.equals(members)) {
            shown = members;
            setVisible(!members.isEmpty());
            getContent().removeAll();
            members.forEach(member -> getContent().add(Avatars.beside(member.name(), member.number())));
            members.stream().map(this::words).forEach(getContent()::add);
        }
    }

    private Span words(Member member) {
        var words = new Span(
                getTranslation(member.typing() ? "inbox.company.typing" : "inbox.company.looking", member.name()));
        words.setClassName("typing", member.typing());
        if (member.typing()) {
            words.addComponentAsFirst(Icon.PEN.small());
        }
        return words;
    }
}
