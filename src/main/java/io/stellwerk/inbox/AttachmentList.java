package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.Attachment;
import java.util.List;

/** The files of a message to open or save. */
class AttachmentList extends Composite<UnorderedList> {

    AttachmentList(List<Attachment> files) {
        getContent().addClassName("sw-files");
        setVisible(!files.isEmpty());
        files.forEach(file -> getContent().add(new ListItem(link(file))));
    }

    private Component link(Attachment file) {
        var name = new Span(file.name());
        name.addClassName("name");
        var size = new Span(FileSize.of(file.size(), getLocale()));
        size.addClassNames("size", "sw-number");
        var link = new Anchor(AttachmentDownloads.path(file.id()));
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget("_blank");
        link.add(Icon.PAPERCLIP.small(), name, size);
        return link;
    }
}
