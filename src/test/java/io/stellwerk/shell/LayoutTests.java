package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import io.stellwerk.Screens;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.ui.Heartbeat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LayoutTests extends StellwerkTest {

    @Autowired
    private ApplicationContext application;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void anAgentSeesTheHelpDeskAndContactsAndOfTheSettingsTheirSnippets() {
        var agent = screens.of("agent@demo.example");
        agent.navigate("profile", Component.class);
        assertThat(ways(agent, "sw-rail-item")).containsExactly("helpdesk", "contacts", "settings/helpdesk/snippets");
        assertThat(ways(agent, "sw-settings-link")).contains("profile").doesNotContain("settings/users");
    }

    @Test
    void anAdminSeesTheSettingsThatBelongToTheRole() {
        var admin = screens.of("admin@demo.example");
        admin.navigate("settings/users", Component.class);

        assertThat(ways(admin, "sw-rail-item")).hasSize(3).startsWith("helpdesk", "contacts");
        assertThat(ways(admin, "sw-settings-link"))
                .contains("profile", "settings/users")
                .doesNotContain("settings/audit-log");
    }

    @Test
    void theBareAddressOfTheSettingsLeadsWhereTheGearDoes() {
        assertThat(headingAt("admin@demo.example", "settings")).isEqualTo("Channels");
        assertThat(headingAt("agent@demo.example", "settings")).isEqualTo("Snippets");
    }

    private String headingAt(String user, String path) {
        var screen = screens.of(user);
        screen.navigate(path, Component.class);
        return screen.find(H1.class).single().getText();
    }

    @Test
    void aSuperAdminSeesEverything() {
        var superAdmin = screens.of("superadmin@demo.example");
        superAdmin.navigate("settings/audit-log", Component.class);

        assertThat(ways(superAdmin, "sw-settings-link")).contains("profile", "settings/users", "settings/audit-log");
    }

    @Test
    void theEntryOfTheScreenIsMarked() {
        var admin = screens.of("admin@demo.example");
        admin.navigate("settings/users", Component.class);

        var marked =
                admin.find(Anchor.class).withAttribute("aria-current", "page").all();

        assertThat(marked)
                .extracting(Anchor::getHref)
                .contains("settings/users")
                .hasSize(2);
    }

    @Test
    void theFrameOfTheSettingsEndsWithThem() {
        var admin = screens.of("admin@demo.example");
        admin.navigate("settings/users", Component.class);
        admin.navigate("profile", Component.class);
        assertThat(admin.find(SettingsFrame.class).all()).hasSize(1);

        admin.navigate("helpdesk", Component.class);
        assertThat(admin.find(SettingsFrame.class).exists()).isFalse();
    }

    @Test
    void aScreenWithoutPermissionSaysSo() {
        var agent = screens.of("agent@demo.example");
        agent.navigate("settings/users", NotAllowedView.class);

        assertThat(agent.find(H1.class).single().getText()).isEqualTo("Not allowed");
    }

    @Test
    void anUnknownAddressSaysSo() {
        var agent = screens.of("agent@demo.example");
        agent.navigate("no-such-page", NotFoundView.class);

        assertThat(agent.find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void aWindowBeatsUnderItsOwnNumber() {
        var agent = screens.of("agent@demo.example");
        agent.navigate("profile", Component.class);

        var heartbeat = agent.find(Heartbeat.class).single();

        assertThat(heartbeat.getElement().getAttribute("window"))
                .isEqualTo(String.valueOf(heartbeat.getUI().orElseThrow().getUIId()));
    }

    private static List<String> ways(BrowserlessUIContext window, String className) {
        return window.find(Anchor.class).withClassName(className).all().stream()
                .map(Anchor::getHref)
                .toList();
    }
}
