package io.stellwerk.channels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.ScreenTest;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditPlace;
import io.stellwerk.audit.AuditSearch;
import io.stellwerk.audit.AuditTrail;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelSettings;
import io.stellwerk.channels.Channels;
import io.stellwerk.tickets.Reopening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How an email address becomes a channel, and how the channel is renamed. */
class ConnectingTests extends ScreenTest {

    @Autowired
    Channels channels;

    @Autowired
    AuditTrail trail;

    @Autowired
    ActingAs acting;

    @Autowired
    JavaMailSenderImpl sender;

    private final EmailAddress address = EmailAddress.of("new-" + UUID.randomUUID() + "@demo.example");

    @Test
    void whoeverMayConnectsAnAddressAndIsToldHowItsMailGetsHere() {
        var screen = channels();

        connect(screen, address.value(), "New support");

        assertThat(screen.find(H1.class).single().getText()).isEqualTo("New support");
        assertThat(screen.getUI().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("settings/helpdesk/channels/" + account().id().value() + "/configuration");
        assertThat(account().name()).isEqualTo("New support");
    }

    @Test
    void whatIsMissingOrTakenIsSaidAtTheField() {
        var screen = channels();

        connect(screen, "nonsense", "");
        assertThat(screen.find(EmailField.class).single().getErrorMessage()).contains("full email address");
        assertThat(name(screen).isInvalid()).isTrue();

        fill(screen, "support@demo.example", "Twice");
        assertThat(screen.find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(screen.find(EmailField.class).single().getErrorMessage()).contains("already takes mail");
    }

    @Test
    void aChannelIsRenamedAndUnsavedNamesAreGuarded() {
        var screen = channels();
        connect(screen, address.value(), "Old name");

        name(screen).setValue("");
        press(screen, "Save");
        assertThat(name(screen).isInvalid()).isTrue();

        name(screen).setValue("Better name");
        screen.getUI().navigate(ChannelsView.class);
        assertThat(screen.find(ConfirmDialog.class).exists()).isTrue();
        screen.test(screen.find(ConfirmDialog.class).single()).cancel();

        press(screen, "Save");
        assertThat(screen.find(H1.class).single().getText()).isEqualTo("Better name");
        assertThat(account().name()).isEqualTo("Better name");
    }

    @Test
    void whoGetsAReopenedTicketIsChosenPerChannelAndStandsInTheAuditLog() {
        var screen = channels();
        connect(screen, address.value(), "Support");

        reopening(screen).setValue(Reopening.ROUTE_AGAIN_IF_AWAY);
        press(screen, "Save");

        assertThat(account().settings()).isEqualTo(new ChannelSettings("Support", Reopening.ROUTE_AGAIN_IF_AWAY));
        assertThat(reopening(screen).getValue()).isEqualTo(Reopening.ROUTE_AGAIN_IF_AWAY);
        assertThat(audited()).contains("channel-changed");
    }

    @Test
    void theMailServerThatMailLeavesThroughIsTestedOnTheSpot() {
        var screen = channels();
        connect(screen, address.value(), "Support");
        var port = sender.getPort();

        press(screen, "Test connection");
        assertThat(notice(screen)).isEqualTo("127.0.0.1:" + port + " answers, so mail can leave.");

        sender.setPort(1);
        try {
            press(screen, "Test connection");
        } finally {
            sender.setPort(port);
        }
        assertThat(notice(screen)).startsWith("Nothing answers at 127.0.0.1:1. Check host and port");
    }

    private static String notice(BrowserlessUIContext screen) {
        return screen.find(Notice.class).single().getElement().getTextRecursively();
    }

    @Test
    void pausingLeavesWhatIsBeingEntered() {
        var screen = channels();
        connect(screen, address.value(), "Support");
        name(screen).setValue("Half a na");

        press(screen, "Pause");
        screen.test(screen.find(ConfirmDialog.class).single()).confirm();

        assertThat(name(screen).getValue()).isEqualTo("Half a na");
        assertThat(screen.find(Button.class).withText("Resume").exists()).isTrue();
    }

    private List<String> audited() {
        var search = new AuditSearch(
                address.value(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return acting.call("superadmin@demo.example", () -> trail.page(search, AuditPlace.START, 10)).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Reopening> reopening(BrowserlessUIContext screen) {
        return (RadioButtonGroup<Reopening>) screen.find(RadioButtonGroup.class).single();
    }

    private BrowserlessUIContext channels() {
        var screen = window("admin@demo.example");
        screen.navigate("settings/helpdesk/channels", ChannelsView.class);
        return screen;
    }

    private static void connect(BrowserlessUIContext screen, String email, String name) {
        press(screen, "Connect a channel");
        fill(screen, email, name);
    }

    private static void fill(BrowserlessUIContext screen, String email, String name) {
        screen.find(EmailField.class).single().setValue(email);
        name(screen).setValue(name);
        press(screen, "Connect");
    }

    private static TextField name(BrowserlessUIContext screen) {
        return screen.find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext screen, String text) {
        screen.test(screen.find(Button.class).withText(text).single()).click();
    }

    private ChannelAccount account() {
        return channels.receiving(address).orElseThrow();
    }
}
