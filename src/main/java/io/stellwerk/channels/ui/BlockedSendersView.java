package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.BlockedSender;
import io.stellwerk.channels.BlockedSenders;
import io.stellwerk.channels.SenderPattern;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Whose messages go to Spam, and how they are let through again. */
@Route("settings/helpdesk/blocked-senders")
@Menu(title = "channels.blocked", order = 15)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class BlockedSendersView extends Composite<Div> implements HasDynamicTitle {

    private final transient BlockedSenders blocked;
    private final transient Accounts accounts;
    private final BlockedSenderTable table = new BlockedSenderTable(this::unblock);
    private final TextField sender = new TextField();

    BlockedSendersView(BlockedSenders blocked, Accounts accounts) {
        this.blocked = blocked;
        this.accounts = accounts;
        getContent().addClassName("sw-blocked");
        getContent()
                .add(
                        new PageHeader(getTranslation("channels.blocked"), getTranslation("channels.blocked.help")),
                        adding(),
                        table);
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channels.blocked");
    }

    private Div adding() {
        sender.setLabel(getTranslation("channels.blocked.sender"));
        sender.setHelperText(getTranslation("channels.blocked.sender.help"));
        sender.setManualValidation(true);
        sender.setErrorMessage(getTranslation("channels.blocked.sender.wrong"));
        sender.addValueChangeListener(change -> sender.setInvalid(false));
        sender.addKeyDownListener(Key.ENTER, press -> add());
        var block = new Button(getTranslation("channels.blocked.submit"), Icon.BAN.small(), click -> add());
        block.addThemeVariants(ButtonVariant.PRIMARY);
        var adding = new Div(sender, block);
        adding.addClassName("adding");
        return adding;
    }

    private void add() {
        SenderPattern.parse(sender.getValue()).ifPresentOrElse(this::add, () -> sender.setInvalid(true));
    }

    private void add(SenderPattern pattern) {
        blocked.add(pattern);
        sender.clear();
        read();
        Toasts.done(getTranslation("channels.blocked.done", pattern.text()));
    }

    private void unblock(BlockedSender row) {
        blocked.unblock(row.sender());
        read();
        Toasts.done(getTranslation("channels.blocked.undone", row.sender().text()));
    }

    private void read() {
        var all = blocked.all();
        table.show(
                all,
                accounts.byId(all.stream()
                        .map(BlockedSender::by)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList()));
    }
}
