package io.stellwerk.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.ui.Notice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of roles and what they allow. */
class PresetViewsTests extends ScreenTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final TicketScope TEAM = new TicketScope(Reach.TEAM, false);

    @Autowired
    Presets presets;

    @Autowired
    Users users;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    private final String name = "Analyst " + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @BeforeEach
    void open() {
        screen = window(SUPER_ADMIN);
    }

    @Test
    void aNewRoleAllowsWhatIsTicked() {
        screen.getUI().navigate("settings/permissions/new");
        screen.test(nameField()).setValue(name);
        tick("Reports");
        press("Create role");

        assertThat(role().orElseThrow().grants().permissions()).containsExactly(Permission.REPORTS);
    }

    @Test
    void aRoleNeedsANameOfItsOwn() {
        screen.getUI().navigate("settings/permissions/new");
        press("Create role");
        assertThat(nameField().getErrorMessage()).isEqualTo("Enter a name.");

        screen.test(nameField()).setValue("Agent");
        press("Create role");
        assertThat(nameField().getErrorMessage()).startsWith("Another role has this name.");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotLost() {
        var seen = create();
        screen.getUI().navigate("settings/permissions/" + seen.id().value());
        acting.run(
                SUPER_ADMIN,
                () -> presets.change(seen, name, new Grants(Set.of(Permission.EDIT_WORKFLOWS), TEAM, TEAM)));

        tick("Reports");
        press("Save");

        assertThat(notices()).anyMatch(text -> text.startsWith("Somebody else changed this"));
        assertThat(role().orElseThrow().grants().permissions()).containsExactly(Permission.EDIT_WORKFLOWS);
    }

    @Test
    void superAdminKeepsEverythingAndCannotBeEdited() {
        var superAdmin =
                all().stream().filter(RolePreset::isSuperAdmin).findFirst().orElseThrow();

        screen.getUI().navigate("settings/permissions/" + superAdmin.id().value());

        assertThat(notices()).anyMatch(text -> text.startsWith("A super admin may do everything, always."));
        assertThat(screen.find(Button.class).withText("Save").exists()).isFalse();
    }

    @Test
    void aRoleDoesNotLoseItsTicketsWhileSomebodyOwnsOpenOnes() {
        var seen = create();
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> {
            var profile = users.profile(agent.id());
            users.change(
                    agent.id(),
                    profile,
                    new UserProfile(
                            profile.name(),
                            profile.email(),
                            profile.phone(),
                            profile.language(),
                            profile.timeZone(),
                            seen.id()));
        });
        customers.writeTo(agent.email().value(), name);
        screen.getUI().navigate("settings/permissions/" + seen.id().value());

        screen.find(ScopeField.class).all().getLast().show(new TicketScope(Reach.NONE, false), false);
        press("Save");

        assertThat(screen.find(Select.class).all().getLast().getErrorMessage())
                .startsWith("Open tickets belong to " + agent.name() + ".");
        assertThat(role().orElseThrow().grants().edit()).isEqualTo(TEAM);
    }

    private RolePreset create() {
        acting.run(SUPER_ADMIN, () -> presets.create(name, new Grants(Set.of(), TEAM, TEAM)));
        return role().orElseThrow();
    }

    private Optional<RolePreset> role() {
        return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private List<RolePreset> all() {
        return acting.call(SUPER_ADMIN, presets::all);
    }

    private TextField nameField() {
        return screen.find(TextField.class)
                .withCondition(field -> "Role".equals(field.getLabel()))
                .single();
    }

    private List<String> notices() {
        return screen.find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private void tick(String permission) {
        screen.test(screen.find(Checkbox.class).withCaption(permission).single())
                .click();
    }

    private void press(String button) {
        screen.test(screen.find(Button.class).withText(button).all().getFirst()).click();
    }
}
