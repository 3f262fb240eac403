package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;

/** A ticket on paper: what its contact and we wrote to each other; notes and forwards only if one wants them. */
@Route(value = "helpdesk/print/:number", autoLayout = false)
@PermitAll
class PrintView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "number";

    private final transient OpenTickets tickets;
    private final transient Merging merging;
    private final Checkbox withOthers = new Checkbox(getTranslation("inbox.print.others"));
    private final Div messages = new Div();
    private transient Optional<OpenTicket> shown = Optional.empty();

    PrintView(OpenTickets tickets, Merging merging) {
        this.tickets = tickets;
        this.merging = merging;
        getContent().addClassName("sw-print");
        withOthers.addValueChangeListener(change -> readAgain());
    }

    static String href(TicketId ticket) {
        return "helpdesk/print/" + ticket.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters()
                .get(NUMBER)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(TicketId::new);
        shown = asked.flatMap(tickets::find);
        shown.ifPresentOrElse(
                this::show,
                () -> asked.flatMap(merging::target)
                        .ifPresentOrElse(
                                other -> event.forwardTo(href(other)),
                                () -> event.rerouteToError(NotFoundException.class)));
    }

    @Override
    public String getPageTitle() {
        return shown.map(ticket -> "#" + ticket.id().value() + " " + Words.subject(ticket.ticket()))
                .orElse("");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("document.fonts.ready.then(() => requestAnimationFrame(() => window.print()))");
    }

    private void show(OpenTicket ticket) {
        getContent().removeAll();
        getContent().add(tools(), head(ticket), messages);
        fill(ticket);
    }

    private Div tools() {
        var print = new Button(
                getTranslation("inbox.print"),
                Icon.PRINT.small(),
                click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var tools = new Div(withOthers, print);
        tools.addClassName("tools");
        return tools;
    }

    private Div head(OpenTicket ticket) {
        var row = ticket.ticket();
        var owner = row.owner().map(ticket::name).orElseGet(() -> getTranslation("inbox.owner.none"));
        var channel = ticket.channel().map(ChannelAccount::address).orElse("–");
        return new Div(
                new H1("#" + row.id().value() + " " + Words.subject(row)),
                new Paragraph(ticket.contact().name() + " <" + ticket.contact().email() + ">"),
                new Paragraph(getTranslation("inbox.print.about", Moments.exact(row.openedAt()), channel, owner)));
    }

    /** It may be out of sight since, or have been merged. */
    private void readAgain() {
        shown = shown.flatMap(ticket -> tickets.find(ticket.id()));
        shown.ifPresentOrElse(this::fill, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }

    private void fill(OpenTicket ticket) {
        messages.removeAll();
        ThreadItem.of(ticket).stream()
                .filter(ThreadItem.Message.class::isInstance)
                .map(ThreadItem.Message.class::cast)
                .filter(message ->
                        withOthers.getValue() || isForContact(message.entry().kind()))
                .forEach(message -> messages.add(message(message, ticket)));
    }

    private static boolean isForContact(MessageKind kind) {
        return kind == MessageKind.FROM_CUSTOMER || kind == MessageKind.TO_CUSTOMER;
    }

    private Component message(ThreadItem.Message message, OpenTicket ticket) {
        var entry = message.entry();
        var author = new Span(MessageLine.author(entry, ticket));
        author.addClassName("author");
        var head = new Div(author, new Span(Moments.exact(entry.at())));
        head.addClassName("head");
        MessageLine.label(entry.kind()).map(Span::new).ifPresent(head::add);
        var html = MessageHtml.unfolded(entry.html(), message.files());
        var article = new Article(head);
        People.of(entry, this).ifPresent(article::add);
        article.add(new MessageBody(html));
        if (!message.files().isEmpty()) {
            article.add(new Paragraph(getTranslation(
                    "inbox.print.files",
                    message.files().stream().map(Attachment::name).collect(Collectors.joining(", ")))));
        }
        return article;
    }
}
