package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.stellwerk.accounts.ui.LanguageSwitch;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.Channels;
import org.springframework.mail.MailException;

/** The customer's side of the demo: writes a mail to the company and sees what comes back. */
@Route(value = "demo/mailbox", autoLayout = false)
@AnonymousAllowed
class DemoMailboxView extends Composite<Main> implements HasDynamicTitle {

    private static final int SHOWN = 50;

    private final transient DemoMails mails;
    private final transient DemoPost post;
    private final DemoLetterForm form;
    private final DemoMailList received = new DemoMailList();

    DemoMailboxView(DemoMails mails, DemoPost post, Channels channels, LiveUpdates updates) {
        this.mails = mails;
        this.post = post;
        var addresses = channels.all().stream()
                .filter(channel -> channel.kind() == ChannelKind.EMAIL)
                .map(ChannelAccount::mailbox)
                .toList();
        this.form = new DemoLetterForm(addresses, this::send);
        received.onAnswer(form::answer);
        getContent().addClassName("sw-demo-mailbox");
        getContent().add(header(), new Div(form, received));
        updates.watch(this, DemoMails.CAUGHT, this::refresh);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.mailbox.title");
    }

    private PageHeader header() {
        return new PageHeader(getTranslation("demo.mailbox.title"), getTranslation("demo.mailbox.help"))
                .with(new Anchor("helpdesk", getTranslation("demo.mailbox.helpdesk")), new LanguageSwitch());
    }

    private void refresh() {
        received.setMails(mails.newest(SHOWN));
    }

    private void send(DemoPost.Letter letter) {
        try {
            post.send(letter);
            form.startAgain();
            Toasts.done(getTranslation("demo.mailbox.sent"));
        } catch (MailException refused) {
            form.refused(String.valueOf(refused.getMostSpecificCause().getMessage()));
        }
    }
}
